"""How wide a text is, in the cells of a terminal, in which Chinese takes two; and its lines."""

from __future__ import annotations

import re
from functools import cache

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_WORD = re.compile(r" *\S+")


@cache
def _piece() -> re.Pattern[str]:
    """Give a piece of a text with other characters than ASCII."""
    # What opens or closes stays with its neighbour. The class of what is Chinese takes three times
    # as long to compile as that of all else.
    other = "[\x00-\u2e7f\ufff0-\U0010ffff]"
    return re.compile(rf" *[（《“]*(?:(?!{other})[\s\S]|(?:(?={other})\S)+)[，。；：？！、）》”…]*")


def width(text: str) -> int:
    """Count the cells of a text without line breaks."""
    return len(text) if text.isascii() else sum(map(_cells, text))


@cache
def _cells(character: str) -> int:
    from unicodedata import category, east_asian_width  # what is ASCII does without

    if category(character) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(character) in {"F", "W"} else 1


def wrapped(
    text: str, most: int, hang: int = 0, measure: Callable[[str], int] = width
) -> list[str]:
    """Break a text to lines of at most so many cells, between words or Chinese characters.

    All lines but the first are moved in by `hang` cells; a longer word is cut. `measure` gives
    the cells of a text, as what draws it counts them.
    """
    lines, indent = [""], " " * hang
    for piece in _pieces(text, max(most - hang, 1), measure):
        longer = lines[-1] + piece
        if lines[-1].strip() and measure(longer) > most:
            lines.append(indent + piece.lstrip())
        else:
            lines[-1] = longer if lines[-1].strip() else lines[-1] + piece.lstrip()
    return lines


def _pieces(text: str, most: int, measure: Callable[[str], int]) -> Iterator[str]:
    expression = _WORD if text.isascii() else _piece()
    for piece in expression.findall(text):
        if measure(piece.lstrip()) <= most:
            yield piece
        else:
            yield from _cut(piece, most, measure)


def _cut(piece: str, most: int, measure: Callable[[str], int]) -> Iterator[str]:
    """Cut what is too long for a line; a cell is the least that a piece takes."""
    part, cells = "", 0
    for character in piece:
        if part and cells + measure(character) > most:
            yield part
            part, cells = "", 0
        part, cells = part + character, cells + measure(character)
    yield part


def side_by_side(words: Iterable[str], between: str) -> str:
    """Put words one after the other; a wide colon has its own space behind it."""
    line = ""
    for each in filter(None, words):
        apart = "" if not line or (between == " " and line.endswith("：")) else between
        line += apart + each
    return line
