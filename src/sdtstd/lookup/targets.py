"""Targets: some by their names, or those of plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.lookup.plans import choose_plans
from sdtstd.lookup.things import find_thing
from sdtstd.lookup.unknown import UnknownNameError
from sdtstd.model.register import PlanTarget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.model.register import Register


def choose_targets(
    register: Register, names: Sequence[str], plan: str | None = None
) -> tuple[PlanTarget, ...]:
    """Give the targets of those names; without any those of the plans, as `choose_plans` does.

    A name is PLAN/TARGET, a target's own id, or its title. Where a plan is named a bare id is
    looked for in that plan first.

    Raises:
        UnknownNameError: no target or plan has a name, several have it, or a target is of another
            plan than the one that is asked for.
    """
    plans = choose_plans(register, plan)
    if not names:
        return tuple(each for each in register.targets if each.plan in plans)
    among = register.plans if plan is None else plans
    ids = frozenset(each.id for each in among)
    return tuple(_find(register, each, ids) for each in names)


def _find(register: Register, name: str, plans: frozenset[str]) -> PlanTarget:
    own = [each for each in register.targets if each.target.id == name and each.plan.id in plans]
    found = own[0] if len(own) == 1 else find_thing(register, name)
    if not isinstance(found, PlanTarget):
        raise UnknownNameError(say("{name!r} is no target: see sdtstd status", name=name))
    if found.plan.id not in plans:
        wrong = say("{name!r} is a target of the plan {id}", name=name, id=found.plan.id)
        raise UnknownNameError(wrong)
    return found
