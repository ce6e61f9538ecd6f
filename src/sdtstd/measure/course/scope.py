"""What a history is of: some targets, the leaves of a place, the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.unplaced import unplaced_of
from sdtstd.model.places import is_under
from sdtstd.model.system import TaskKind

if TYPE_CHECKING:
    from sdtstd.model.register import Leaf, PlanTarget, Register


@frozen
class Chosen:
    """What is asked for, by names that hold in any state of a register.

    Without `targets` (PLAN/TARGET) all those of the plans are meant; without `place` (a path) the
    leaves are those of the register's totals. `leaves` and `texts` tell whether these are asked
    for at all. `former` leads from names that plans, targets and places had to those of now.
    """

    plans: frozenset[str] = frozenset()
    targets: frozenset[str] | None = None
    place: str | None = None
    leaves: bool = False
    texts: bool = False
    former: tuple[tuple[str, str], ...] = ()

    def now(self, name: str) -> str:
        """Give the name that a plan, target or place has now, be it that what holds it led on."""
        if not self.former:
            return name
        led, steps = dict(self.former), name.split("/")
        for n in range(len(steps), 0, -1):
            head = led.get("/".join(steps[:n]))
            if head is not None:
                return "/".join((head, *steps[n:]))
        return name


@frozen
class Leaves:
    """Leaves, and how many standards are unplaced beside them, whatever the day."""

    every: tuple[Leaf, ...]
    unplaced: int


@frozen
class Scope:
    """What is looked at in one register; without `leaves` no coverage."""

    targets: tuple[PlanTarget, ...]
    leaves: Leaves | None = None
    texts: bool = False


def scope(register: Register, chosen: Chosen) -> Scope:
    """Give what a register has of what is asked for."""
    targets = tuple(each for each in register.targets if _is_chosen(each, chosen))
    leaves = _leaves(register, chosen) if chosen.leaves else None
    return Scope(targets, leaves, chosen.texts)


def _is_chosen(placed: PlanTarget, chosen: Chosen) -> bool:
    if chosen.targets is None:
        return chosen.now(placed.plan.id) in chosen.plans
    return chosen.now(placed.id) in chosen.targets


def _leaves(register: Register, chosen: Chosen) -> Leaves:
    found = tuple(each for each in register.leaves if _is_in(each, chosen))
    paths = {leaf.id for leaf in register.leaves}
    places = (unplaced_of(each, paths) for each in register.standards)
    unplaced = sum(any(_is_at(each.topic, chosen) for each in one) for one in places)
    return Leaves(found, unplaced)


def _is_in(leaf: Leaf, chosen: Chosen) -> bool:
    if chosen.place is None:
        return leaf.task.kind is TaskKind.STANDARDS
    return is_under(chosen.now(leaf.id), chosen.place)


def _is_at(topic: str | None, chosen: Chosen) -> bool:
    if chosen.place is None:
        return True
    return topic is not None and is_under(chosen.now(topic), chosen.place)
