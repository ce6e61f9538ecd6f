"""The same record in two revisions of a register, whatever its place and its newer code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.register import AnyRecord, Register

_RENAMING = ("code", "id")


@frozen
class Pair:
    """A record before and after; None on a side where it is not."""

    before: AnyRecord | None
    after: AnyRecord | None

    @property
    def key(self) -> str:
        """The record's identity: the present one, else the former."""
        record = self.after or self.before
        assert record is not None
        return record.key


def pair_records(before: Register, after: Register) -> tuple[Pair, ...]:
    """Pair the records: those of `after` in order, then those that are gone."""
    kinds = (
        (before.standards, after.standards),
        (before.pilots, after.pilots),
        (before.measures, after.measures),
    )
    return tuple(pair for old, new in kinds for pair in _pair(old, new))


def _pair(old: tuple[AnyRecord, ...], new: tuple[AnyRecord, ...]) -> Iterator[Pair]:
    by_name: dict[str, AnyRecord] = {}
    for record in old:
        for name in _names(record):
            by_name.setdefault(name, record)
    taken: set[str] = set()
    for record in new:
        match = next((by_name[name] for name in _names(record) if name in by_name), None)
        if match is not None and match.key not in taken:
            taken.add(match.key)
            yield Pair(match, record)
        else:
            yield Pair(None, record)
    yield from (Pair(record, None) for record in old if record.key not in taken)


def _names(record: AnyRecord) -> Iterator[str]:
    """Give the names of a record: its key, its other codes, its former id, corrected ones."""
    yield record.key
    if isinstance(record, Standard):
        yield from (code.key for code in record.codes)
        if record.id is not None:
            yield record.id
        renamed = (each.from_ for each in record.corrections if each.field in _RENAMING)
        yield from (name for name in renamed if name is not None)
