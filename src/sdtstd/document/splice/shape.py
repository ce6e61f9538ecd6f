"""How a tree stands in its text: in brackets or in lines, from where to where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.document.tree import Mapping, Sequence
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from sdtstd.address import Step
    from sdtstd.document.document import Document
    from sdtstd.document.splice.changes import Steps
    from sdtstd.document.tree import Value


class Refused(Exception):  # noqa: N818 - it says what happened
    """A change cannot be made without touching what was not asked for."""


@frozen
class Entry:
    """A key with its value, or an item: where it starts, its value's number, and where that ends.

    `key` is the number of the key, None of an item.
    """

    step: Step
    value: Value
    key: int | None
    number: int
    start: int
    reach: int


_TO_BRACKET = re.compile(r"(?:[\s,:?]|(?<=\s)#[^\n]*|(?<=,)#[^\n]*)*")
_GAP_COMMENT = re.compile(r"(?:^|\s)#")


class Shape:
    """Where the nodes of a document stand, in offsets of its text."""

    def __init__(self, document: Document) -> None:
        """Know a document that has no faults."""
        self.text = document.text
        self.nodes = document.nodes
        assert document.root is not None
        self.root = document.root
        first = self.text.partition("\n")[0]
        self.eol = "\r\n" if first.endswith("\r") else "\n"

    def container(self, steps: Steps) -> tuple[Mapping | Sequence, int]:
        """Give the mapping or list at the steps, and its number.

        Raises:
            Refused: it is part of a pair in brackets without braces of its own.
        """
        value: Value = self.root
        in_brackets = False
        number = 0
        for n in range(len(steps) + 1):
            found = self.nodes.find(self.root, steps[:n])
            value, number = found.value, found.number
            assert found.exact or not n
            assert isinstance(value, Mapping | Sequence)
            if in_brackets and not self.is_bracketed(number):
                raise Refused("a pair in brackets without braces")
            in_brackets = self.is_bracketed(number)
        assert isinstance(value, Mapping | Sequence)
        return value, number

    def is_bracketed(self, number: int) -> bool:
        """Tell whether a mapping or list stands in braces or brackets."""
        return self.text[self.nodes.starts[number]] in "[{"

    def entry(self, container: Mapping | Sequence, step: Step) -> Entry:
        """Give the key or item of a mapping or list at one step."""
        number = self.nodes.numbers(container)[step]
        start = self.nodes.starts[number]
        if isinstance(container, Mapping):
            value = container[str(step)]
            return Entry(step, value, number, number + 1, start, self.reach(value, number + 1))
        value = container[int(step)]
        return Entry(step, value, None, number, start, self.reach(value, number))

    def reach(self, value: Value, number: int) -> int:
        """Give the offset behind a value, its closing bracket included."""
        start, end = self.nodes.starts[number], self.nodes.ends[number]
        if not isinstance(value, Mapping | Sequence):
            return self._end_of_scalar(start, end)
        if not value:
            return end
        last = self._last(value)
        behind = self.reach(*last)
        return self._behind_bracket(behind) if self.is_bracketed(number) else behind

    def _last(self, container: Mapping | Sequence) -> tuple[Value, int]:
        numbers = self.nodes.numbers(container)
        step = next(reversed(container)) if isinstance(container, Mapping) else len(container) - 1
        value = container[step]  # type: ignore[index]
        return value, numbers[step] + isinstance(container, Mapping)

    def _end_of_scalar(self, start: int, end: int) -> int:
        if self.text[start : start + 1] not in ("|", ">") or start == end:
            return end
        header = self.text[start : self.line_end(start)]
        # Of a block of text that keeps its last empty lines these are a part.
        return end if "+" in header.partition("#")[0] else self._rstripped(start, end)

    def _rstripped(self, start: int, end: int) -> int:
        return start + len(self.text[start:end].rstrip())

    def _behind_bracket(self, offset: int) -> int:
        hit = _TO_BRACKET.match(self.text, offset)
        assert hit is not None
        if self.text[hit.end() : hit.end() + 1] not in ("]", "}"):
            raise Refused("no bracket where one should close")
        return hit.end() + 1

    def line_start(self, offset: int) -> int:
        """Give the beginning of the line of an offset."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Give the beginning of the next line, or the end of the text."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def column(self, offset: int) -> int:
        """Give how many characters stand before an offset in its line."""
        return offset - self.line_start(offset)

    def colon(self, key: int) -> int | None:
        """Give the offset behind the colon of a key; None where there is none."""
        hit = re.compile(r"[ \t]*:").match(self.text, self.nodes.ends[key])
        return hit.end() if hit else None

    def demand_no_comment(self, start: int, end: int) -> None:
        """Refuse to replace a stretch with a comment in it.

        Raises:
            Refused: there is one, or what may be one.
        """
        for hit in _GAP_COMMENT.finditer(self.text, start, end):
            number = self.nodes.at(hit.end() - 1)
            if number is None or self._is_header(number, hit.end()):
                raise Refused("a comment stands in what would be replaced")

    def _is_header(self, number: int, offset: int) -> bool:
        """Tell whether an offset is in the first line of a block of text, behind its mark."""
        start = self.nodes.starts[number]
        return self.text[start] in "|>" and offset < self.line_end(start)
