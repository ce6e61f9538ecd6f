"""`explain TARGET`: every record of the target's kind, counted or not, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.commands.contract import Json, as_written, envelope, observation_json, target_json
from sdtstd.commands.goals import meter, value_of
from sdtstd.diagnostics import Message, say
from sdtstd.measure.progress import measure
from sdtstd.measure.query import Reason
from sdtstd.measure.reading import reported_by
from sdtstd.model.plan import Indicator, Milestone, PilotsTarget, StandardsTarget
from sdtstd.report import (
    Cell,
    Column,
    Heading,
    Meters,
    Pairs,
    Parts,
    Record,
    Report,
    Table,
    Title,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.measure.partition import Partition, Verdict
    from sdtstd.model.register import PlanTarget, Register
    from sdtstd.report import Block

MEANINGS = {
    Reason.WRONG_LEVEL: say("its level is not one of the query"),
    Reason.WRONG_SERIES: say("its series is not one of the query"),
    Reason.WRONG_RELEVANCE: say("its relevance is not one of the query"),
    Reason.ROLE_NOT_SHOWN: say("no source shows the role that the query asks for"),
    Reason.NO_LABEL: say("it does not carry the label"),
    Reason.REVISION: say("it replaces an earlier edition, and revisions are skipped"),
    Reason.PART: say("another part of the same text stands for it"),
    Reason.NOT_PUBLISHED: say("the event has not happened by the day, as far as is known"),
    Reason.NO_DATE: say("the event has happened, and its day is not known"),
    Reason.OUTSIDE_WINDOW: say("the event lies outside the window"),
    Reason.NOT_SURELY_YET: say("its last possible day is still to come"),
    Reason.WINDOW_EDGE: say("it may lie on either side of an end of the window"),
}


def explain_target(placed: PlanTarget, register: Register, day: date) -> Report:
    """Open a target: its rule of counting, and the partition of the records."""
    progress = measure(placed, register, day)
    partition = progress.reading.partition
    target = placed.target
    blocks: list[Block] = [
        Meters((meter(progress),)),
        Pairs(tuple(counting(placed))),
    ]
    data = envelope(day, target={**target_json(progress), "id": placed.id})
    data |= _partition_json(partition)
    if partition is not None:
        blocks += _partition_blocks(partition)
    series = reported_by(placed.id, register, day)
    if not isinstance(target, Milestone):
        data["observations"] = [observation_json(each) for each in series]
    if series and not isinstance(target, Milestone):
        columns = (
            Column(say("day")),
            Column(say("value")),
            Column(say("source")),
            Column(say("note")),
        )
        rows = tuple(
            (
                str(each.date),
                value_of(each, target.unit),
                Parts(tuple(source.title for source in each.sources)),
                each.note,
            )
            for each in series
        )
        blocks += [
            Heading(say("reported values, never mixed into the count")),
            Table(columns, rows),
        ]
    return Report(
        title=say("{target} on {day}", target=placed.id, day=day.isoformat()),
        data=data,
        blocks=tuple(blocks),
        next_step=say("one record and its dates: sdtstd show CODE"),
    )


def counting(placed: PlanTarget) -> Iterator[tuple[Message, Cell]]:
    """Tell how a target is counted: its window, its query, its reasons."""
    target, plan = placed.target, placed.plan
    yield say("plan"), Title(plan.title, plan.title_en)
    if plan.document or plan.issuer:
        yield say("document"), Parts((plan.document, plan.issuer))
    yield say("the plan's words"), target.wording
    if isinstance(target, StandardsTarget | PilotsTarget):
        window = target.window
        yield (
            say("window"),
            say("{first} to {last}, both days included", first=window.from_, last=window.to),
        )
        yield from _query(target)
        through = target.complete_through or plan.complete_through
        yield (
            say("complete through"),
            str(through) if through else say("not claimed: the register is a sample"),
        )
    if isinstance(target, Indicator):
        yield say("due"), target.due.last
        yield say("baseline"), _baseline(target)
    if isinstance(target, StandardsTarget | PilotsTarget) or (
        isinstance(target, Indicator) and target.baseline
    ):
        yield say("thresholds"), say("pace from 0.95 on: on track; from 0.60 on: behind (Eurostat)")
    if target.rationale:
        yield say("why counted so"), target.rationale
    sources = target.sources or plan.sources
    yield say("sources"), Parts(tuple(source.title for source in sources))


def _baseline(target: Indicator) -> Cell:
    if target.baseline is None:
        return say("not stated: expected and pace are undefined")
    return say(
        "{value} {unit} on {date}",
        value=target.baseline.value,
        unit=target.unit,
        date=target.baseline.date,
    )


def _query(target: StandardsTarget | PilotsTarget) -> Iterator[tuple[Message, Cell]]:
    query = target.count
    for key, value in query:
        written = as_written(value)
        if written not in (None, [], ()):
            shown = ", ".join(map(str, written)) if isinstance(written, list) else str(written)
            yield say("count: {key}", key=key), shown


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
            named = say("{reason}: {meaning}", reason=reason.value, meaning=MEANINGS[reason])
            yield Heading(say("{named} ({n})", named=named, n=len(verdicts)))
            yield _verdict_table(verdicts, None)


def _verdict_table(verdicts: tuple[Verdict, ...], remark: Message | None) -> Table:
    columns = [Column(say("code or id")), Column(say("title")), Column(say("event"))]
    if remark is not None:
        columns.append(Column(remark))
    rows = tuple(
        (
            Record(each.id, each.record.address),
            Title(each.record.title, each.record.title_en),
            str(each.event) if each.event else None,
            _told(each),
        )[: len(columns)]
        for each in verdicts
    )
    return Table(tuple(columns), rows)


def _told(verdict: Verdict) -> Cell:
    if verdict.reason is not None:
        return say(
            "{reason}: {meaning}", reason=verdict.reason.value, meaning=MEANINGS[verdict.reason]
        )
    withdrawn = getattr(verdict.record.stages, "withdrawal", None)
    if withdrawn is not None:
        return say("counts; its withdrawal {day} changes nothing", day=withdrawn)
    return None
