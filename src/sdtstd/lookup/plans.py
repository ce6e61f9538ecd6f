"""Plans: the principal one, one by its id, its title or a part of it, or all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.lookup.unknown import UnknownNameError, several
from sdtstd.model.titles import plain
from sdtstd.nearest import near

if TYPE_CHECKING:
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import Register

ALL = "all"


def choose_plans(register: Register, name: str | None) -> tuple[Plan, ...]:
    """Give the plan of that name, or all; without one the first principal plan, else the first.

    Raises:
        UnknownNameError: no plan has the name, or several have it.
    """
    if name == ALL:
        return register.plans
    if name is None:
        return () if register.principal is None else (register.principal,)
    found = _named(register, name)
    if len(found) > 1:
        raise several(name, [(each.id, each.title) for each in found])
    if found:
        return found
    known = [each.id for each in register.plans]
    if not known:
        raise UnknownNameError(say("the register holds no plan"))
    what = say("no plan {name!r}", name=name)
    if (close := near(what, name, known)) is not None:
        raise UnknownNameError(close)
    plans = (say("  {id}  {title}", id=each.id, title=each.title) for each in register.plans)
    raise UnknownNameError(say("{what}: the plans are", what=what), *plans)


def _named(register: Register, name: str) -> tuple[Plan, ...]:
    by_id = tuple(each for each in register.plans if each.id == name)
    wanted = plain(name)
    titled = [(each, tuple(map(plain, each.titles))) for each in register.plans]
    whole = tuple(plan for plan, titles in titled if wanted in titles)
    if by_id or whole or not wanted:
        return by_id or whole
    begun = tuple(each for each, titles in titled if any(t.startswith(wanted) for t in titles))
    return begun or tuple(each for each, titles in titled if any(wanted in t for t in titles))
