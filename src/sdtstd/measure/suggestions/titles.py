"""The titles that speak for leaves, found by their pieces: how like each is to a given one.

A piece weighs 1/√n where n leaves have it in a title of theirs or of a text placed there, a single
character half of that, and what more than a quarter of the leaves have nothing; what no leaf has
weighs as much as what one has. The likeness of two titles is the cosine of their weighed pieces,
from 0 (nothing shared) to 1 (the same pieces); where a title of a leaf stands whole in the given
one, it is half-way from there to 1, and that of a text counts for nine tenths: the leaf whose title
it is goes before one where a text of that title is placed.
"""

from __future__ import annotations

from collections import defaultdict
from math import isqrt
from typing import TYPE_CHECKING, NamedTuple

from sdtstd.measure.suggestions.evidence import WHOLE
from sdtstd.measure.suggestions.pieces import is_chinese

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.measure.suggestions.evidence import Why
    from sdtstd.measure.suggestions.pieces import Pieces
    from sdtstd.model.standard import Standard

_FEW = 10
"""So many leaves may have a piece that weighs, however few leaves there are."""

_OF_A_TEXT = 9
"""So many tenths of its likeness count of the title of a text placed at a leaf."""


class Titled(NamedTuple):
    """A title that speaks for leaves, by their numbers; of a text placed there the text too."""

    why: Why
    leaves: tuple[int, ...]
    pieces: Pieces
    text: Standard | None = None


class Titles:
    """Titles by their pieces."""

    def __init__(self, titles: Iterable[Titled]) -> None:
        self.all = tuple(titles)
        spread: defaultdict[str, set[int]] = defaultdict(set)
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        for n, each in enumerate(self.all):
            for piece in each.pieces:
                self._having[piece].append(n)
                spread[piece].update(each.leaves)
        most = max(_FEW, len({leaf for each in self.all for leaf in each.leaves}) // 4)
        self._weights = {
            piece: _weight(piece, len(leaves)) if len(leaves) <= most else 0
            for piece, leaves in spread.items()
        }
        self._sizes = tuple(self._size(each.pieces) for each in self.all)

    def like(self, own: Pieces) -> Iterator[tuple[int, Titled]]:
        """Give each title that shares pieces with these, with its likeness in millionths."""
        shared: defaultdict[int, int] = defaultdict(int)
        for piece in own:
            weight = self.weight(piece)
            for n in self._having.get(piece, ()) if weight else ():
                shared[n] += weight
        size = self._size(own)
        for n in sorted(shared):
            alike = shared[n] * WHOLE // isqrt(size * self._sizes[n])
            if self.all[n].text is not None:
                alike = alike * _OF_A_TEXT // 10
            elif shared[n] == self._sizes[n]:
                alike = (alike + WHOLE) // 2
            yield alike, self.all[n]

    def weight(self, piece: str) -> int:
        """Give what a piece weighs."""
        weight = self._weights.get(piece)
        return _weight(piece, 1) if weight is None else weight

    def _size(self, some: Pieces) -> int:
        return sum(map(self.weight, some))


def _weight(piece: str, leaves: int) -> int:
    halves = 1 if len(piece) == 1 and is_chinese(piece) else 2
    return halves * WHOLE // 2 * 1000 // isqrt(leaves * 1_000_000)
