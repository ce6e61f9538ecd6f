"""The ledger of reported values (报告值) in two revisions, value by value."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from sdtstd.compare.pairs import Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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


def reordered(
    before: Register, pairs: Iterable[ObservationPair]
) -> tuple[tuple[Observation, Observation], ...]:
    """Give the values that stand for a day now, though another one of that day stood before.

    Of two values with the same last possible day the later one alone stands.
    """
    places = {id(each): n for n, each in enumerate(before.observations)}
    latest: dict[tuple[object, ...], tuple[Observation, Observation]] = {}
    last: dict[tuple[object, ...], int] = {}
    for pair in pairs:
        if pair.both is None or pair.both[0].date.last != pair.both[1].date.last:
            continue
        old, new = pair.both
        day = (new.target, new.scope, new.date.last)
        latest[day] = (old, new)
        last[day] = max(places[id(old)], last.get(day, 0))
    return tuple(two for day, two in latest.items() if places[id(two[0])] < last[day])


def _pair(old: tuple[Observation, ...], new: tuple[Observation, ...]) -> Iterator[ObservationPair]:
    left = list(old)
    partners: dict[int, Observation] = {}
    for key in _ALIKE:
        waiting: defaultdict[tuple[object, ...], deque[Observation]] = defaultdict(deque)
        for each in left:
            waiting[key(each)].append(each)
        for each in new:
            if id(each) not in partners and waiting[key(each)]:
                partners[id(each)] = waiting[key(each)].popleft()
        paired = {id(each) for each in partners.values()}
        left = [each for each in left if id(each) not in paired]
    yield from (Pair(partners.get(id(each)), each) for each in new)
    yield from (Pair(each, None) for each in left)
