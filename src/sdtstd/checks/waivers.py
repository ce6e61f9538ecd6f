"""Waivers: leave to keep a finding of families 3 to 6 until a day; they too are checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Diagnostic, Rule, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.model.records import Waiver
    from sdtstd.model.register import Register

WAIVABLE = range(3, 7)

EXPIRED_WAIVER = Rule(
    "SDT506",
    "expired-waiver",
    Severity.WARNING,
    what=say("a waiver whose last day has passed"),
    why=say("a waiver is leave for a time; after it the finding counts again"),
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
    diagnostics: Iterable[Diagnostic], register: Register, today: date
) -> Iterator[Diagnostic]:
    """Leave out what is waived on the day; add what is wrong with the waivers."""
    valid = [each for each in register.waivers if not each.until.last < today]
    used: set[int] = set()
    for diagnostic in diagnostics:
        matching = [n for n, waiver in enumerate(valid) if _silences(waiver, diagnostic)]
        used.update(matching)
        if not matching:
            yield diagnostic
    yield from (_unused(each) for n, each in enumerate(valid) if n not in used)
    yield from (_expired(each) for each in register.waivers if each.until.last < today)


def _silences(waiver: Waiver, diagnostic: Diagnostic) -> bool:
    rule = diagnostic.rule
    named = waiver.rule in (rule.code, rule.name)
    return named and rule.family in WAIVABLE and waiver.object == diagnostic.about


def _unused(waiver: Waiver) -> Diagnostic:
    message = say("nothing to waive: {rule} of {object}", rule=waiver.rule, object=waiver.object)
    return Diagnostic(UNUSED_WAIVER, waiver.address, message, UNUSED_WAIVER.mend, waiver.object)


def _expired(waiver: Waiver) -> Diagnostic:
    message = say("the waiver ended with {until}", until=waiver.until)
    at = waiver.at("until")
    return Diagnostic(EXPIRED_WAIVER, at, message, EXPIRED_WAIVER.mend, waiver.object)
