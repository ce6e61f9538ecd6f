"""`correct`: a value that was wrong, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from sdtstd.cli.changing import DryRun, ReasonText, Thing, Today
from sdtstd.cli.declared import argument
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, Data, Language, MaxBytes

if TYPE_CHECKING:
    from sdtstd.edit.entries.draft import Drafted

EXAMPLES = ("'DB31/T 862-2021' publication 2021-12-30 --reason 公告原文的日期",)

Key = Annotated[
    str,
    argument(metavar="KEY", help=localized("The key whose value was wrong.")),
]
New = Annotated[
    str, argument(metavar="NEW", help=localized("The right value; '' where there is none."))
]


def run(
    record: Thing,
    key: Key,
    new: New,
    reason: ReasonText = None,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: Today = None,
    dry_run: DryRun = False,
    lang: Language = None,
) -> None:
    """Correct a value that was wrong, and say why in its `corrections`."""
    from sdtstd.cli.changing import names_of, text_of
    from sdtstd.cli.editing import edit
    from sdtstd.cli.held import Asked, Held
    from sdtstd.edit.entries.correcting import Reason, corrected
    from sdtstd.edit.entries.setting import Setting
    from sdtstd.lookup.subjects import find_subject

    why = text_of("--reason", reason)

    def plan(held: Held) -> tuple[Drafted, ...]:
        subject = find_subject(held.register, record)
        entry, right = subject.written(held.loaded), Setting(key, "=", new.strip())
        told = Reason(why, held.today)
        return (subject.becomes(corrected(entry, subject, right, told, names_of(held))),)

    edit(Asked(data, as_of, max_bytes, dry_run, lang), plan)
