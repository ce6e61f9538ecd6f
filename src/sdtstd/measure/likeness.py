"""How like the title of a leaf is to that of a record, so that a leaf can be offered for it.

Titles are taken apart into pairs of neighbouring Chinese characters and words of other letters
and digits. A piece weighs 1/n where n titles of the register, of standards and leaves, have it.
The likeness is the share of the weight of the leaf's title that is in the record's title too,
from 0 to 1; of a leaf with aliases the likest of its titles counts. A long title of a record so
takes nothing away, and a word that stands everywhere adds next to nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING
from unicodedata import normalize

from sdtstd.frozen import frozen
from sdtstd.model.system import Task, TaskKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from sdtstd.model.register import Leaf, Register

FLOOR = Fraction(1, 2)
"""Below it nothing is offered.

Of the texts that the shipped register has at a topic, looked for among the topics of their field,
12 of 55 reach it, and each of the 12 stands at the topic that is offered.
"""

_WEIGHT = 1_000_000
"""The weight of a piece that one title has; whole numbers, so that sums are exact."""
_RUNS = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+")

Pieces = frozenset[str]


@frozen
class Candidate:
    """A leaf that a record may be about, and how like their titles are, from FLOOR to 1."""

    leaf: Leaf
    likeness: Fraction


class Likeness:
    """The leaves that standards reach, and how many titles of the register have each piece."""

    def __init__(self, register: Register) -> None:
        reached = (each for each in register.leaves if each.task.kind is TaskKind.STANDARDS)
        self._leaves = [(leaf, tuple(map(pieces, _titles(leaf)))) for leaf in reached]
        self._titles = Counter(piece for each in register.standards for piece in pieces(each.title))
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        for n, (_, titles) in enumerate(self._leaves):
            for piece in (piece for title in titles for piece in title):
                self._titles[piece] += 1
                self._having[piece].append(n)

    def candidate(
        self, title: str, below: Iterable[str] = (), without: Container[str] = ()
    ) -> Candidate | None:
        """Give the likest leaf below some places (of all leaves where there are none).

        None where no leaf reaches the floor, or two are equally like. Those in `without` are no
        candidates.
        """
        own, above = pieces(title), tuple(f"{each}/" for each in below)
        near = sorted({n for piece in own for n in self._having.get(piece, ())})
        scored = [
            Candidate(leaf, max(self._share(own, each) for each in titles))
            for leaf, titles in map(self._leaves.__getitem__, near)
            if leaf.id not in without and leaf.id.startswith(above or "")
        ]
        best = max((each.likeness for each in scored), default=Fraction(0))
        likest = [each for each in scored if each.likeness == best >= FLOOR]
        return likest[0] if len(likest) == 1 else None

    def _share(self, own: Pieces, of_leaf: Pieces) -> Fraction:
        shared = self._weight(own & of_leaf)
        return Fraction(shared, self._weight(of_leaf)) if shared else Fraction(0)

    def _weight(self, some: Pieces) -> int:
        return sum(_WEIGHT // self._titles[each] for each in some)


def pieces(title: str) -> Pieces:
    """Take a title apart, without regard to width and case."""
    found: set[str] = set()
    for run in _RUNS.findall(normalize("NFKC", title).casefold()):
        chinese = "\u3400" <= run[0] <= "\u9fff"
        found.update((run[n : n + 2] for n in range(len(run) - 1)) if chinese else (run,))
    return frozenset(found)


def _titles(leaf: Leaf) -> tuple[str, ...]:
    aliases = () if isinstance(leaf.unit, Task) else leaf.unit.aliases
    return (leaf.unit.title, *aliases)
