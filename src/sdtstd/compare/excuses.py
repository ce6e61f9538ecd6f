"""What a change states of itself: the corrections that are new since the base."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from sdtstd.compare.standing import Standing, same, words

if TYPE_CHECKING:
    from sdtstd.model.source import Corrections


class Corrected(Protocol):
    """An entry with corrections."""

    @property
    def corrections(self) -> Corrections:
        """The statements that earlier values were wrong."""


def is_stated(
    old: Corrected, new: Corrected, fields: tuple[str, ...], was: object, now: object
) -> bool:
    """Tell whether new corrections of a field, one after the other, lead from a value to another.

    `fields` are the names that the field may have. A date inside the stated one is that date.
    """
    entries = [each for each in _fresh(old, new) if each.field in fields]
    if not entries:
        return False
    links = pairwise(entries)
    return (
        same(was, entries[0].from_)
        and all(first.to == then.from_ for first, then in links)
        and Standing(now).agrees(entries[-1].to)
    )


def _fresh(old: Corrected, new: Corrected) -> Corrections:
    left = list(old.corrections)
    fresh = []
    for each in new.corrections:
        if each in left:
            left.remove(each)
        else:
            fresh.append(each)
    return tuple(fresh)


def correction(field: str, was: object, now: object) -> str:
    """Write the entry that would state a change, but for its reason and day."""
    ends = (("from", words(was)), ("to", words(now)))
    stated = "".join(f"{key}: {_quoted(value)}, " for key, value in ends if value is not None)
    return f"{{field: {field}, {stated}reason: …, date: …}}"


def removal(name: str) -> str:
    """Write the entry that would state that something is gone, but for its reason and day."""
    return f"{{object: {_quoted(name)}, reason: …, date: …}}"


def _quoted(text: str) -> str:
    return f'"{text}"' if any(each in text for each in ",:#{}[]'") else text
