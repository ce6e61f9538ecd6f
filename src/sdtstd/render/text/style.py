"""How the text of one run looks: where it goes, how wide, in which colours and characters."""

from __future__ import annotations

from sdtstd.frozen import frozen


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
