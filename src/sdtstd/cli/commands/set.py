"""`set`: other values in a record, target, plan or place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from sdtstd.cli.changing import DryRun, Thing, Today
from sdtstd.cli.declared import argument
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, Data, Language, MaxBytes
from sdtstd.cli.source_options import Kind, Notice, Seen, Source, Title, Url

if TYPE_CHECKING:
    from sdtstd.edit.entries.draft import Drafted

EXAMPLES = (
    "'DB31/T 1311-2021' topics+=life/health relevance=partial",
    "data-trading-compliance-1 review=2026-11-02 note=",
    "'DB31/T 1311-2021' --source 公告 --url https://example.org/a --source-kind official",
)

Settings = Annotated[
    list[str] | None,
    argument(
        metavar="KEY=VALUE",
        help=localized(
            "Keys of the data; lists by commas, += and -= add and take; KEY= removes the key."
        ),
    ),
]


def run(
    record: Thing,
    settings: Settings = None,
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
    """Set keys of a record, and show what that does to the goals.

    A published day or a reported value is not changed in silence: use correct.
    """
    from sdtstd.cli.changing import correct_instead, names_of
    from sdtstd.cli.editing import edit
    from sdtstd.cli.held import Asked, Held
    from sdtstd.diagnostics import CannotRun, say
    from sdtstd.edit.entries.setting import entry_with, setting_of
    from sdtstd.edit.entries.sources import with_source
    from sdtstd.lookup.subjects import find_subject

    asked = tuple(map(setting_of, settings or ()))
    shown = Source(source, url, notice, source_kind, seen)
    if not asked and not shown.is_told:
        raise CannotRun(say("say what to set: KEY=VALUE, such as role=led, or a --source"))

    def plan(held: Held) -> tuple[Drafted, ...]:
        subject = find_subject(held.register, record)
        entry = subject.written(held.loaded)
        new = entry_with(entry, type(subject.part), asked, names_of(held))
        return (subject.becomes(with_source(new, subject.part, shown.written(held.today))),)

    edit(Asked(data, as_of, max_bytes, dry_run, lang), plan, correct_instead)
