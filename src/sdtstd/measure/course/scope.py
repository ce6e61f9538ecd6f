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
    for at all.
    """

    plans: frozenset[str] = frozenset()
    targets: frozenset[str] | None = None
    place: str | None = None
    leaves: bool = False
    texts: bool = False


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
    leaves = _leaves(register, chosen.place) if chosen.leaves else None
    return Scope(targets, leaves, chosen.texts)


def _is_chosen(placed: PlanTarget, chosen: Chosen) -> bool:
    if chosen.targets is None:
        return placed.plan.id in chosen.plans
    return placed.id in chosen.targets


def _leaves(register: Register, place: str | None) -> Leaves:
    found = tuple(each for each in register.leaves if _is_in(each, place))
    paths = {leaf.id for leaf in register.leaves}
    places = (unplaced_of(each, paths) for each in register.standards)
    unplaced = sum(any(_is_at(each.topic, place) for each in one) for one in places)
    return Leaves(found, unplaced)


def _is_in(leaf: Leaf, place: str | None) -> bool:
    return leaf.task.kind is TaskKind.STANDARDS if place is None else is_under(leaf.id, place)


def _is_at(topic: str | None, place: str | None) -> bool:
    return place is None or (topic is not None and is_under(topic, place))
