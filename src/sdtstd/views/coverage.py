"""`coverage`: every leaf of the standards system with its state, and the statistics table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.leaves import tally
from sdtstd.report import Column, Heading, Percent, Report, Sentences, Table, Title
from sdtstd.rows.answer import Answer
from sdtstd.rows.coverage import CoverageAnswer, leaf_row, level_row, tally_row, unplaced_row
from sdtstd.views.leaves import covered_line, leaf_table, unplaced_blocks

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.measure.coverage import TaskCoverage
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.measure.statistics import LevelStatistics
    from sdtstd.report import Block


def coverage_report(snapshot: Snapshot, wanted: Callable[[str], bool] | None) -> Report:
    """Show the leaves whose path is wanted, by task, and what belongs to no leaf there."""
    measured = snapshot.coverage
    leaves = [each for each in measured.leaves if wanted is None or wanted(each.leaf.id)]
    unplaced = tuple(
        each
        for each in measured.unplaced
        if wanted is None or (each.topic is not None and wanted(each.topic))
    )
    total = measured.total if wanted is None else tally(leaves, unplaced)
    nothing = wanted is not None and not leaves
    line = say("no leaf matches") if nothing else covered_line(total)
    blocks: list[Block] = [Sentences((line,))]
    for task in measured.tasks:
        blocks += _task_blocks(task, wanted)
    blocks += unplaced_blocks(each for each in unplaced if each.topic is None)
    if wanted is None:  # the table is of the whole register
        table = _statistics_table(snapshot.statistics)
        blocks += [Heading(say("standards by level (GB/T 13016)")), table]
    answer = CoverageAnswer(
        coverage=tally_row(total),
        leaves=tuple(map(leaf_row, leaves)),
        unplaced=tuple(map(unplaced_row, unplaced)),
        statistics=tuple(map(level_row, snapshot.statistics)),
    )
    return Report(
        title=say("coverage on {day}", day=snapshot.day.isoformat()),
        data=Answer(answer, snapshot.day),
        blocks=tuple(blocks),
        next_step=say("open a leaf: sdtstd explain LEAF; what is missing: sdtstd gaps"),
    )


def _task_blocks(task: TaskCoverage, wanted: Callable[[str], bool] | None) -> tuple[Block, ...]:
    leaves = [each for each in task.leaves if wanted is None or wanted(each.leaf.id)]
    beside = [each for each in task.unplaced if wanted is None or wanted(str(each.topic))]
    if not leaves and not beside:
        return ()
    heading = Heading(Title(task.task.title, task.task.title_en))
    return (heading, *((leaf_table(leaves),) if leaves else ()), *unplaced_blocks(beside))


def _statistics_table(rows: tuple[LevelStatistics, ...]) -> Table:
    columns = (
        Column(say("level")),
        Column(say("expected"), "right"),
        Column(say("existing"), "right"),
        Column(say("existing / expected"), "right"),
    )
    return Table(
        columns,
        tuple(
            (
                row.level,
                row.expected,
                row.existing,
                Percent(row.percent) if row.percent is not None else None,
            )
            for row in rows
        ),
    )
