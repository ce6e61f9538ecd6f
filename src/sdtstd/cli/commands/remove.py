"""`remove`: a record or leaf is taken out, and the register remembers why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from sdtstd.cli.changing import DryRun, ReasonText, Thing, Today
from sdtstd.cli.declared import option
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, Data, Language, MaxBytes

if TYPE_CHECKING:
    from sdtstd.cli.held import Held
    from sdtstd.edit.entries.draft import Drafted
    from sdtstd.edit.entries.subject import Subject

EXAMPLES = (
    "'DB31/T 544-2024' --reason 与另一条记录重复",
    "life/health/fitness-code --to life/health/fitness-map --reason 两个主题合并",
)

To = Annotated[
    str | None,
    option(
        "--to",
        metavar="NAME",
        help=localized("What took its place; records of a leaf are mapped to it."),
    ),
]


def run(
    record: Thing,
    reason: ReasonText = None,
    to: To = None,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: Today = None,
    dry_run: DryRun = False,
    lang: Language = None,
) -> None:
    """Remove a record or leaf, and say why.

    Where git's HEAD has it, the reason goes into `removals`.
    """
    from sdtstd.cli.changing import text_of, unlike
    from sdtstd.cli.editing import edit
    from sdtstd.cli.held import Asked
    from sdtstd.edit.entries.correcting import Reason
    from sdtstd.edit.entries.removing import removed
    from sdtstd.lookup.subjects import find_subject

    why = text_of("--reason", reason)

    def plan(held: Held) -> tuple[Drafted, ...]:
        subject = find_subject(held.register, record)
        led = None if to is None else find_subject(held.register, to).name
        return removed(held.loaded, subject, Reason(why, held.today), led, _public(held, subject))

    edit(Asked(data, as_of, max_bytes, dry_run, lang), plan, unlike)


def _public(held: Held, subject: Subject) -> str | None:
    """Give the name by which others know what is removed: that of HEAD, or one led to by another.

    None where nobody has seen it, and of a waiver, which `removals` do not name.
    """
    from sdtstd.edit.entries.former import former_paths
    from sdtstd.model.records import Waiver

    if isinstance(subject.part, Waiver):
        return None
    led = any(each.to == subject.name for each in held.register.removals)
    names = (*subject.names, *former_paths(held.register, subject.name))
    return subject.name if led else held.head.name_of(names)
