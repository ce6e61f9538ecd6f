"""How wide a text is: in the cells of a terminal, in which Chinese takes two."""

from __future__ import annotations

from functools import cache


def width(text: str) -> int:
    """Count the cells of a text without line breaks."""
    return len(text) if text.isascii() else sum(map(_cells, text))


@cache
def _cells(character: str) -> int:
    from unicodedata import category, east_asian_width  # what is ASCII does without

    if category(character) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(character) in {"F", "W"} else 1
