"""Lines of a text: offsets to lines and columns, and a line's own text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right


class Lines:
    """A text cut at its line feeds; the cuts are looked for at the first question only."""

    __slots__ = ("_last", "_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: array[int] | None = None
        self._last = (0, "")  # a thousand findings may stand in one line of a megabyte

    def locate(self, offset: int) -> tuple[int, int]:
        """Give the 1-based line and column (in code points) of an offset."""
        starts = self._cuts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def start(self, number: int) -> int:
        """Give the offset at which the line with this 1-based number begins."""
        return self._cuts()[number - 1]

    def text(self, number: int) -> str:
        """Give the line with this 1-based number, without its line end; "" where there is none."""
        if self._last[0] != number:
            self._last = (number, self._cut(number))
        return self._last[1]

    def _cut(self, number: int) -> str:
        starts = self._cuts()
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self._text)
        return self._text[starts[number - 1] : end].removesuffix("\n").removesuffix("\r")

    def _cuts(self) -> array[int]:
        if self._starts is None:
            self._starts = array("I", [0])
            self._starts.extend(found.end() for found in re.finditer("\n", self._text))
        return self._starts
