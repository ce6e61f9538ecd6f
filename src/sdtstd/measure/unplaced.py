"""Standards that cover no leaf (待归入): where they stand instead, whatever the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Container

    from sdtstd.model.standard import Standard


@frozen
class Unplaced:
    """A standard at a place with parts of its own, or (None) at no place."""

    standard: Standard
    topic: str | None


def unplaced_of(standard: Standard, leaves: Container[str]) -> tuple[Unplaced, ...]:
    """Give each place of a standard that is no leaf; one without a place has None."""
    if not standard.topics:
        return (Unplaced(standard, None),)
    if all(map(leaves.__contains__, standard.topics)):
        return ()
    topics = dict.fromkeys(standard.topics)
    return tuple(Unplaced(standard, topic) for topic in topics if topic not in leaves)
