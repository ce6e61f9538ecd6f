"""Waivers silence findings of families 3 to 6 until a day; they are checked too."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.checks.revisions import RULES as CHANGES
from sdtstd.codes import canonical
from sdtstd.diagnostics import Diagnostic, Rule, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.address import Address
    from sdtstd.model.records import Waiver
    from sdtstd.model.register import Register

WAIVABLE = range(3, 7)
OF_CHANGES = frozenset(name for rule in CHANGES for name in (rule.code, rule.name))
SECTIONS = ("standards", "pilots", "measures", "plans", "observations")

EXPIRED_WAIVER = Rule(
    "SDT506",
    "expired-waiver",
    Severity.WARNING,
    what=say("a waiver whose last day has passed"),
    why=say("a waiver silences a finding until its last day; after it the finding counts again"),
    mend=say("mend what it waived, or give a new reason and a new day"),
)
UNUSED_WAIVER = Rule(
    "SDT507",
    "unused-waiver",
    Severity.WARNING,
    what=say("a waiver that silences nothing"),
    why=say("the fault is mended, or the rule or the object is misspelt"),
    mend=say("remove the waiver, or correct it; only families 3 to 6 can be waived"),
)

RULES = (EXPIRED_WAIVER, UNUSED_WAIVER)


def apply_waivers(
    diagnostics: Iterable[Diagnostic], register: Register, today: date, *, compared: bool
) -> Iterator[Diagnostic]:
    """Leave out what is waived on the day; add what is wrong with the waivers.

    `compared` tells whether the findings of family 6 are among the diagnostics: else nobody
    knows whether a waiver of one of them is used.
    """
    valid: defaultdict[tuple[str, str], list[Waiver]] = defaultdict(list)
    for waiver in register.waivers:
        if not waiver.until.last < today:
            valid[waiver.rule, _name(waiver.object, register)].append(waiver)
    used: set[Address] = set()
    for diagnostic in diagnostics:
        rule = diagnostic.rule
        matching = [
            waiver
            for about in (_objects(diagnostic, register) if valid else ())
            for written in (rule.code, rule.name)
            for waiver in valid.get((written, about), ())
        ]
        if matching and rule.family in WAIVABLE:
            used.update(waiver.address for waiver in matching)
        else:
            yield diagnostic
    for waiver in chain.from_iterable(valid.values()):
        if waiver.address not in used and _is_judged(waiver, register, compared=compared):
            yield _unused(waiver)
    yield from (_expired(each) for each in register.waivers if each.until.last < today)


def _objects(diagnostic: Diagnostic, register: Register) -> tuple[str, ...]:
    """Give the objects by which a finding can be waived: its own, its leaves, its file."""
    record = register.by_name.get(diagnostic.about)
    return (diagnostic.about, *(record.topics if record else ()), diagnostic.at.file)


def _name(written: str, register: Register) -> str:
    """Give the identity that a waiver means, its code in whatever form."""
    record = register.by_name.get(written) or register.by_name.get(canonical(written))
    return written if record is None else record.key


def _is_judged(waiver: Waiver, register: Register, *, compared: bool) -> bool:
    """Tell whether a waiver that silenced nothing is at fault: not if its object was not read."""
    unread = {_name(waiver.object, register), *SECTIONS} & register.absent
    return register.whole and not unread and (compared or waiver.rule not in OF_CHANGES)


def _unused(waiver: Waiver) -> Diagnostic:
    message = say(
        "there is no finding {rule!r} of {object!r} to waive",
        rule=waiver.rule,
        object=waiver.object,
    )
    return Diagnostic(UNUSED_WAIVER, waiver.address, message, UNUSED_WAIVER.mend, waiver.object)


def _expired(waiver: Waiver) -> Diagnostic:
    message = say("the last day of the waiver was {until}", until=waiver.until.last.isoformat())
    at = waiver.at("until")
    return Diagnostic(EXPIRED_WAIVER, at, message, EXPIRED_WAIVER.mend, waiver.object)
