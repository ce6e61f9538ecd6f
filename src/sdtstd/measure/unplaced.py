"""Standards that cover no leaf (待归入): where they stand instead, whatever the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.model.standard import Standard


@frozen
class Unplaced:
    """A standard at a place with parts of its own, or (None) at no place."""

    standard: Standard
    topic: str | None


def unplaced_among(standards: Iterable[Standard], leaves: set[str]) -> Iterator[Unplaced]:
    """Give each place of standards that is no leaf, and those without a place."""
    for standard in standards:
        if not (standard.topics and leaves.issuperset(standard.topics)):  # few are
            yield from unplaced_of(standard, leaves)


def unplaced_of(standard: Standard, leaves: set[str]) -> tuple[Unplaced, ...]:
    """Give each place of a standard that is no leaf; one without a place has None."""
    topics = standard.topics
    if not topics:
        return (Unplaced(standard, None),)
    return tuple(Unplaced(standard, each) for each in dict.fromkeys(topics) if each not in leaves)
