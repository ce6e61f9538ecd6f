"""Lines of a screen: runs of characters with the names of their colours, measured in cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from sdtstd.sinks.cells import wrapped
from sdtstd.sinks.inert import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Run = tuple[str, str]
"""Characters, and the name of their colour in the style; no name is no colour."""
Line = list[Run]

_HANG = 2


def width_of(row: Line) -> int:
    """Give the cells that a line takes."""
    return sum(cell_len(text) for text, _ in row)


def cut(words: str, room: int) -> str:
    """Make words safe, and cut them to a number of cells, with a sign where something is left."""
    safe = line(" ".join(words.split()))
    if cell_len(safe) <= room:
        return safe
    return set_cell_size(safe, max(room - 1, 0)).rstrip() + "…"


def left(words: str, room: int, colour: str = "") -> Line:
    """Put words to the left of their room."""
    safe = cut(words, room)
    return [(safe, colour), (" " * (room - cell_len(safe)), "")]


def right(words: str, room: int, colour: str = "") -> Line:
    """Put words to the right of their room."""
    safe = cut(words, room)
    return [(" " * (room - cell_len(safe)), ""), (safe, colour)]


def beside(columns: Iterable[Line], gap: int = 2) -> Line:
    """Put columns next to each other."""
    row: Line = []
    for column in columns:
        row += [(" " * gap, "")] * bool(row) + column
    return row


def folded(words: str, room: int) -> list[str]:
    """Make words safe, and break them into lines, hanging by two cells.

    No line begins with what a runner of CI takes for a command.
    """
    lines = wrapped(line(words), room, _HANG, cell_len)
    if any(each.lstrip().startswith("::") for each in lines):
        lines = wrapped(line(words).replace("::", line("::")), room, _HANG, cell_len)
    return lines


def packed(words: Iterable[str], between: str, room: int) -> Iterator[str]:
    """Put words on lines side by side; none is parted unless it is longer than a line."""
    told = ""
    for each in words:
        longer = f"{told}{between}{each}" if told else each
        if told and cell_len(line(longer)) > room:
            yield from folded(told, room)
            longer = each
        told = longer
    yield from folded(told, room) if told else ()


def plain(row: Line) -> str:
    """Give the characters of a line."""
    return "".join(text for text, _ in row).rstrip()
