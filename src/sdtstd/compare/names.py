"""The names of entries, by which the same one is found in another revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.model.plan import Plan
from sdtstd.model.records import Measure, Observation, Pilot, Removal, Waiver
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.base import Entry
    from sdtstd.model.register import AnyRecord

_RENAMING = ("code", "id")


def identities(entry: Entry) -> Iterator[str]:
    """Give each name that means this entry and no other of its section."""
    match entry:
        case Standard():
            yield from own_names(entry)
            yield from former_names(entry)
        case Pilot() | Measure():
            yield entry.id
            yield from former_names(entry)
        case Plan():
            yield entry.id
        case Observation():
            yield entry.key
        case Waiver():
            yield waiver_id(entry)
        case Removal():
            yield canonical(entry.object)
        case _:
            return


def own_names(standard: Standard) -> Iterator[str]:
    """Give the key, the other codes and the id of a standard."""
    yield standard.key
    yield from (code.key for code in standard.codes)
    if standard.id is not None:
        yield standard.id


def former_names(record: AnyRecord) -> Iterator[str]:
    """Give the codes and ids that corrections say were wrong."""
    renamed = (each.from_ for each in record.corrections if each.field in _RENAMING)
    yield from (canonical(name) for name in renamed if name is not None)


def waiver_id(waiver: Waiver) -> str:
    """Give the check and the object of a waiver."""
    return f"{waiver.rule} {waiver.object}"
