"""`coverage`: every leaf of the standards system with its state, and the statistics table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.coverage import (
    Coverage,
    LeafCoverage,
    Tally,
    TaskCoverage,
    coverage,
    tally,
)
from sdtstd.measure.statistics import statistics
from sdtstd.model.system import TaskKind
from sdtstd.report import (
    Anchor,
    Column,
    Heading,
    Meter,
    Meters,
    Parts,
    Percent,
    Report,
    Sentences,
    Share,
    Table,
    Title,
)
from sdtstd.views.contract import Json, envelope, leaf_json, level_json, tally_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from sdtstd.diagnostics import Message
    from sdtstd.measure.statistics import LevelStatistics
    from sdtstd.model.register import Register
    from sdtstd.report import Block, Cell


def coverage_report(
    register: Register, day: date, wanted: Callable[[LeafCoverage], bool] | None
) -> Report:
    """Show the leaves that are wanted, by task and field; without a wish all."""
    measured = coverage(register, day)
    rows = statistics(register, day)
    leaves = [each for each in measured.leaves if wanted is None or wanted(each)]
    total = measured.total if wanted is None else tally(leaves)
    data = envelope(
        day,
        coverage=tally_json(total),
        leaves=[leaf_json(each) for each in leaves],
        statistics=[level_json(row) for row in rows],
    )
    nothing = say("no leaf matches")
    line = nothing if wanted is not None and not leaves else _covered_line(total)
    blocks: list[Block] = [Sentences((line,))]
    for task in measured.tasks:
        blocks += _task_blocks(task, leaves)
    if wanted is None:  # the table is of the whole register
        blocks += [Heading(say("standards by level (GB/T 13016)")), _statistics_table(rows)]
    return Report(
        title=say("coverage on {day}", day=day.isoformat()),
        data=data,
        blocks=tuple(blocks),
        next_step=say("open a leaf: sdtstd explain LEAF; what is missing: sdtstd gaps"),
    )


def total_line(measured: Coverage) -> Cell:
    """Say how many leaves are covered, of how many; nothing is said of none."""
    return _covered_line(measured.total)


def _covered_line(total: Tally) -> Cell:
    if not total.leaves:
        return say("the system has no leaves: there is nothing to cover")
    return say(
        "{covered} of {leaves} leaves covered, {in_progress} in progress,"
        " {missing} missing, {unknown} unknown",
        covered=total.covered,
        leaves=total.leaves,
        in_progress=total.in_progress,
        missing=total.missing,
        unknown=total.unknown,
    )


def task_meters(measured: Coverage) -> Meters:
    """Give each task with its share of leaves covered."""
    return Meters(tuple(_meter(each) for each in measured.tasks))


def _meter(each: TaskCoverage) -> Meter:
    counted = tally(each.leaves)
    figures: list[tuple[Message, Cell]] = [
        (say("leaves"), counted.leaves),
        (say("covered"), counted.covered),
        (say("in progress"), counted.in_progress),
        (say("missing"), counted.missing),
        (say("unknown"), counted.unknown),
    ]
    if each.task.kind is TaskKind.MEASURES:
        figures.append((say("reached by measures"), None))
    return Meter(
        record=Anchor(each.task.id),
        title=Title(each.task.title, each.task.title_en),
        state=None,
        bar=Share((counted.covered, counted.in_progress, counted.missing, counted.unknown)),
        figures=tuple(figures),
    )


def tasks_json(measured: Coverage) -> list[Json]:
    """Give the tasks and their fields with the five numbers."""
    return [
        {
            "id": each.task.id,
            "title": each.task.title,
            "title_en": each.task.title_en,
            "kind": each.task.kind,
            **tally_json(tally(each.leaves)),
            "fields": [
                {
                    "id": field.id,
                    "title": field.field.title,
                    "title_en": field.field.title_en,
                    **tally_json(tally(field.leaves)),
                }
                for field in each.fields
            ],
        }
        for each in measured.tasks
    ]


def leaf_table(leaves: Iterable[LeafCoverage]) -> Table:
    """Give a row for each leaf, with the ids of the records mapped to it."""
    columns = (
        Column(say("state")),
        Column(say("leaf")),
        Column(say("title")),
        Column(say("records")),
    )
    rows = (
        (
            each.state,
            Anchor(each.leaf.id, each.leaf.address),
            Title(each.leaf.unit.title, each.leaf.unit.title_en),
            Parts(tuple(Anchor(record.key, record.address) for record in each.records)),
        )
        for each in leaves
    )
    return Table(columns, tuple(rows), say("no leaves"))


def _task_blocks(task: TaskCoverage, wanted: list[LeafCoverage]) -> tuple[Block, ...]:
    leaves = [each for each in wanted if each.leaf.task.id == task.task.id]
    if not leaves:
        return ()
    return (Heading(Title(task.task.title, task.task.title_en)), leaf_table(leaves))


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
