"""Leaves, tasks and what belongs to no leaf, as every command shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.report import Anchor, Column, Heading, Parts, Table, Title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.diagnostics import Message
    from sdtstd.measure.leaves import LeafCoverage, Tally
    from sdtstd.measure.unplaced import Unplaced
    from sdtstd.report import Block, Cell


def covered_line(total: Tally) -> Message:
    """Say how many leaves are covered, of how many; nothing is said of none."""
    if not total.leaves and not total.unplaced:
        return say("the system has no leaves: there is nothing to cover")
    line = say(
        "{covered} of {leaves} leaves covered, {partly} partly, {in_progress} in progress,"
        " {missing} missing, {unknown} unknown",
        covered=total.covered,
        leaves=total.leaves,
        partly=total.partly,
        in_progress=total.in_progress,
        missing=total.missing,
        unknown=total.unknown,
    )
    if not total.unplaced:
        return line
    return say("{line}; unplaced standards: {n}", line=line, n=total.unplaced)


SEVEN = (
    ("leaves", say("leaves")),
    ("covered", say("covered")),
    ("partly", say("partly")),
    ("in_progress", say("in progress")),
    ("missing", say("missing")),
    ("unknown", say("unknown")),
    ("unplaced", say("unplaced")),
)
"""The numbers of a set of leaves with the words for them, in the order in which they are shown."""


def leaf_table(leaves: Iterable[LeafCoverage]) -> Table:
    """Give a row for each leaf, with the ids of the records mapped to it."""
    columns = (
        Column(say("state")),
        Column(say("leaf")),
        Column(say("title")),
        Column(say("how many"), "right"),
        Column(say("records")),
    )
    rows = (
        (
            each.state,
            Anchor(each.leaf.id, each.leaf.address),
            Title(each.leaf.unit.title, each.leaf.unit.title_en),
            len(each.records),
            Parts(tuple(Anchor(record.key, record.address) for record in each.records)),
        )
        for each in leaves
    )
    return Table(columns, tuple(rows), say("no leaves"))


def unplaced_blocks(unplaced: Iterable[Unplaced]) -> tuple[Block, ...]:
    """List the standards that cover no leaf, a row for each place where they stand instead."""
    at: dict[str | None, list[Cell]] = {}
    for each in unplaced:
        standard = each.standard
        at.setdefault(each.topic, []).append(Anchor(standard.key, standard.address))
    if not at:
        return ()
    columns = (Column(say("place")), Column(say("how many"), "right"), Column(say("records")))
    rows = tuple(
        (place or say("no place"), len(records), Parts(tuple(records)))
        for place, records in at.items()
    )
    heading = say("unplaced: they belong there as a whole, and by that cover no leaf")
    return (Heading(heading), Table(columns, rows))
