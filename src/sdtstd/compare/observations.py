"""The ledger of reported values (报告值) in two revisions, value by value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.pairs import Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sdtstd.model.records import Observation
    from sdtstd.model.register import PlanTarget, Register

    ObservationPair = Pair[Observation]
    Key = Callable[[Observation], tuple[object, ...]]

# What two entries must share to be one value: all, else day and scope, else the day, else the value
_ALIKE: tuple[Key, ...] = (
    lambda each: (each.date.text, each.scope, each.value, each.qualifier),
    lambda each: (each.date.text, each.scope),
    lambda each: (each.date.text,),
    lambda each: (each.value,),
)


def pair_observations(
    before: Register, after: Register, targets: tuple[Pair[PlanTarget], ...]
) -> tuple[ObservationPair, ...]:
    """Pair the values target by target: those of `after` in order, then those that are gone."""
    return tuple(
        pair
        for each in targets
        for pair in _pair(
            before.observed.get(each.before.id, ()) if each.before else (),
            after.observed.get(each.after.id, ()) if each.after else (),
        )
    )


def _pair(old: tuple[Observation, ...], new: tuple[Observation, ...]) -> Iterator[ObservationPair]:
    left = list(old)
    partners: dict[int, Observation] = {}
    for key in _ALIKE:
        for each in new:
            if id(each) in partners:
                continue
            alike = next((one for one in left if key(one) == key(each)), None)
            if alike is not None:
                left.remove(alike)
                partners[id(each)] = alike
    yield from (Pair(partners.get(id(each)), each) for each in new)
    yield from (Pair(each, None) for each in left)
