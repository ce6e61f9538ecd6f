"""`gaps`: what is missing, worst first, with what is on its way and who must bring it about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.report import Anchor, Column, Heading, Parts, Report, Sentences, Table, Title
from sdtstd.rows.answer import Answer
from sdtstd.rows.gaps import GapsAnswer, leaf_gap_row, pipeline_of, target_gap_row
from sdtstd.views.assessed import assessed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sdtstd.diagnostics import Message
    from sdtstd.measure.leaves import LeafCoverage
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import Register
    from sdtstd.report import Block, Cell

MEANINGS = say(
    "missing: surveyed, but nothing found; unknown: not surveyed; partly: covered only by "
    "texts that touch the subject; in progress: on its way"
)
"""What the states of leaves that are not covered mean."""


def gaps_report(
    snapshot: Snapshot, plans: tuple[Plan, ...], wanted: Callable[[str], bool] | None
) -> Report:
    """Show the short targets of the plans and the leaves that are not covered.

    Who wants certain leaves is told of these alone; the data has the targets all the same.
    """
    found = snapshot.gaps(plans)
    leaves = [each for each in found.leaves if wanted is None or wanted(each.leaf.id)]
    answer = GapsAnswer(tuple(map(leaf_gap_row, leaves)), tuple(map(target_gap_row, found.targets)))
    return Report(
        title=say("gaps on {day}", day=snapshot.day.isoformat()),
        data=Answer(answer, snapshot.day),
        blocks=(
            *(_target_blocks(found.targets, plans) if wanted is None else ()),
            *leaf_gap_blocks(leaves, snapshot.register),
        ),
        next_step=say("why a target is short: sdtstd explain TARGET"),
    )


def leaf_gap_blocks(leaves: Sequence[LeafCoverage], register: Register) -> tuple[Block, ...]:
    """List leaves that are not covered, and say what their states mean."""
    table = _leaf_table(leaves) if leaves else Sentences((_no_leaf(register),))
    return (Heading(say("leaves not covered")), Sentences((MEANINGS,)), table)


def _target_blocks(targets: tuple[Progress, ...], plans: tuple[Plan, ...]) -> tuple[Block, ...]:
    heading = Heading(say("targets not met, or not shown to be met, worst first"))
    return (heading, _target_table(targets, none_short(plans)))


def none_short(plans: tuple[Plan, ...]) -> Message:
    """Tell why no target stands in the list: where there is none, none is reached either."""
    if not plans:
        return say("the register holds no plan")
    if not any(each.targets for each in plans):
        return say("the plan states no target")
    return say("no target is short")


def _no_leaf(register: Register) -> Message:
    if not register.leaves:
        return say("the system has no leaves: there is nothing to cover")
    return say("every leaf is covered")


def _leaf_table(leaves: Sequence[LeafCoverage]) -> Table:
    columns = [Column(say("state")), Column(say("leaf")), Column(say("title"))]
    columns.append(Column(say("on its way")))
    rows = [
        (
            each.state,
            Anchor(each.leaf.id, each.leaf.address),
            Title(each.leaf.unit.title, each.leaf.unit.title_en),
            Parts(tuple(Anchor(record.key, record.address) for record in each.coming)),
        )
        for each in leaves
    ]
    return owned(columns, rows, [each.leaf.owner for each in leaves], say("no leaves"))


def _target_table(targets: tuple[Progress, ...], empty: Message) -> Table:
    columns = [
        Column(say("assessment")),
        Column(say("target")),
        Column(say("title")),
        Column(say("not yet shown"), "right"),
        Column(say("in the pipeline")),
    ]
    rows = [
        (
            assessed(each),
            Anchor(each.target.id, each.target.address),
            Title(each.target.target.title, each.target.target.title_en),
            each.reading.remaining,
            Parts(tuple(Anchor(record) for record in pipeline_of(each))),
        )
        for each in targets
    ]
    return owned(columns, rows, [each.target.owner for each in targets], empty)


def owned(
    columns: list[Column],
    rows: Sequence[tuple[Cell, ...]],
    owners: Sequence[tuple[str, ...]],
    empty: Message,
) -> Table:
    """Add who must bring each row about, where the register says so of any."""
    if not any(owners):
        return Table(tuple(columns), tuple(rows), empty)
    named = (Parts(owner) for owner in owners)
    full = tuple((*row, owner) for row, owner in zip(rows, named, strict=True))
    return Table((*columns, Column(say("owner"))), full, empty)
