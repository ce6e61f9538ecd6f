"""What was added, removed and changed of one kind of thing, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.fields import field_changes
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.address import Address
    from sdtstd.compare.fields import FieldChange
    from sdtstd.compare.pairs import Pair
    from sdtstd.model.base import Part


@frozen
class Thing:
    """A model of the data files under its id; `address` is None where it is gone."""

    id: str
    part: Part
    address: Address | None


@frozen
class Changed:
    """A thing with the fields that differ."""

    thing: Thing
    fields: tuple[FieldChange, ...]


@frozen
class Changes:
    """What came, what went, and what differs."""

    added: tuple[Thing, ...]
    removed: tuple[Thing, ...]
    changed: tuple[Changed, ...]


def changes(pairs: Iterable[Pair[Thing]], without: tuple[str, ...] = ()) -> Changes:
    """Give the changes of paired things; the fields `without` are things of their own."""
    added, removed, changed = [], [], []
    for pair in pairs:
        if pair.before is None:
            added.append(pair.latest)
        elif pair.after is None:
            removed.append(Thing(pair.before.id, pair.before.part, None))
        else:
            fields = field_changes(pair.before.part, pair.after.part, without)
            if fields:
                changed.append(Changed(pair.after, fields))
    return Changes(tuple(added), tuple(removed), tuple(changed))
