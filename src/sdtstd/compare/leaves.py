"""The leaves of two revisions: which came, went, got another path or another state."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.compare.pairs import Pair

if TYPE_CHECKING:
    from sdtstd.compare.moves import Moves
    from sdtstd.measure.coverage import Coverage
    from sdtstd.measure.leaves import LeafCoverage

    LeafPair = Pair[LeafCoverage]


class LeafChanges:
    """The pairs of leaves, and what of them differs; a path is the identity of a leaf."""

    def __init__(self, before: Coverage, after: Coverage, moves: Moves) -> None:
        """Pair the leaves by path, or by what the removals say took the place of one."""
        self.pairs = tuple(_pairs(before, after, moves))

    @cached_property
    def added(self) -> tuple[LeafCoverage, ...]:
        """The leaves that came."""
        return tuple(each.latest for each in self.pairs if each.before is None)

    @cached_property
    def removed(self) -> tuple[LeafCoverage, ...]:
        """The leaves that went."""
        return tuple(each.latest for each in self.pairs if each.after is None)

    @cached_property
    def renamed(self) -> tuple[tuple[LeafCoverage, LeafCoverage], ...]:
        """The leaves with another path; several may have become one."""
        return tuple(two for two in self._both if two[0].leaf.id != two[1].leaf.id)

    @cached_property
    def changed(self) -> tuple[tuple[LeafCoverage, LeafCoverage], ...]:
        """The leaves with another state."""
        return tuple(two for two in self._both if two[0].state is not two[1].state)

    @cached_property
    def _both(self) -> tuple[tuple[LeafCoverage, LeafCoverage], ...]:
        return tuple(each.both for each in self.pairs if each.both is not None)


def _pairs(before: Coverage, after: Coverage, moves: Moves) -> list[LeafPair]:
    new = {each.leaf.id: each for each in after.leaves}
    partners: defaultdict[str, list[LeafCoverage]] = defaultdict(list)
    gone: list[LeafPair] = []
    led = moves.leading(new)
    for each in before.leaves:
        end = each.leaf.id if each.leaf.id in new else led(each.leaf.id)
        if end is None:
            gone.append(Pair(each, None))
        else:
            partners[end].append(each)
    kept: list[LeafPair] = []
    for path, leaf in new.items():
        kept += [Pair(old, leaf) for old in partners[path]] or [Pair(None, leaf)]
    return kept + gone
