"""Did you mean: the known name that comes nearest to an unknown one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LIMIT = 100
_LONGEST = 80


class Nearest:
    """Finds nearest names for at most 100 different unknown ones, since each search is slow."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, tuple[str, ...]], str | None] = {}

    def to(self, name: str, known: Iterable[str]) -> str | None:
        """Give the nearest known name, the first of equals; None where none is near."""
        question = (name, tuple(known))
        if question not in self._found:
            if len(self._found) == LIMIT or len(name) > _LONGEST:
                return None
            self._found[question] = _search(*question)
        return self._found[question]


def _search(name: str, known: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, known, n=1)), None)
