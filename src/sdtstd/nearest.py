"""Did you mean: the known names that come nearest to an unknown one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say

if TYPE_CHECKING:
    from collections.abc import Iterable

LIMIT = 100
LONGEST = 80
"""Nothing is near to a name of more characters."""


NEAR = 0.6
"""So alike, of 1, a name is at least to be named at all."""

SURE = 0.75
"""What is less alike may well be a name of its own, that nobody is to change unasked."""


def nearest(name: str, known: Iterable[str], most: int = 3, cutoff: float = NEAR) -> list[str]:
    """Give the known names nearest to another, the nearest first; none where none is near."""
    from difflib import get_close_matches

    return get_close_matches(name, list(dict.fromkeys(known)), n=most, cutoff=cutoff)


def near(what: Message, name: str, known: Iterable[str]) -> Message | None:
    """Add to a sentence the known name that is nearest; None where none is near."""
    close = nearest(name, known, most=1)
    return say("{what}: did you mean {close}?", what=what, close=close[0]) if close else None


class Nearest:
    """Finds nearest names for at most 100 different unknown ones, since each search is slow."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, tuple[str, ...]], str | None] = {}
        self._names: set[str] = set()
        self._only: dict[tuple[str, tuple[str, ...]], str | None] = {}

    def to(self, name: str, known: Iterable[str]) -> str | None:
        """Give the nearest known name, the first of equals; None where none is near."""
        full = len(self._found) == LIMIT
        if len(name) > LONGEST or (full and name not in self._names):
            return None
        question = (name, tuple(known))
        if question not in self._found and not full:
            self._names.add(name)
            self._found[question] = next(iter(nearest(*question, most=1)), None)
        return self._found.get(question)

    def only(self, name: str, known: Iterable[str]) -> str | None:
        """Give the one known name that is surely meant; None where none or several may be."""
        question = (name, tuple(known))
        if question not in self._only and len(name) <= LONGEST and len(self._only) < LIMIT:
            found = nearest(*question, most=2, cutoff=SURE)
            self._only[question] = found[0] if len(found) == 1 else None
        return self._only.get(question)
