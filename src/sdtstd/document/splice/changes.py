"""What a change makes of a tree: values put, items inserted, entries dropped, keys renamed.

The steps of all changes that are made together lead through the tree as it was.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.address import Step
    from sdtstd.document.emit import Plain

Steps: TypeAlias = "tuple[Step, ...]"


@frozen
class Put:
    """The value at the steps becomes this one; a key that its mapping lacks is added to it.

    A new key stands behind the key `after`, at the end without one.
    """

    steps: Steps
    value: Plain
    after: str | None = None


@frozen
class Insert:
    """A list at the steps gets an item before the one that has the index; its length appends."""

    steps: Steps
    index: int
    value: Plain


@frozen
class Drop:
    """The key or item at the steps is no more; the comment directly above an item goes with it."""

    steps: Steps


@frozen
class Rename:
    """The key at the steps gets another name, and keeps its value."""

    steps: Steps
    key: str


Change = Put | Insert | Drop | Rename


def container_of(change: Change) -> Steps:
    """Give the steps of the mapping or list that a change is made in."""
    return change.steps if isinstance(change, Insert) else change.steps[:-1]


def applied(value: Plain, changes: Iterable[Change], depth: int = 0) -> Plain:
    """Give the tree as the changes make it; what they leave alone is not copied.

    `depth` is how many steps lead to the value.
    """
    mine: list[Change] = []
    below: defaultdict[Step, list[Change]] = defaultdict(list)
    for each in changes:
        if isinstance(each, Put) and not each.steps:
            return each.value
        steps = container_of(each)
        if len(steps) == depth:
            mine.append(each)
        else:
            below[steps[depth]].append(each)
    if isinstance(value, dict):
        return dict(_pairs(value, mine, below, depth))
    assert isinstance(value, list)
    return list(_items(value, mine, below, depth))


def _pairs(
    value: dict[str, Plain],
    mine: list[Change],
    below: dict[Step, list[Change]],
    depth: int,
) -> Iterator[tuple[str, Plain]]:
    own = {each.steps[-1]: each for each in mine}
    for key, each in value.items():
        change = own.pop(key, None)
        now = applied(each, below[key], depth + 1) if key in below else each
        match change:
            case Drop():
                continue
            case Put():
                yield key, change.value
            case Rename():
                yield change.key, now
            case _:
                yield key, now
    for left in own.values():
        assert isinstance(left, Put)
        yield str(left.steps[-1]), left.value


def _items(
    value: list[Plain], mine: list[Change], below: dict[Step, list[Change]], depth: int
) -> Iterator[Plain]:
    own = {each.steps[-1]: each for each in mine if not isinstance(each, Insert)}
    inserted: defaultdict[int, list[Plain]] = defaultdict(list)
    for each in mine:
        if isinstance(each, Insert):
            inserted[each.index].append(each.value)
    for index, item in enumerate(value):
        yield from inserted.pop(index, ())
        change = own.get(index)
        if isinstance(change, Put):
            yield change.value
        elif not isinstance(change, Drop):
            yield applied(item, below[index], depth + 1) if index in below else item
    for left in inserted.values():
        yield from left
