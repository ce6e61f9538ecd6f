"""What a change does to the targets: their numbers in two revisions, and what moved them."""

from __future__ import annotations

from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

from sdtstd.compare.causes import observation_causes, record_causes
from sdtstd.frozen import frozen, replace
from sdtstd.model.target import HasGoal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.compare.causes import Cause
    from sdtstd.compare.observations import ObservationPair
    from sdtstd.compare.pairs import Pair
    from sdtstd.compare.records import RecordPair
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.reading import Reading

    ByRecord = dict[int, tuple[int, RecordPair]]


@frozen
class TargetChange:
    """A target whose numbers changed; None on a side that does not have it."""

    id: str
    before: Progress | None
    after: Progress | None
    because: tuple[Cause, ...]


def target_changes(
    targets: Iterable[Pair[Progress]],
    records: tuple[RecordPair, ...],
    observations: tuple[ObservationPair, ...],
    reordered: set[int],
) -> tuple[TargetChange, ...]:
    """Give the targets whose row in `status` differs, names and titles aside."""
    changed = [each for each in targets if facts(each.before) != facts(each.after)]
    by_record = _by_record(records) if changed else {}
    return tuple(_change(each, by_record, observations, reordered) for each in changed)


def _by_record(records: tuple[RecordPair, ...]) -> ByRecord:
    """Give each pair, with its place among them, by the `id()` of the records on both sides."""
    sides = ((n, pair, (pair.before, pair.after)) for n, pair in enumerate(records))
    return {id(each): (n, pair) for n, pair, both in sides for each in both if each is not None}


def _change(
    pair: Pair[Progress],
    by_record: ByRecord,
    observations: tuple[ObservationPair, ...],
    reordered: set[int],
) -> TargetChange:
    before = pair.before.reading if pair.before else None
    after = pair.after.reading if pair.after else None
    names = {each.target.id for each in (pair.before, pair.after) if each is not None}
    reported = (each for each in observations if each.latest.target in names)
    pairs = _in_numbers((before, after), by_record)
    because = (*record_causes(before, after, pairs), *observation_causes(reported, reordered))
    return TargetChange(pair.latest.target.id, pair.before, pair.after, because)


def _in_numbers(
    sides: tuple[Reading | None, Reading | None], by_record: ByRecord
) -> Iterator[RecordPair]:
    """Give the pairs that a number of either side has, in their order: no other moved it."""
    partitions = [each.partition for each in sides if each is not None]
    found = chain.from_iterable(each.numbered_records for each in partitions if each is not None)
    ordered = dict(sorted((by_record[id(each)] for each in found), key=itemgetter(0)))
    return iter(ordered.values())


def facts(side: Progress | None) -> tuple[object, ...] | None:
    """Give what `status` shows of a target, without its names, place and members."""
    if side is None:
        return None
    target, reading = side.target.target, side.reading
    stated: tuple[object, ...] = (target.kind,)
    if isinstance(target, HasGoal):
        stated += (target.goal, target.comparator, target.unit)
    reported = reading.reported
    told = [each for each in (reported, *reading.related) if each is not None]
    values = tuple((each.scope, each.date.text, each.value, each.qualifier) for each in told)
    notes = tuple(each.note for each in reading.related)
    shown = replace(
        reading,
        partition=None,
        reached=None,
        reported=None,
        related=(),
        lost_on=None,
        complete=False,
    )
    return (stated, values, notes, shown)
