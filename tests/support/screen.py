"""What stands on a terminal in the end, when lines were written over again."""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

_PIECE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|.", re.DOTALL)


def standing(shown: str) -> str:
    """Give the text that is left; a line that was not written over stays as it is."""
    lines = shown.replace("\r\n", "\n").split("\n")
    return "\n".join(_left(each) if "\r" in each else each for each in lines)


def cells_of(shown: str) -> list[int]:
    """Give how many cells each line took that ends with its line or is written over."""
    return [sum(map(_cells, each)) for each in re.split(r"[\r\n]+", shown)]


def _left(written: str) -> str:
    cells: dict[int, str] = {}
    at, colours = 0, ""
    for piece in _PIECE.findall(written):
        if piece == "\r":
            at = 0
        elif piece.startswith("\x1b"):
            colours += piece
        else:
            cells[at], colours = colours + piece, ""
            cells |= dict.fromkeys(range(at + 1, at + _cells(piece)), "")
            at += _cells(piece)
    return ("".join(cells[each] for each in sorted(cells)) + colours).rstrip(" ")


def _cells(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "FW" else 1
