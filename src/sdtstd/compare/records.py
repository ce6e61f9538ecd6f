"""The same record in two revisions of a register, whatever its place and its newer code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.names import identities, own_names
from sdtstd.compare.pairs import Pair
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.compare.moves import Moves
    from sdtstd.model.register import AnyRecord, Register

    RecordPair = Pair[AnyRecord]


def pair_records(before: Register, after: Register, moves: Moves) -> tuple[RecordPair, ...]:
    """Pair the records, kind by kind: those of `after` in order, then those that are gone."""
    kinds: tuple[tuple[tuple[AnyRecord, ...], tuple[AnyRecord, ...]], ...] = (
        (before.standards, after.standards),
        (before.pilots, after.pilots),
        (before.measures, after.measures),
    )
    return tuple(pair for old, new in kinds for pair in _pair(old, new, moves))


def record_names(record: AnyRecord) -> tuple[str, ...]:
    """Give every name that a record bears: its key, its other codes, its id."""
    return tuple(own_names(record)) if isinstance(record, Standard) else (record.key,)


def _pair(
    old: tuple[AnyRecord, ...], new: tuple[AnyRecord, ...], moves: Moves
) -> Iterator[RecordPair]:
    by_name: dict[str, AnyRecord] = {}
    for record in old:
        for name in identities(record):
            by_name.setdefault(name, record)
    partners: dict[int, AnyRecord] = {}
    taken: set[str] = set()
    for record in new:
        found = next((by_name[each] for each in identities(record) if each in by_name), None)
        if found is not None and found.key not in taken:
            taken.add(found.key)
            partners[id(record)] = found
    left = {
        name: record
        for record in new
        if id(record) not in partners
        for name in record_names(record)
    }
    for record in old:
        moved = left.get(moves.end(record.key, left) or "") if record.key not in taken else None
        if moved is not None and id(moved) not in partners:
            taken.add(record.key)
            partners[id(moved)] = record
    for record in new:
        yield Pair(partners.get(id(record)), record)
    for record in old:
        if record.key not in taken:
            yield Pair(record, None)
