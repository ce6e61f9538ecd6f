"""The same record in two revisions of a register, whatever its place and its newer code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.names import former_names, own_names
from sdtstd.compare.pairs import Pair
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sdtstd.compare.moves import Moves
    from sdtstd.model.register import AnyRecord, Register

    RecordPair = Pair[AnyRecord]
    Names = Callable[[AnyRecord], Iterable[str]]


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
    """Pair by what names best first, over all records: else a former name hid a living one."""
    kept = {id(record) for record in old} & {id(record) for record in new}
    partners: dict[int, AnyRecord] = {id(record): record for record in new if id(record) in kept}
    left = [record for record in old if id(record) not in kept]
    for of_new, of_old in _NAMES:
        left = _matched(left, new, (of_new, of_old), partners)
    alone = (record for record in new if id(record) not in partners)
    fresh = {name: record for record in alone for name in record_names(record)}
    led = moves.leading(fresh)

    def led_names(record: AnyRecord) -> Iterable[str]:
        return filter(None, map(led, record_names(record)))

    left = _matched(left, new, (record_names, led_names), partners)
    for record in new:
        yield Pair(partners.get(id(record)), record)
    for record in left:
        yield Pair(record, None)


def _matched(
    old: list[AnyRecord],
    new: tuple[AnyRecord, ...],
    names: tuple[Names, Names],
    partners: dict[int, AnyRecord],
) -> list[AnyRecord]:
    """Pair what has no partner yet by a kind of name; give those of `old` that are left."""
    if not old:
        return old
    of_new, of_old = names
    by_name: dict[str, int] = {}
    for n, record in enumerate(old):
        for name in of_old(record):
            by_name.setdefault(name, n)
    taken: set[int] = set()
    for record in new:
        if id(record) not in partners:
            found = {by_name[name] for name in of_new(record) if name in by_name} - taken
            if found:
                first = min(found)
                taken.add(first)
                partners[id(record)] = old[first]
    return [each for n, each in enumerate(old) if n not in taken]


def _key(record: AnyRecord) -> Iterable[str]:
    return (record.key,)


def _codes(record: AnyRecord) -> Iterable[str]:
    return (code.key for code in record.codes) if isinstance(record, Standard) else ()


def _id(record: AnyRecord) -> Iterable[str]:
    return (record.id,) if isinstance(record, Standard) and record.id is not None else ()


_NAMES: tuple[tuple[Names, Names], ...] = (
    (_key, _key),
    (_codes, _codes),
    (_id, _id),
    (former_names, record_names),
)
