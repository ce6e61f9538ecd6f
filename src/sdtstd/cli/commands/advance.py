"""`advance`: the next stage of a project, with its day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from sdtstd.cli import complete
from sdtstd.cli.changing import DryRun, Today
from sdtstd.cli.declared import argument, option
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, Data, Language, MaxBytes
from sdtstd.cli.source_options import Kind, Notice, Seen, Source, Title, Url

if TYPE_CHECKING:
    from sdtstd.cli.held import Held
    from sdtstd.document.emit import Inline
    from sdtstd.edit.entries.draft import Drafted

EXAMPLES = (
    "it-project-site-security approval 2026-10-15",
    "data-trading-compliance-1 publication 2026-11-02 --code 'DB31/T 1701-2026'",
)

Record = Annotated[
    str,
    argument(
        metavar="RECORD",
        help=localized("A standard or pilot by code, id or title."),
        offers=complete.names,
    ),
]
StageName = Annotated[
    str,
    argument(
        metavar="STAGE",
        help=localized("The stage that it has reached, such as consultation."),
        offers=complete.stages,
    ),
]
Day = Annotated[
    str,
    argument(metavar="DATE", help=localized("When: a day, a month, a year or an interval.")),
]
Code = Annotated[
    str | None,
    option(
        "--code",
        metavar="CODE",
        help=localized("The code that it has got; its id stays."),
    ),
]


def run(
    record: Record,
    stage: StageName,
    day: Day,
    code: Code = None,
    source: Title = None,
    url: Url = None,
    notice: Notice = None,
    source_kind: Kind = None,
    seen: Seen = None,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: Today = None,
    dry_run: DryRun = False,
    lang: Language = None,
) -> None:
    """Note that a project has reached a stage.

    A stage that stands already is not changed: use correct.
    """
    from sdtstd.cli.changing import correct_instead
    from sdtstd.cli.editing import edit
    from sdtstd.cli.held import Asked

    told = Source(source, url, notice, source_kind, seen)

    def plan(held: Held) -> tuple[Drafted, ...]:
        return (_drafted(held, record, stage, day, code, told.written(held.today)),)

    edit(Asked(data, as_of, max_bytes, dry_run, lang), plan, correct_instead)


def _drafted(
    held: Held, record: str, stage: str, day: str, code: str | None, shown: Inline | None
) -> Drafted:
    from sdtstd.edit.entries.sources import with_source
    from sdtstd.edit.entries.stages import advanced, staged, stages_of, with_code
    from sdtstd.edit.entries.subject import Subject
    from sdtstd.lookup.records import find_record
    from sdtstd.lookup.terms import find_member

    found = staged(find_record(held.register, record))
    subject = Subject(found.key, found, found.address)
    reached = find_member("STAGE", tuple(stages_of(found)), stage)
    entry = advanced(subject.written(held.loaded), found, reached, day)
    entry = entry if code is None else with_code(entry, found, code)
    return subject.becomes(with_source(entry, found, shown))
