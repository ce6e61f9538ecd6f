"""Plans by their id: the principal one, one by name, or all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.lookup.unknown import UnknownNameError
from sdtstd.nearest import nearest

if TYPE_CHECKING:
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import Register

ALL = "all"


def choose_plans(register: Register, name: str | None) -> tuple[Plan, ...]:
    """Give the plans of that name; without one the first principal plan, else the first.

    Raises:
        UnknownNameError: no plan has the name.
    """
    if name == ALL:
        return register.plans
    if name is None:
        return () if register.principal is None else (register.principal,)
    found = tuple(each for each in register.plans if each.id == name)
    if found:
        return found
    known = [each.id for each in register.plans]
    if not known:
        raise UnknownNameError(say("the register holds no plan"))
    close = nearest(name, known, most=1) or known  # there are few: all of them help
    what = say("no plan {name!r}", name=name)
    raise UnknownNameError(say("{what}: did you mean {close}?", what=what, close=" / ".join(close)))
