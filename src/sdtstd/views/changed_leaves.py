"""The leaves that a change adds, removes, renames, or gives another state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.report import Anchor, Column, Heading, Sentences, Table, Title
from sdtstd.views.leaves import covered_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.compare.comparison import Comparison
    from sdtstd.measure.leaves import LeafCoverage
    from sdtstd.report import Block, Cell


def leaf_blocks(comparison: Comparison) -> Iterator[Block]:
    """Show the totals before and after, and every leaf that is not as it was."""
    before, after = comparison.before.coverage.total, comparison.after.coverage.total
    leaves = comparison.leaves
    if before != after:
        yield Heading(
            say("leaves: {before} before, {after} after", before=before.leaves, after=after.leaves)
        )
        yield Sentences(
            (
                say("before: {line}", line=covered_line(before)),
                say("after: {line}", line=covered_line(after)),
            )
        )
    if leaves.changed:
        yield Heading(say("leaves with another state"))
        columns = (*_NAMED, Column(say("before")), Column(say("after")))
        rows = ((*_named(new), old.state, new.state) for old, new in leaves.changed)
        yield Table(columns, tuple(rows))
    if leaves.renamed:
        yield Heading(say("leaves renamed or merged"))
        rows_ = tuple((old.leaf.id, *_named(new)) for old, new in leaves.renamed)
        yield Table((Column(say("before")), *_NAMED), rows_)
    for heading, those, gone in (
        (say("leaves added"), leaves.added, False),
        (say("leaves removed"), leaves.removed, True),
    ):
        if those:
            yield Heading(heading)
            states = tuple((*_named(each, gone=gone), each.state) for each in those)
            yield Table((*_NAMED, Column(say("state"))), states)


_NAMED = (Column(say("leaf")), Column(say("title")))


def _named(each: LeafCoverage, *, gone: bool = False) -> tuple[Cell, Cell]:
    unit = each.leaf.unit
    anchor = Anchor(each.leaf.id, None if gone else each.leaf.address)
    return anchor, Title(unit.title, unit.title_en)
