"""Options that the commands share which change the data."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Annotated

from sdtstd.cli import complete
from sdtstd.cli.declared import argument, option
from sdtstd.cli.help import localized
from sdtstd.diagnostics import CannotRun, Message, say

if TYPE_CHECKING:
    from sdtstd.cli.held import Held
    from sdtstd.diagnostics import Finding
    from sdtstd.edit.entries.names import Names

DryRun = Annotated[
    bool, option("--dry-run", help=localized("Show what it would do, and write nothing."))
]
ReasonText = Annotated[
    str | None,
    option("--reason", metavar="TEXT", help=localized("Why, for later readers.")),
]
Today = Annotated[
    str | None,
    option(
        "--as-of",
        metavar="DAY",
        help=localized("The day of the change, and of the numbers; default today."),
    ),
]
Thing = Annotated[
    str,
    argument(
        metavar="RECORD",
        help=localized("A record by code, id or title; also a target, a plan or a leaf."),
        offers=complete.names,
    ),
]


def names_of(held: Held) -> Names:
    """Give how values may be named in the register that is edited."""
    from sdtstd.edit.entries.names import Names
    from sdtstd.lookup.terms import find_member

    return Names(held.register, held.today, find_member)


def correct_instead(finding: Finding) -> Message:
    """Word how a public value is changed that may not be changed in silence."""
    gaps = dict(finding.diagnostic.message.gaps)
    name = finding.diagnostic.was or finding.about
    if finding.rule.name == "record-removed":
        return _other_name(name)
    if finding.rule.name not in _PUBLIC or "field" not in gaps:
        return finding.hint
    now = gaps["now"]
    return say(
        "if it was wrong: sdtstd correct {name} {field} {now} --reason …",
        name=shlex.quote(name),
        field=gaps["field"],
        now=shlex.quote("" if isinstance(now, Message) else str(now)),
    )


def _other_name(name: str) -> Message:
    """Word how something gets another name that is public under this one."""
    from sdtstd.codes import is_code

    if is_code(name):
        return say(
            "if its code was wrong: sdtstd correct {name} code CODE --reason …",
            name=shlex.quote(name),
        )
    return say(
        "it is public under this name, and keeps it; if it is another thing:"
        " sdtstd remove {name} --reason …, then sdtstd add",
        name=shlex.quote(name),
    )


def unlike(finding: Finding) -> Message:
    """Word why what took the place of something does not stand for it."""
    if finding.rule.name not in _PUBLIC:
        return finding.hint
    return say("what took its place says otherwise: leave out --to, or let it say the same first")


_PUBLIC = ("published-date-changed", "observation-changed", "target-loosened")


def text_of(option: str, value: str | None) -> str:
    """Demand the text of an option.

    Raises:
        CannotRun: there is none.
    """
    if value is None or not value.strip():
        raise CannotRun(say("say why: {option} TEXT", option=option))
    return value.strip()
