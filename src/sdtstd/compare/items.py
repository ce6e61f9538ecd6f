"""What was added, removed and changed of one kind of thing, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sdtstd.compare.fields import field_changes
from sdtstd.frozen import frozen
from sdtstd.model.base import Titled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sdtstd.address import Address
    from sdtstd.compare.fields import FieldChange
    from sdtstd.compare.pairs import Pair
    from sdtstd.model.base import Part


@frozen
class Item:
    """A thing by its id, with its titles where it has some; `address` is None where it is gone."""

    id: str
    title: str | None
    title_en: str | None
    address: Address | None


@frozen
class Changed:
    """A thing with the fields that differ."""

    item: Item
    fields: tuple[FieldChange, ...]


@frozen
class Changes:
    """What came, what went, and what differs."""

    added: tuple[Item, ...]
    removed: tuple[Item, ...]
    changed: tuple[Changed, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@frozen
class Thing:
    """A model of the data files under its id, with its place."""

    id: str
    part: Part
    address: Address


T = TypeVar("T")


def changes(
    pairs: Iterable[Pair[T]], thing: Callable[[T], Thing], without: tuple[str, ...] = ()
) -> Changes:
    """Give the changes of paired things; the fields `without` are things of their own."""
    added, removed, changed = [], [], []
    for pair in pairs:
        if pair.before is None:
            added.append(_item(thing(pair.latest), gone=False))
        elif pair.after is None:
            removed.append(_item(thing(pair.latest), gone=True))
        else:
            new = thing(pair.after)
            fields = field_changes(thing(pair.before).part, new.part, without)
            if fields:
                changed.append(Changed(_item(new, gone=False), fields))
    return Changes(tuple(added), tuple(removed), tuple(changed))


def _item(thing: Thing, *, gone: bool) -> Item:
    part = thing.part
    title, english = (part.title, part.title_en) if isinstance(part, Titled) else (None, None)
    return Item(thing.id, title, english, None if gone else thing.address)
