"""The likeliest leaves for a title, from those that standards reach."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.suggestions.evidence import WHOLE, Evidence, Found, Reason, Why
from sdtstd.measure.suggestions.kin import kin_of, numbers
from sdtstd.measure.suggestions.pieces import pieces, shared_words
from sdtstd.measure.suggestions.titles import Titled, Titles
from sdtstd.model.system import TaskKind
from sdtstd.model.titles import plain

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from sdtstd.model.register import Leaf, Register
    from sdtstd.model.standard import Standard

FLOOR = Fraction(1, 10)
"""Below it no leaf is suggested, nor one for which no reason can be named.

When the leaf of each text of the shipped register was looked for without the text, 1 of 31 leaves
below it among the first three was the right one.
"""

SURE = Fraction(1, 2)
"""From here on one leaf is offered alone, where nobody chooses: a wrong offer costs more.

In the same search 41 of 43 first leaves from here on were right, and all 28 that were looked for
below the field of the text alone.
"""

_LEAST = int(FLOOR * WHOLE)
_MOST = 3
_WORDS = 3
_KIN = WHOLE * 8 // 10
_ORGANIZATION = WHOLE * 2 // 10


@frozen
class Suggestion:
    """A leaf that a text may be about, its score from FLOOR to 1, and why, the strongest first."""

    leaf: Leaf
    score: Fraction
    because: tuple[Reason, ...]


class Suggestions:
    """What the leaves of a register, and the texts placed there, say of a title."""

    def __init__(self, register: Register) -> None:
        """Read the titles of the leaves that standards reach, and of the texts placed there."""
        reached = (each for each in register.leaves if each.task.kind is TaskKind.STANDARDS)
        self._leaves = tuple(reached)
        numbered = {each.id: n for n, each in enumerate(self._leaves)}
        self._placed = [
            (each, tuple(numbered[at] for at in dict.fromkeys(each.topics) if at in numbered))
            for each in register.standards
            if not numbered.keys().isdisjoint(each.topics)
        ]
        self._titles = Titles((*self._own(), *self._texts()))
        self._kin = _grouped((kin_of(each), n) for n, (each, _) in enumerate(self._placed))
        drafted = ((each.organizations, n) for n, (each, _) in enumerate(self._placed))
        self._by_organization = _grouped(drafted)

    def of(
        self,
        title: str,
        organizations: Iterable[str] = (),
        codes: Iterable[str] = (),
        below: Iterable[str] = (),
        without: Container[str] = (),
    ) -> tuple[Suggestion, ...]:
        """Give the three likeliest leaves, best first, in the order of the tree among equals.

        `codes` are its own and those that it replaces. Only leaves below some places are given
        (of all leaves where there are none), and none of `without`.
        """
        found = self._found(title, organizations, codes)
        above = tuple(f"{each}/" for each in below) or ""
        ids = [each.id for each in self._leaves]
        scored = [
            (-score, n)
            for n, score in found.scores().items()
            if score >= _LEAST and ids[n].startswith(above) and ids[n] not in without
        ]
        named = (
            Suggestion(self._leaves[n], Fraction(-score, WHOLE), self._because(title, found.of(n)))
            for score, n in sorted(scored)
        )
        return tuple(islice((each for each in named if each.because), _MOST))

    def for_record(self, record: Standard, below: Iterable[str]) -> tuple[Suggestion, ...]:
        """Give the likeliest leaves for a record, below some places, but those that it has."""
        codes = (*(each.key for each in record.codes), *(each.name for each in record.replaces))
        return self.of(record.title, record.organizations, codes, below, record.topics)

    def _found(self, title: str, organizations: Iterable[str], codes: Iterable[str]) -> Found:
        found = Found()
        for share, each in self._titles.like(pieces(title)):
            found.keep(each.leaves, Evidence(share, each.why, each.text, each.pieces))
        for name in (*numbers(codes), plain(title)):
            for n in self._kin.get(name, ()):
                text, leaves = self._placed[n]
                found.keep(leaves, Evidence(_KIN, Why.KIN, text))
        for name in organizations:
            self._drafted_by(name, found)
        return found

    def _drafted_by(self, name: str, found: Found) -> None:
        """Let an organization speak for its leaves, the less the more there are of them."""
        placed = [self._placed[n] for n in self._by_organization.get(name, ())]
        share = _ORGANIZATION // len({leaf for _, leaves in placed for leaf in leaves} or {0})
        for text, leaves in placed:
            found.keep(leaves, Evidence(share, Why.ORGANIZATION, text, organization=name))

    def _because(self, title: str, evidence: list[Evidence]) -> tuple[Reason, ...]:
        reasons = (Reason(each.why, self._words(title, each), each.text) for each in evidence)
        return tuple(each for each in reasons if each.words or each.why is Why.KIN)

    def _words(self, title: str, each: Evidence) -> tuple[str, ...]:
        if each.organization:
            return (each.organization,)
        return tuple(islice(shared_words(title, each.pieces, self._titles.weight), _WORDS))

    def _own(self) -> Iterator[Titled]:
        for n, leaf in enumerate(self._leaves):
            yield from (Titled(Why.TITLE, (n,), pieces(each)) for each in titles_of(leaf))

    def _texts(self) -> Iterator[Titled]:
        for text, leaves in self._placed:
            yield Titled(Why.PLACED, leaves, pieces(text.title), text)


def surest(suggested: tuple[Suggestion, ...]) -> Suggestion | None:
    """Give the first one, where it is sure enough and no other is as likely."""
    if not suggested or suggested[0].score < SURE:
        return None
    is_alone = len(suggested) == 1 or suggested[1].score < suggested[0].score
    return suggested[0] if is_alone else None


def titles_of(leaf: Leaf) -> tuple[str, ...]:
    """Give the title of a leaf and its other names."""
    return (leaf.unit.title, *getattr(leaf.unit, "aliases", ()))


def _grouped(named: Iterable[tuple[Iterable[str], int]]) -> dict[str, list[int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for names, n in named:
        for name in dict.fromkeys(names):
            groups[name].append(n)
    return dict(groups)
