"""`report`: the progress summary, to stdout or kept in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from sdtstd.cli.declared import option
from sdtstd.cli.formats import PAGE, SummaryFormat
from sdtstd.cli.help import localized
from sdtstd.cli.options import (
    ALTOGETHER,
    AsOf,
    At,
    Data,
    Language,
    MaxBytes,
    PeriodName,
    PlanId,
    not_stdout,
)

if TYPE_CHECKING:
    from sdtstd.cli.opening import Opened
    from sdtstd.cli.summaries import Wanted
    from sdtstd.periods import Period

EXAMPLES = (
    "-o PROGRESS.md",
    "-o PROGRESS.md --check",
    "--section goals --lang zh",
    "--period 2023Q2",
    "-o page.html",
)

Since = Annotated[
    str | None,
    option(
        "--since", metavar="DAY", help=localized("Where the last period begins; default a year.")
    ),
]
Sections = Annotated[
    list[str] | None,
    option(
        "--section",
        help=localized("Only goals, changes, next, coverage, standards, gaps or method; repeat."),
    ),
]
SummaryFile = Annotated[
    Path | None,
    option(
        "-o",
        "--output",
        metavar="FILE",
        help=localized("Fill this Markdown file's block, or write this page (.html)."),
        callback=not_stdout,
    ),
]
OnlyCheck = Annotated[
    bool, option("--check", help=localized("Exit 1 with a diff where FILE has drifted."))
]


def run(
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    since: Since = None,
    period: PeriodName = None,
    at: At = None,
    plan: PlanId = None,
    sections: Sections = None,
    output: SummaryFile = None,
    check: OnlyCheck = False,
    form: SummaryFormat = None,
    lang: Language = None,
) -> None:
    """Sum up the progress, in Markdown or as a page for a browser.

    It has goals, coverage, gaps, the last period, and how all was counted.
    """
    from sdtstd.cli.keep import demand_file
    from sdtstd.cli.opening import opened
    from sdtstd.cli.pages import format_of
    from sdtstd.cli.span import span
    from sdtstd.cli.summaries import Wanted, make_sections

    demand_file(output, only_check=check)
    settled = format_of(form, output, only_check=check)
    if output is not None:
        _demand_fit(settled, output, data, at, period, only_check=check)
    days = span(as_of, since, period)
    start = days.since.isoformat() if days.since else None
    wanted = Wanted(lang.value if lang else None, plan, start, make_sections(sections or []))
    found = opened(data, days.until, max_bytes, at)
    if output is None or settled == PAGE:
        _show(found, wanted, days.period, settled, output)
    elif _has_drifted(output, data, found, wanted, only_check=check):
        raise SystemExit(1)
    elif days.period is not None:
        _say_not_ended(days.period, found)


def _demand_fit(
    form: str,
    output: Path,
    data: str | None,
    at: str | None,
    period: str | None,
    *,
    only_check: bool,
) -> None:
    """Refuse what no page and no kept file can be."""
    from sdtstd.cli.keep import demand_no_input, demand_of_tree
    from sdtstd.diagnostics import CannotRun, say
    from sdtstd.render.formats import Format

    demand_no_input(output, data)
    if form == PAGE:
        return
    if form != Format.MARKDOWN:
        raise CannotRun(say("a kept file is Markdown: leave out --format, or -o"))
    demand_of_tree(at)
    if period is not None and only_check:
        raise CannotRun(say("a kept file states its days: leave out --period, or --check"))


def _show(
    found: Opened, wanted: Wanted, period: Period | None, form: str, output: Path | None
) -> None:
    from sdtstd.cli.show import show
    from sdtstd.cli.summaries import report_of
    from sdtstd.views.beside import of_period

    if form == PAGE:
        from sdtstd.cli.pages import put_page

        put_page(found, wanted, period, output)
        return
    report = report_of(found, wanted)
    shown = of_period(report, period, found.day) if period else report
    show(shown, form, wanted.language, found)


def _say_not_ended(period: Period, found: Opened) -> None:
    from sdtstd.cli.streams import complain
    from sdtstd.diagnostics import say
    from sdtstd.views.beside import about_period

    if found.day != period.last:
        complain(say("{period}: {told}", period=period.words, told=about_period(period, found.day)))


def _has_drifted(
    path: Path, data: str | None, at: Opened, wanted: Wanted, *, only_check: bool
) -> bool:
    """Keep the file, or only check it; tell whether a check found it drifted."""
    from sdtstd.cli.keep import keep
    from sdtstd.cli.opening import here
    from sdtstd.cli.streams import complain
    from sdtstd.cli.summaries import fill
    from sdtstd.data_folder import find_folder
    from sdtstd.diagnostics import say
    from sdtstd.edit.target import look_at

    target = look_at(path)
    new = fill(target, find_folder(data, here()), at, wanted, today=not only_check)
    agrees = keep(target, new, only_check=only_check)
    if agrees and only_check:
        complain(say("{path} agrees with the data", path=str(path)))
    return not agrees
