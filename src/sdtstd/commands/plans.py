"""Which plans a command speaks of: the principal one, one by its id, or all."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say

if TYPE_CHECKING:
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import Register

ALL = "all"


def choose_plans(register: Register, name: str | None) -> tuple[Plan, ...]:
    """Give the plans of that name; without one the first principal plan, else the first.

    Raises:
        CannotRun: no plan has the name.
    """
    if name == ALL:
        return register.plans
    if name is None:
        principal = [each for each in register.plans if each.principal]
        return tuple((principal or list(register.plans))[:1])
    found = tuple(each for each in register.plans if each.id == name)
    if found:
        return found
    known = [each.id for each in register.plans]
    close = get_close_matches(name, known, n=1) or known
    raise CannotRun(
        say("no plan {name!r}: did you mean {close}?", name=name, close=" / ".join(close))
        if close
        else say("the register holds no plan")
    )
