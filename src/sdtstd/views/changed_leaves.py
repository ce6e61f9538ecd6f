"""The leaves that a change adds, removes, renames, or gives another state, and because of what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.report import Branch, Column, Heading, Outline, Parts, Sentences, Table, Title
from sdtstd.views.changed_states import Causes
from sdtstd.views.leaves import SEVEN
from sdtstd.views.long_lists import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.compare.comparison import Comparison
    from sdtstd.measure.leaves import LeafCoverage
    from sdtstd.model.register import Leaf
    from sdtstd.report import Block, Cell

    Two = tuple[LeafCoverage, LeafCoverage]

_HEADS = (say("leaf"), say("before"), say("after"), say("because"))


def leaf_blocks(comparison: Comparison) -> Iterator[Block]:
    """Show every leaf that is not as it was, and what of the totals differs."""
    leaves = comparison.leaves
    yield from listed(say("leaves"), leaves.changed, partial(_changed, Causes(comparison)))
    yield from listed(say("leaves renamed or merged"), leaves.renamed, _renamed)
    yield from listed(say("leaves added"), leaves.added, _states)
    yield from listed(say("leaves removed"), leaves.removed, _states)
    totals = tuple(_totals(comparison))
    if totals:
        shown = any((leaves.changed, leaves.renamed, leaves.added, leaves.removed))
        yield from () if shown else (Heading(say("leaves")),)
        yield Sentences((Parts((say("in all"), Parts(totals)), ": "),))


def _changed(causes: Causes, pairs: Sequence[Two]) -> Block:
    branches = (
        Branch((_title(new.leaf), old.state, new.state), causes.of(old, new)) for old, new in pairs
    )
    return Outline(tuple(map(Column, _HEADS)), tuple(branches))


def _renamed(pairs: Sequence[Two]) -> Block:
    columns = (Column(say("leaf")), Column(say("before")), Column(say("after")))
    return Table(columns, tuple((_title(new.leaf), old.leaf.id, new.leaf.id) for old, new in pairs))


def _states(leaves: Sequence[LeafCoverage]) -> Block:
    columns = (Column(say("leaf")), Column(say("path")), Column(say("state")))
    rows = ((_title(each.leaf), each.leaf.id, each.state) for each in leaves)
    return Table(columns, tuple(rows))


def _title(leaf: Leaf) -> Cell:
    """Name a leaf with its field: topics of several fields have one title."""
    title = Title(leaf.unit.title, leaf.unit.title_en)
    above = leaf.field if leaf.field is not None and leaf.field is not leaf.unit else None
    return Parts((Title(above.title, above.title_en), title), " / ") if above else title


def _totals(comparison: Comparison) -> Iterator[Cell]:
    before, after = comparison.before.coverage.total, comparison.after.coverage.total
    for name, word in SEVEN:
        was, now = getattr(before, name), getattr(after, name)
        if was != now:
            yield Parts((word, Parts((was, now), " → ")), " ")
