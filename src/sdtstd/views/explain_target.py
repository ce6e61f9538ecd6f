"""`explain TARGET`: every record of the target's kind, counted or not, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.measure.progress import measure
from sdtstd.measure.query import Reason
from sdtstd.measure.reading import reported_by
from sdtstd.model.standard import Standard
from sdtstd.model.target import HasGoal
from sdtstd.report import (
    Anchor,
    Cell,
    Column,
    Heading,
    Meters,
    Pairs,
    Parts,
    Report,
    Table,
    Title,
)
from sdtstd.views.contract import Json, envelope, observation_json, target_json
from sdtstd.views.counting import counting
from sdtstd.views.goals import meter, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.measure.partition import Partition, Verdict
    from sdtstd.model.records import Observation
    from sdtstd.model.register import PlanTarget, Register
    from sdtstd.report import Block


def explain_target(placed: PlanTarget, register: Register, day: date) -> Report:
    """Open a target: its rule of counting, and the partition of the records."""
    progress = measure(placed, register, day)
    partition = progress.reading.partition
    data = envelope(day, target={**target_json(progress), "id": placed.id})
    data |= _partition_json(partition)
    blocks: list[Block] = [Meters((meter(progress),)), Pairs(tuple(counting(placed)))]
    if partition is not None:
        blocks += _partition_blocks(partition)
    if isinstance(placed.target, HasGoal):
        series = reported_by(placed.id, register, day)
        data["observations"] = [observation_json(each) for each in series]
        blocks += _series_blocks(series, placed.target.unit)
    return Report(
        title=say("{target} on {day}", target=placed.id, day=day.isoformat()),
        data=data,
        blocks=tuple(blocks),
        next_step=say("one record and its dates: sdtstd show CODE"),
    )


def reason_of(reason: Reason) -> Message:
    """Tell a reason by its name and what it means."""
    return say("{reason}: {meaning}", reason=reason.value, meaning=reason.word)


def _series_blocks(series: tuple[Observation, ...], unit: str) -> Iterator[Block]:
    if not series:
        return
    yield Heading(say("reported values, never mixed into the count"))
    columns = (
        Column(say("day")),
        Column(say("value")),
        Column(say("source")),
        Column(say("note")),
    )
    rows = (
        (
            str(each.date),
            value_of(each, unit),
            Parts(tuple(source.title for source in each.sources)),
            each.note,
        )
        for each in series
    )
    yield Table(columns, tuple(rows))


def _partition_json(partition: Partition | None) -> Json:
    counted = partition.counted if partition else ()
    possible = partition.possible if partition else ()
    excluded = partition.excluded if partition else ()
    pipeline = partition.pipeline if partition else ()
    return {
        "counted": [{"id": each.id} for each in counted],
        "possible": [{"id": each.id, "reason": each.reason} for each in possible],
        "excluded": [{"id": each.id, "reason": each.reason} for each in excluded],
        "pipeline": [{"id": each.id} for each in pipeline],
    }


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
    yield Heading(say("excluded: {n}, each with the first reason", n=len(partition.excluded)))
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
        return say("counts; its withdrawal {day} changes nothing", day=withdrawn)
    return None
