"""`history`: how it went, by month, quarter or year, or from commit to commit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from sdtstd.cli import complete
from sdtstd.cli.declared import option
from sdtstd.cli.formats import AS_TEXT, HistoryFormat
from sdtstd.cli.help import localized
from sdtstd.cli.options import (
    ALTOGETHER,
    AsOf,
    At,
    Data,
    FieldId,
    Language,
    MaxBytes,
    PlanId,
    TaskId,
)
from sdtstd.diagnostics import say
from sdtstd.periods import By

if TYPE_CHECKING:
    from sdtstd.cli.opening import Opened
    from sdtstd.diagnostics import Message
    from sdtstd.views.history.asked import Asked
    from sdtstd.views.history.report import History

EXAMPLES = (
    "",
    "--by year --from 2021",
    "--target local-and-group --by month",
    "--field foundation/data --format csv",
)


Steps = Annotated[By, option("--by", help=localized("The step; commit tells what was known then."))]
First = Annotated[
    str | None,
    option(
        "--from",
        metavar="DAY|PERIOD",
        help=localized("The first day or period; default where the first goal begins."),
    ),
]
Last = Annotated[
    str | None,
    option("--to", metavar="DAY|PERIOD", help=localized("The last day or period; default today.")),
]
Targets = Annotated[
    list[str] | None,
    option(
        "--target",
        metavar="ID",
        help=localized("Only this goal; repeat for several."),
        offers=complete.targets,
    ),
]


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    by: Steps = By.QUARTER,
    first: First = None,
    last: Last = None,
    plan: PlanId = None,
    targets: Targets = None,
    task: TaskId = None,
    field: FieldId = None,
    form: HistoryFormat = AS_TEXT,
    lang: Language = None,
) -> None:
    """Show how it went: goals, coverage and texts over time.

    The numbers of a day come from the dates of the records as they are known now; with
    --by commit, from the data as it stood in each commit.
    """
    from sdtstd.cli.opening import opened
    from sdtstd.cli.stretch import first_day, last_day
    from sdtstd.views.history.asked import Asked, history_of

    found = opened(data, as_of, max_bytes, at)
    days = (first_day(first), last_day(last, found.day))
    asked = Asked(*days, plan, tuple(targets or ()), task, field)
    if by is By.COMMIT:
        history = _of_commits(found, asked, max_bytes, lang)
    else:
        history = history_of(found.snapshot, by, asked)
    _write(history, form, lang, found)


def _of_commits(found: Opened, asked: Asked, most: int, lang: str | None) -> History:
    from sdtstd.cli.progress import progress
    from sdtstd.git.revision import resolve
    from sdtstd.verify.sides import read_of
    from sdtstd.views.history.commits import Commits, history_of_commits

    read = read_of(found.folder, None, most, found.checked.loaded)
    tip = found.commit or resolve(read.repository, "HEAD")
    of = Commits(read, tip, found.day if found.is_asked_for else None)
    with progress(lang) as work:
        return history_of_commits(
            found.snapshot, asked, of, lambda commits: work.watched(commits, _reading)
        )


def _reading(n: int, total: int) -> Message:
    return say("reading commit {n} of {total}", n=n, total=total)


def _write(history: History, form: str, lang: str | None, found: Opened) -> None:
    from sdtstd.cli.show import mention, show
    from sdtstd.export.formats import ExportFormat
    from sdtstd.views.history.report import history_report

    if form != ExportFormat.CSV:
        show(history_report(history), form, lang, found)
        return
    from sdtstd.cli.language import voice_of
    from sdtstd.cli.putting import put
    from sdtstd.export.history import history_table

    table = history_table(history.row, voice_of(lang).language)
    put(ExportFormat.CSV.table_writer()(table, False), ExportFormat.CSV, None)
    mention(found.checked)
