"""How a tree stands in its text: in brackets or in lines, from where to where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.document.splice.written import Written
from sdtstd.document.tree import Mapping, Sequence
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from sdtstd.address import Step
    from sdtstd.diagnostics import Diagnostic
    from sdtstd.document.document import Document
    from sdtstd.document.splice.changes import Steps
    from sdtstd.document.tree import Value


class Refused(Exception):  # noqa: N818 - it says what happened
    """A change cannot be made without touching what was not asked for.

    `faults` are those that the text would have.
    """

    def __init__(self, why: str, faults: tuple[Diagnostic, ...] = ()) -> None:
        """Say why."""
        super().__init__(why)
        self.faults = faults


@frozen
class Entry:
    """A key with its value, or an item: where it starts, and its value from `begin` to `reach`.

    `key` is the number of the key, None of an item. The empty lines that a block of text keeps
    are before its reach.
    """

    step: Step
    value: Value
    key: int | None
    start: int
    begin: int
    reach: int


_TO_BRACKET = re.compile(r"(?:[\s,:?]|#[^\n]*)*[\]}]")
_COMMENT = re.compile("#")  # where it is in no text


class Shape(Written):
    """Where the nodes of a document stand, in offsets of its text."""

    def __init__(self, document: Document) -> None:
        """Know a document that has no faults; its text ends in a line feed from here on."""
        super().__init__(document.text)
        numbered = document.numbered
        self.nodes = numbered.nodes
        assert numbered.root is not None
        self.root = numbered.root

    def container(self, steps: Steps) -> tuple[Mapping | Sequence, int]:
        """Give the mapping or list at the steps, and its number."""
        found = self.nodes.find(self.root, steps)
        assert found.exact
        assert isinstance(found.value, Mapping | Sequence)
        return found.value, found.number

    def is_pair(self, steps: Steps, number: int) -> bool:
        """Tell whether a mapping is a pair in brackets that has no braces of its own."""
        above = self.nodes.find(self.root, steps[:-1])
        return bool(steps) and self.is_bracketed(above.number) and not self.is_bracketed(number)

    def is_block(self, offset: int) -> bool:
        """Tell whether a value that begins there is a block of text."""
        return self.text[offset] in "|>"

    def is_bracketed(self, number: int) -> bool:
        """Tell whether a mapping or list stands in braces or brackets."""
        return self.text[self.nodes.starts[number]] in "[{"

    def entry(self, container: Mapping | Sequence, step: Step) -> Entry:
        """Give the key or item of a mapping or list at one step."""
        number = self.nodes.numbers(container)[step]
        start = self.nodes.starts[number]
        if isinstance(container, Mapping):
            value, key = container[str(step)], number
            begin, reach = self._stretch(value, number + 1, key)
            return Entry(step, value, key, start, begin, reach)
        value = container[int(step)]
        return Entry(step, value, None, start, *self._stretch(value, number, None))

    def _stretch(self, value: Value, number: int, key: int | None) -> tuple[int, int]:
        """Give where a value begins and ends; nothing stands directly behind its key."""
        start = self.nodes.starts[number]
        if key is not None and value is None and start == self.nodes.ends[number]:
            start = self.colon(key) or self.nodes.ends[key]
            return start, start
        return start, self.reach(value, number)

    def reach(self, value: Value, number: int) -> int:
        """Give the offset behind a value, its closing bracket included."""
        start, end = self.nodes.starts[number], self.nodes.ends[number]
        if not isinstance(value, Mapping | Sequence):
            return self._end_of_scalar(start, end)
        if not value:
            return end
        step = next(reversed(value)) if isinstance(value, Mapping) else len(value) - 1
        behind = self.entry(value, step).reach
        return self._behind_bracket(behind) if self.is_bracketed(number) else behind

    def _end_of_scalar(self, start: int, end: int) -> int:
        if start == end or not self.is_block(start):
            return end
        header = self.text[start : self.line_end(start)]
        # Of a block of text that keeps its last empty lines these are a part.
        return end if "+" in header.partition("#")[0] else self.without_blanks(start, end)

    def _behind_bracket(self, offset: int) -> int:
        hit = _TO_BRACKET.match(self.text, offset)
        assert hit is not None
        return hit.end()

    def colon(self, key: int) -> int | None:
        """Give the offset behind the colon of a key; None where there is none."""
        hit = re.compile(r"[ \t]*:").match(self.text, self.nodes.ends[key])
        return hit.end() if hit else None

    def demand_no_comment(self, start: int, end: int) -> None:
        """Refuse to replace a stretch with a comment in it.

        Raises:
            Refused: there is one, or what may be one.
        """
        if self.has_comment(start, end):
            raise Refused("a comment stands in what would be replaced")

    def has_comment(self, start: int, end: int) -> bool:
        """Tell whether a comment begins in a stretch."""
        hits = _COMMENT.finditer(self.text, start, end)
        return any(not self.is_text(hit.start()) for hit in hits)

    def is_text(self, offset: int) -> bool:
        """Tell whether an offset is in a scalar; empty lines that a block keeps are in it."""
        number = self.nodes.at(offset)
        return number is not None and not self._is_around(number, offset)

    def _is_around(self, number: int, offset: int) -> bool:
        """Tell whether an offset is in a node, but not in a text that it has.

        It may be in empty brackets, in the first line of a block of text, or behind its end.
        """
        start, end = self.nodes.starts[number], self.nodes.ends[number]
        if self.is_bracketed(number):
            return True
        if not self.is_block(start):
            return False
        return offset < self.line_end(start) or offset >= self._end_of_scalar(start, end)
