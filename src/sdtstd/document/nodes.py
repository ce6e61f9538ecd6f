"""Where each node of a tree begins and ends: node numbers to offsets, steps to node numbers."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from sdtstd.document.tree import Mapping, Sequence
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.address import Step
    from sdtstd.document.tree import Value

SMALL = 64
"""Up to this many children are counted anew at each question; more are remembered."""


@frozen
class Found:
    """The node at some steps, or its nearest ancestor; `exact` says that the last step exists.

    `key` is the number of the node's key, None for items and the root.
    """

    value: Value
    number: int
    key: int | None
    exact: bool


class Nodes:
    """Start and end offset (code points, end exclusive) of each node, by its number.

    Eight bytes a node. Both columns never fall. A container with children ends where it
    starts: its children say where it reaches.
    """

    __slots__ = ("_counted", "ends", "starts")

    def __init__(self) -> None:
        self.starts = array("I")
        self.ends = array("I")
        self._counted: dict[int, dict[Step, int]] = {}

    def find(self, root: Mapping, steps: Iterable[Step]) -> Found:
        """Follow the steps from the root; those that the tree does not have are skipped."""
        found = Found(root, 0, None, exact=True)
        for step in steps:
            found = self._below(found, step)
        return found

    def numbers(self, container: Mapping | Sequence) -> dict[Step, int]:
        """Give the numbers of a mapping's keys by key, or of a sequence's items by index."""
        if len(container) <= SMALL:
            return dict(_count(container))
        if container.node not in self._counted:
            self._counted[container.node] = dict(_count(container))
        return self._counted[container.node]

    def at(self, offset: int) -> int | None:
        """Give the last node that starts at or before an offset, if the offset is inside it."""
        number = bisect_right(self.starts, offset) - 1
        return number if number >= 0 and offset < self.ends[number] else None

    def end_before(self, offset: int) -> int:
        """Give the end of the last node that starts at or before an offset; 0 before the first."""
        number = bisect_right(self.starts, offset) - 1
        return self.ends[number] if number >= 0 else 0

    def ending(self, offset: int) -> int | None:
        """Give the first node that ends at an offset."""
        number = bisect_left(self.ends, offset)
        return number if number < len(self.ends) and self.ends[number] == offset else None

    def _below(self, found: Found, step: Step) -> Found:
        match found.value, step:
            case Mapping() as mapping, str() if step in mapping:
                key = self._number(mapping, step)
                return Found(mapping[step], key + 1, key, exact=True)
            case Sequence() as sequence, int() if 0 <= step < len(sequence):
                return Found(sequence[step], self._number(sequence, step), None, exact=True)
        return Found(found.value, found.number, found.key, exact=False)

    def _number(self, container: Mapping | Sequence, step: Step) -> int:
        if len(container) > SMALL:
            return self.numbers(container)[step]
        return next(number for each, number in _count(container) if each == step)


def _count(container: Mapping | Sequence) -> Iterator[tuple[Step, int]]:
    number = container.node + 1
    keyed = isinstance(container, Mapping)
    for step, child in (
        container.items() if isinstance(container, Mapping) else enumerate(container)
    ):
        yield step, number
        number = child.after if isinstance(child, Mapping | Sequence) else number + 1 + keyed
