"""What may be wrong with a waiver itself: its last day, its object, that nothing needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Diagnostic, Rule, Severity, joined, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.diagnostics import Message
    from sdtstd.model.records import Waiver

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

AMBIGUOUS_WAIVER = Rule(
    "SDT509",
    "ambiguous-waiver",
    Severity.WARNING,
    what=say("a waiver whose object is the name of two things"),
    why=say("it could silence a finding about the other one, so it silences none"),
    mend=say("name the object by a name of its own, a standard by its code"),
)

RULES = (EXPIRED_WAIVER, UNUSED_WAIVER, AMBIGUOUS_WAIVER)


def unused(waiver: Waiver) -> Diagnostic:
    """Word the finding about one that silences nothing."""
    message = say(
        "there is no finding {rule!r} about {object!r} to waive",
        rule=waiver.rule,
        object=waiver.object,
    )
    return Diagnostic(UNUSED_WAIVER, waiver.address, message, UNUSED_WAIVER.mend, waiver.object)


def too_new(waiver: Waiver) -> Diagnostic:
    """Word the finding about one that comes with the change that it is to excuse."""
    message = say(
        "the waiver of {rule!r} for {object!r} was added by the same change that it should excuse",
        rule=waiver.rule,
        object=waiver.object,
    )
    hint = say("the base does not have this waiver: it applies only to later changes")
    return Diagnostic(UNUSED_WAIVER, waiver.address, message, hint, waiver.object)


def expired(waiver: Waiver) -> Diagnostic:
    """Word the finding about one whose last day has passed."""
    message = say("the last day of the waiver was {until}", until=waiver.until.last.isoformat())
    at = waiver.at("until")
    return Diagnostic(EXPIRED_WAIVER, at, message, EXPIRED_WAIVER.mend, waiver.object)


def ambiguous(waiver: Waiver, things: Iterable[Message]) -> Diagnostic:
    """Word the finding about one that names several things."""
    message = say(
        "{object!r} is the name of more than one thing: {things}",
        object=waiver.object,
        things=joined(things, ", "),
    )
    at = waiver.at("object")
    return Diagnostic(AMBIGUOUS_WAIVER, at, message, AMBIGUOUS_WAIVER.mend, waiver.object)
