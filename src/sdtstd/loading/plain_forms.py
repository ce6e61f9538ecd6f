"""Characters as they are typed with an input method, made those that were meant."""

from __future__ import annotations

from sdtstd.codes.characters import DASH_FORMS

_HALF = str.maketrans(
    {0xFF01 + n: 0x21 + n for n in range(94)}
    | {0x3000: " ", 0x00A0: " "}
    | {ord(each): "-" for each in DASH_FORMS}
)
_BEFORE = " \t\n\"'“‘《<"
_BEHIND = " \t\n\"'”’》>,.;:，。；：、"

# Letters of Greek and Cyrillic that nobody can tell from a Latin one, as capitals.
_LATIN = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕЅІЈКМНОРСТХ",
    "ABEZHIKMNOPTYXABESIJKMHOPCTX",
)


def half_width(text: str) -> str:
    """Give a text with ASCII in place of full-width forms, other spaces and other dashes."""
    return text.translate(_HALF)


def bare(text: str) -> str:
    """Give a text without the spaces, quotes and marks of a sentence around it."""
    return text.lstrip(_BEFORE).rstrip(_BEHIND)


def latin(text: str) -> str:
    """Give a text with Latin letters in place of those that look the same."""
    return text.upper().translate(_LATIN)
