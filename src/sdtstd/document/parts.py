"""A text whose sections, and items of lists at the top, are each a document of their own."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final

from sdtstd.diagnostics import Span
from sdtstd.document.whole import numbered

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from sdtstd.address import Step
    from sdtstd.document.ambiguous import Ambiguous
    from sdtstd.document.numbered import Numbered
    from sdtstd.document.tree import Tree

    Bounds = dict[str, array[int]]


# The place of an item that is a mapping: that of its first key, as `Numbered.placed` has it.
_FIRST_KEY = re.compile(r" *- +([a-z_]+)(?=:[ \n])")


class Parts:
    """What a text without faults says; where it says it is asked of libyaml when somebody asks.

    `bounds` are the offsets of each section: its own, those of its items if it is a list, its end.
    `doubtful` are keys with values that may need quotes. The tree is kept until it is taken.
    """

    is_lost: Final = False

    def __init__(
        self, file: str, text: str, tree: Tree | None = None, bounds: Bounds | None = None
    ) -> None:
        self.file = file
        self.text = text
        self.tree = tree
        self.bounds: Bounds = {} if bounds is None else bounds
        self.doubtful: set[str] = set()
        self._places: dict[tuple[Step | bool, ...], Span] = {}
        self._last: tuple[tuple[str, int, int], Numbered] | None = None

    @property
    def root(self) -> Tree | None:
        """The tree; once it was taken, as libyaml tells it."""
        return self.numbered.root if self.tree is None else self.tree

    @cached_property
    def numbered(self) -> Numbered:
        """The same as libyaml tells it."""
        return numbered(self.text, self.file)

    def taken(self) -> Tree | None:
        """Answer `Document.taken`."""
        if self.tree is None:
            return self.numbered.taken()
        tree, self.tree = self.tree, None
        return tree

    def ambiguous(self, textual: Container[str] | None) -> tuple[Ambiguous, ...]:
        """Answer `Document.ambiguous`; where there is any, libyaml reads the text for it."""
        if textual is None or any(key in textual for key in self.doubtful):
            return self.numbered.ambiguous(textual)
        return ()

    def part(self, at: int | Iterable[Step]) -> int:
        """Answer `Document.part`: sections, and items of lists, are parts."""
        if isinstance(at, int):
            return self._starts[max(bisect_right(self._starts, at) - 1, 0)]
        match tuple(at):
            case (str(name), int(number), *_) if 0 <= number < len(self.bounds.get(name, ())) - 2:
                return self.bounds[name][number + 1]
            case (str(name), *_) if name in self.bounds:
                return self.bounds[name][0]
            case _:
                return self._starts[0]

    @cached_property
    def _starts(self) -> list[int]:
        return sorted({each for bounds in self.bounds.values() for each in bounds[:-1]}) or [0]

    def placed(self, steps: Iterable[Step], *, key: bool) -> Span:
        """Answer `Document.span` and `key_span`; both sides of a change ask for the same ones."""
        asked = (key, *steps)
        if asked not in self._places:
            self._places[asked] = self._found([*asked[1:]] or [""], key=key)
        return self._places[asked]

    def _found(self, steps: list[Step], *, key: bool) -> Span:
        """Find a place by what libyaml says of the section or the item alone."""
        name, *below = steps
        bounds = self.bounds.get(str(name), array("I"))
        if not bounds or "numbered" in vars(self):  # where it was read whole already
            return self.numbered.placed(steps, key=key)
        head, start, end = "", bounds[0], bounds[-1]
        if below and isinstance(below[0], int) and 0 <= below[0] < len(bounds) - 2:
            head, (start, end) = f"{name}:\n", bounds[below[0] + 1 : below[0] + 3]
            if len(below) == 1 and (first := _FIRST_KEY.match(self.text, start)):
                return Span(self.file, *first.span(1))
            below[0] = 0
        near = self._near(head, start, end)
        span, shift = near.placed((name, *below), key=key), start - len(head)
        return Span(self.file, span.start + shift, span.end + shift)

    def _near(self, head: str, start: int, end: int) -> Numbered:
        """Give what libyaml tells of a stretch; it is kept, for one may have 100,000 faults."""
        stretch = head, start, end
        if self._last is None or self._last[0] != stretch:
            self._last = stretch, numbered(head + self.text[start:end], self.file)
        return self._last[1]
