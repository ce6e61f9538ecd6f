"""What numbers open to: where records are mapped, and their part in each target on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.leaves import state_by
from sdtstd.model.standard import Standard
from sdtstd.rows.explained import part_row
from sdtstd.rows.relations.dated import bounds, word
from sdtstd.rows.relations.records import by_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.rows.relations.dated import Dated


@frozen
class FlatMapping:
    """A record at a place; one that is placed nowhere has a row without a place.

    A standard at what is no leaf is unplaced there. `gives` is the state that a standard alone
    would give its leaf on the day.
    """

    register: str
    kind: str
    record: str
    n: int
    place: str | None
    is_leaf: int
    gives: str | None


@frozen
class FlatPart:
    """A record's part in a target that counts its kind: every record once, with the reason.

    `event` is the date that must lie in the window, as written and with both its bounds.
    """

    register: str
    target: str
    kind: str
    record: str
    part: str
    reason: str | None
    is_pipeline: int
    event: str | None
    event_first: str | None
    event_last: str | None


def mappings(of: Dated) -> Iterator[FlatMapping]:
    """Give the places of every record, each once."""
    register, day = of.snapshot.register, of.snapshot.day
    leaves = {each.id for each in register.leaves}
    for kind, record in by_kind(register):
        gives = None
        if isinstance(record, Standard):
            gives = word(state_by(record, register, day))
        for n, place in enumerate(dict.fromkeys(record.topics) or (None,)):
            is_leaf = place in leaves
            given = gives if is_leaf else None
            yield FlatMapping(of.id, kind, record.key, n, place, int(is_leaf), given)


def parts(of: Dated) -> Iterator[FlatPart]:
    """Give the partition behind every count, in the order of the register."""
    for placed in of.snapshot.register.targets:
        partition = of.snapshot.of(placed).reading.partition
        for each in partition.verdicts if partition else ():
            row = part_row(placed, each)
            yield FlatPart(
                register=of.id,
                target=row.id,
                kind=placed.target.kind,
                record=each.id,
                part=row.part.value,
                reason=word(row.reason),
                is_pipeline=int(row.pipeline),
                **dict(
                    zip(("event", "event_first", "event_last"), bounds(each.event), strict=True)
                ),
            )
