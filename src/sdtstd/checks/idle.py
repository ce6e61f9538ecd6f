"""Families 2 and 5: what is written down and can have no effect, without being wrong by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.diagnostics import Severity, say
from sdtstd.model.target import HasGoal

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.model.register import Register


@check(
    "SDT212",
    "removed-but-present",
    Severity.INFO,
    what=say("an entry of `removals` for an object that is still in the register"),
    why=say("it says that the object is gone, so a later change could remove the object unnoticed"),
    mend=say("remove the entry, or the object; keep both if something new has the old name"),
)
def removed_but_present(register: Register, _today: date) -> Faults:
    """Find removals of what is still there by this very name."""
    for each in register.removals:
        if each.object in register.files or each.object in register.places:
            message = say("{object!r} is still in the register", object=each.object)
            yield Fault(each.at("object"), each.object, message)


@check(
    "SDT510",
    "observation-of-milestone",
    Severity.WARNING,
    what=say("a reported value of a milestone"),
    why=say("a milestone has no number: the value is shown nowhere and changes nothing"),
    mend=say("write `reached` with its sources on the milestone, or correct `target`"),
)
def observation_of_milestone(register: Register, _today: date) -> Faults:
    """Find values whose target knows none."""
    without = {each.id for each in register.targets if not isinstance(each.target, HasGoal)}
    for each in register.observations:
        if each.target in without:
            message = say("{target!r} is a milestone", target=each.target)
            yield Fault(each.at("target"), each.target, message)
