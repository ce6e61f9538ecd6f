"""How the text of one run looks: where it goes, how wide, in which colours and characters."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.report import Worded

if TYPE_CHECKING:
    from sdtstd.report import Cell


@frozen
class Glyphs:
    """The characters of bars and marks."""

    counted: str
    possible: str
    pipeline: str
    rest: str
    expected: str
    goal: str
    caret: str
    dot: str


BLOCKS = Glyphs("█", "▓", "░", "·", "╎", "│", "^", " · ")
ASCII = Glyphs("#", "+", "-", ".", "!", "|", "^", "; ")
IN_ASCII = str.maketrans(
    {"–": "-", "…": "...", "·": ";", "→": "->", "←": "<-", "≤": "<=", "“": '"', "”": '"', "’": "'"}
    | {mark: f"[{n}]" for n, mark in enumerate("¹²³⁴⁵⁶⁷⁸⁹", 1)}
)
"""What stands for our own signs where a terminal has nothing but ASCII."""


@frozen
class Style:
    """The look of one run; `width` is None in a pipe, where nothing is wrapped or cut."""

    width: int | None = None
    colour: bool = False
    glyphs: Glyphs = BLOCKS


COLOURS = {
    "covered": "green",
    "partly": "cyan",
    "in-progress": "yellow",
    "missing": "red",
    "unknown": "blue",
    "planned": "blue",
    "in-development": "yellow",
    "upcoming": "cyan",
    "in-force": "green",
    "withdrawn": "red",
    "replaced": "red",
    "abandoned": "red",
    "not-started": "blue",
    "no-data": "blue",
    "met": "green",
    "met-late": "green",
    "possibly-met": "cyan",
    "on-track": "green",
    "behind": "yellow",
    "far-behind": "red",
    "pending": "blue",
    "missed": "red",
    "not-shown": "magenta",
    "sample": "magenta",
    "error": "red",
    "warning": "yellow",
    "info": "blue",
}


def colour_of(cell: Cell) -> str:
    """Give the name of a cell's colour; what is told of a sample has one of its own."""
    if isinstance(cell, Worded):
        return "sample"
    return cell.value if isinstance(cell, StrEnum) else ""
