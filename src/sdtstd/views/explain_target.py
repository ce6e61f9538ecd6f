"""`explain TARGET`: every record of the target's kind, counted or not, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.measure.query import Reason
from sdtstd.measure.reading import age, reported_by
from sdtstd.measure.readings import readings
from sdtstd.model.plan import StandardsTarget
from sdtstd.model.standard import Standard
from sdtstd.model.target import HasGoal
from sdtstd.report import (
    Anchor,
    Cell,
    Column,
    Heading,
    Pairs,
    Parts,
    Report,
    Sentences,
    Table,
    Title,
)
from sdtstd.rows.answer import Answer
from sdtstd.rows.explained import SpanRow, TargetAnswer, member_rows, reading_rows, reasoned_rows
from sdtstd.rows.targets import reported_row, target_row
from sdtstd.views.counting import counting
from sdtstd.views.figures import meter
from sdtstd.views.parts import reason_of
from sdtstd.views.values import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.partition import Partition, Verdict
    from sdtstd.measure.readings import Readings
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.records import Observation
    from sdtstd.model.register import PlanTarget
    from sdtstd.report import Block


def explain_target(placed: PlanTarget, snapshot: Snapshot) -> Report:
    """Open a target: its rule of counting, the partition of the records, the values reported."""
    progress, register, day = snapshot.of(placed), snapshot.register, snapshot.day
    partition, target = progress.reading.partition, placed.target
    turned = readings(target, register, day) if isinstance(target, StandardsTarget) else None
    series = reported_by(placed.id, register, day) if isinstance(target, HasGoal) else ()
    blocks: list[Block] = [meter(progress), Pairs(tuple(counting(placed)))]
    if turned is not None:
        blocks += _reading_blocks(turned)
    if partition is not None:
        blocks += _partition_blocks(partition)
    if isinstance(target, HasGoal):
        blocks += _series_blocks(series, progress.reading.related, target.unit)
    answer = TargetAnswer(
        target=target_row(progress),
        readings=reading_rows(turned) if turned else (),
        span=SpanRow(turned.lowest, turned.highest) if turned else None,
        counted=member_rows(partition.counted if partition else ()),
        possible=reasoned_rows(partition.possible if partition else ()),
        excluded=reasoned_rows(partition.excluded if partition else ()),
        pipeline=member_rows(partition.pipeline if partition else ()),
        observations=tuple(reported_row(each, age(each, day)) for each in series),
    )
    return Report(
        title=say("{target} on {day}", target=placed.id, day=day.isoformat()),
        data=Answer(answer, day),
        blocks=tuple(blocks),
        next_step=say("one record and its dates: sdtstd show CODE"),
    )


def _reading_blocks(turned: Readings) -> Iterator[Block]:
    yield Heading(say("other readings: the same count with one setting changed"))
    columns = (
        Column(say("setting")),
        Column(say("changed to")),
        Column(say("counted"), "right"),
        Column(say("possible"), "right"),
    )
    rows = ((each.setting, each.value, each.counted, each.possible) for each in turned.turned)
    yield Table(columns, tuple(rows))
    yield Sentences(
        (
            say(
                "over all eight combinations the count ranges from {lowest} to {highest}",
                lowest=turned.lowest,
                highest=turned.highest,
            ),
        )
    )


def _series_blocks(
    series: tuple[Observation, ...], related: tuple[Observation, ...], unit: str
) -> Iterator[Block]:
    columns = (
        Column(say("day")),
        Column(say("value")),
        Column(say("source")),
        Column(say("note")),
    )
    for heading, values in (
        (say("reported values, shown beside the count, never added to it"), series),
        (say("related values: they have another scope and prove nothing here"), related),
    ):
        if values:
            yield Heading(heading)
            yield Table(columns, tuple(_value_row(each, unit) for each in values))


def _value_row(each: Observation, unit: str) -> tuple[Cell, ...]:
    sources = Parts(tuple(source.title for source in each.sources))
    return (str(each.date), value_of(each, unit), sources, each.note)


def _partition_blocks(partition: Partition) -> Iterator[Block]:
    groups = (
        (say("counted: {n}"), partition.counted),
        (say("possible: {n}"), partition.possible),
        (say("in the pipeline: {n}"), partition.pipeline),
    )
    for heading, verdicts in groups:
        if verdicts:
            yield Heading(Message(heading.text, (("n", len(verdicts)),)))
            yield _verdict_table(verdicts, say("remark"))
    yield Heading(
        say("excluded: {n}, each with the first reason that applies", n=len(partition.excluded))
    )
    for reason in Reason:
        verdicts = tuple(each for each in partition.excluded if each.reason is reason)
        if verdicts:
            yield Heading(say("{named} ({n})", named=reason_of(reason), n=len(verdicts)))
            yield _verdict_table(verdicts, None)


def _verdict_table(verdicts: tuple[Verdict, ...], remark: Message | None) -> Table:
    columns = [Column(say("code or id")), Column(say("title")), Column(say("event"))]
    if remark is not None:
        columns.append(Column(remark))
    rows = tuple(
        (
            Anchor(each.id, each.record.address),
            Title(each.record.title, each.record.title_en),
            str(each.event) if each.event else None,
            _remark(each),
        )[: len(columns)]
        for each in verdicts
    )
    return Table(tuple(columns), rows)


def _remark(verdict: Verdict) -> Cell:
    if verdict.reason is not None:
        return reason_of(verdict.reason)
    record = verdict.record
    withdrawn = record.stages.withdrawal if isinstance(record, Standard) else None
    if withdrawn is not None:
        return say("counts; its withdrawal on {day} does not matter", day=withdrawn)
    return None
