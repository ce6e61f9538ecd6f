"""Lines of a page: text broken to fit a number of cells, between words or Chinese characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.sinks.cells import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPACING = 2
_FIRST = 30


def wrapped(text: str, most: int) -> list[str]:
    """Break a text to lines of at most so many cells; a longer word has a line of its own."""
    lines = [""]
    for piece in _pieces(text):
        longer = lines[-1] + piece
        if width(longer) > most and lines[-1]:
            lines.append(piece.lstrip())
        else:
            lines[-1] = longer if lines[-1] else piece.lstrip()
    return lines


def _pieces(text: str) -> list[str]:
    """Cut a text where a line may be broken; what opens or closes stays with its neighbour."""
    if text.isascii():
        return [f" {word}" for word in text.split(" ")]
    wide = "[\u2e80-\u303f\u3400-\u9fff\uff00-\uffef]"
    return re.findall(f" *[（《“]*(?:{wide}|[^\\s\u2e80-\uffef]+)[，。；：？！、）》”]*", text)


def columns(rows: Iterable[tuple[str, str]], most: int, least: int = 0) -> Iterator[str]:
    """Set names and what they mean side by side; a long name stands above what it means.

    The names have a column of at least so many cells.
    """
    listed = list(rows)
    names = [least, *(width(name) for name, _ in listed)]
    left = max(each for each in names if each <= _FIRST) + _SPACING
    for name, text in listed:
        lines = wrapped(text, most - left - _SPACING)
        if width(name) > _FIRST:
            yield f"  {name}"
        else:
            yield f"  {name}{' ' * (left - width(name))}{lines.pop(0)}".rstrip()
        yield from (f"{' ' * (left + _SPACING)}{line}" for line in lines)
