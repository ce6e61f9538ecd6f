"""What speaks for a leaf: likeness of titles, kin placed there, the same organizations.

Each piece of evidence has a share of one by which it takes doubt away; what is left of the doubt
after all of them is what the score lacks to 1. Several weak ones so add up, and none goes beyond.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.measure.suggestions.pieces import Pieces
    from sdtstd.model.standard import Standard

WHOLE = 1_000_000
"""One, in the whole numbers in which is counted, so that the same input gives the same bytes."""


class Why(Term):
    """What speaks for a leaf."""

    TITLE = "title", say("words of its title")
    PLACED = "placed", say("words of a text placed there")
    KIN = "kin", say("kin placed there")
    ORGANIZATION = "organization", say("the same organization")


class Evidence(NamedTuple):
    """What speaks for a leaf by so many millionths; `text` is placed there."""

    share: int
    why: Why
    text: Standard | None = None
    pieces: Pieces = frozenset()
    organization: str = ""


@frozen
class Reason:
    """Why a leaf is suggested: the words or names shared, and with which text placed there."""

    why: Why
    words: tuple[str, ...]
    text: Standard | None = None


class Found:
    """What was found for each leaf, the strongest of each sort."""

    def __init__(self) -> None:
        self._by_leaf: dict[int, dict[Why, Evidence]] = {}

    def keep(self, leaves: Iterable[int], evidence: Evidence) -> None:
        """Keep evidence for leaves that have none as strong; of equals the first."""
        for leaf in leaves:
            of_leaf = self._by_leaf.setdefault(leaf, {})
            stood = of_leaf.get(evidence.why)
            if stood is None or stood.share < evidence.share:
                of_leaf[evidence.why] = evidence

    def scores(self) -> dict[int, int]:
        """Give the score of each leaf in millionths."""
        return {leaf: score_of(of_leaf.values()) for leaf, of_leaf in self._by_leaf.items()}

    def of(self, leaf: int) -> list[Evidence]:
        """Give what speaks for a leaf, the strongest first."""
        return sorted(self._by_leaf[leaf].values(), key=lambda each: -each.share)


def score_of(evidence: Iterable[Evidence]) -> int:
    """Give what pieces of evidence come to together, in millionths."""
    doubt = WHOLE
    for each in evidence:
        doubt = doubt * (WHOLE - each.share) // WHOLE
    return WHOLE - doubt
