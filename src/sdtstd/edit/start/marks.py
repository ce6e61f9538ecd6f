"""Lines of a pasted list: how far each is indented, and the mark or number that begins it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAB = 4
_WIDE = "\u3000"  # the space of Chinese texts, two columns wide
_END = re.compile(r"\r\n|[\r\n]")
_BEGIN = re.compile(r"\s*")
_NUMERAL = "[一二三四五六七八九十百]+"
_STYLES = {
    "heading": r"#{1,6}\s+",
    "bullet": r"[-*+–—](?:\s+|$)|[•·●○■□◆]\s*",
    "parts": r"[0-9]+(?:[.．][0-9]+)+[.．、]?(?:\s+|$)",
    "number": r"[0-9]+(?:[.．](?![0-9])|、)\s*",
    "half": r"[0-9]+[)）]\s*",
    "round": r"[(（][0-9]+[)）]\s*",
    "circled": r"[①-⑳]\s*",
    "chinese": rf"{_NUMERAL}、\s*",
    "round chinese": rf"[(（]{_NUMERAL}[)）]\s*",
    "letter": r"[A-Za-z][.．]\s+",
    "half letter": r"[A-Za-z][)）]\s*",
}
_MARKS = {name: re.compile(pattern) for name, pattern in _STYLES.items()}


@frozen
class Line:
    """A line that is not empty: its 1-based number, its columns of indentation, its words.

    `style` tells marks of different kinds apart; of `1.2.` and `1.2.3.`, too. `level` is that of a
    heading (`##` is 2), 0 of other lines.
    """

    number: int
    indent: int
    style: str
    words: str
    level: int = 0


def read_lines(text: str) -> Iterator[Line]:
    """Give the lines of a list that are not empty."""
    for number, raw in enumerate(_END.split(text.removeprefix("\ufeff")), 1):
        if raw.strip():
            yield _line(number, raw)


def _line(number: int, raw: str) -> Line:
    found = _BEGIN.match(raw)
    space = found.group() if found else ""
    indent = len(space.replace(_WIDE, "  ").expandtabs(_TAB))
    words = raw.strip()
    for style, pattern in _MARKS.items():
        mark = pattern.match(words)
        if mark:
            parts = mark.group().strip().strip(".．、").count(".") if style == "parts" else 0
            level = mark.group().count("#")
            return Line(number, indent, f"{style}{parts or ''}", words[mark.end() :].strip(), level)
    return Line(number, indent, "", words)
