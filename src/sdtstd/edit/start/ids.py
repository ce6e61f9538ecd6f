"""Ids of what is new: as given, else of the English title, else of the place; plain ASCII."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 40
_WORD = re.compile("[a-z0-9]+")
_WITHIN = re.compile("['’]")


def slug(english: str) -> str:
    """Give the words of an English title with hyphens, at most 40 characters; may be empty."""
    plain = unicodedata.normalize("NFKD", _WITHIN.sub("", english))
    words = _WORD.findall(plain.encode("ascii", "ignore").decode().lower())
    made = ""
    for word in words:
        longer = f"{made}-{word}" if made else word[:_MOST]
        if len(longer) > _MOST:
            break
        made = longer
    return made


class Ids:
    """The ids of one list; no two are the same."""

    def __init__(self, given: Iterable[str | None]) -> None:
        """Keep the ids that are given for those to whom they were given."""
        self._taken = {each for each in given if each}

    def of(self, given: str | None, english: str | None, place: str) -> str:
        """Give the id of a thing: the given one, else one of its title, else one of its place."""
        if given:
            return given
        first = made = slug(english or "") or place
        number = 1
        while made in self._taken:
            number += 1
            made = f"{first}-{number}"
        self._taken.add(made)
        return made
