"""`show`: records whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.measure.lives import text_status
from sdtstd.model.records import Measure, Milepost
from sdtstd.model.standard import Standard
from sdtstd.report import Anchor, Column, Heading, Pairs, Parts, Report, Table, Title, Url
from sdtstd.rows.answer import Answer
from sdtstd.rows.records import ListAnswer, record_row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.records import Pilot
    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.model.replacement import Replaced
    from sdtstd.report import Block, Cell
    from sdtstd.rows.records import LineOf


def show_report(snapshot: Snapshot, records: tuple[AnyRecord, ...], line_of: LineOf) -> Report:
    """Show records whole: one, or several one below the other."""
    register, day = snapshot.register, snapshot.day
    rows = tuple(record_row(each, register, day, line_of) for each in records)
    first = records[0]
    if len(records) == 1:
        return Report(
            title=Title(first.title, first.title_en),
            data=Answer(rows[0], day),
            blocks=record_blocks(first, register, day, line_of),
            next_step=_next_step(first),
        )
    return Report(
        title=say("{n} records on {day}", n=len(records), day=day.isoformat()),
        data=Answer(ListAnswer(rows), day),
        blocks=tuple(
            block
            for each in records
            for block in (
                Heading(Title(each.title, each.title_en)),
                *record_blocks(each, register, day, line_of),
            )
        ),
        next_step=say("for which targets one counts: sdtstd explain CODE"),
    )


def _next_step(record: AnyRecord) -> Message | None:
    """Lead to the targets that look at such records; no target counts measures."""
    if isinstance(record, Measure):
        return None
    return say("for which targets it counts: sdtstd explain {id}", id=f"'{record.key}'")


def record_blocks(
    record: AnyRecord, register: Register, day: date, line_of: LineOf
) -> tuple[Block, ...]:
    """Tell a record to people: its fields, then its sources."""
    pairs: list[tuple[Message, Cell]] = [(say("code or id"), Anchor(record.key, record.address))]
    if isinstance(record, Standard):
        pairs += _standard_pairs(record, register, day)
    else:
        pairs += _other_pairs(record)
    owners = register.owner_of(record)
    if owners:
        pairs.append((say("owner"), Parts(owners)))
    if record.note:
        pairs.append((say("note"), record.note))
    pairs.append((say("written at"), "{}:{}".format(*line_of(record.address))))
    columns = (
        Column(say("source")),
        Column(say("kind")),
        Column(say("seen")),
        Column(say("notice")),
        Column(say("address")),
    )
    rows = tuple(
        (each.title, each.kind, str(each.seen), each.notice, Url(each.url) if each.url else None)
        for each in record.sources
    )
    return (Pairs(tuple(pairs)), Table(columns, rows, say("no source")))


def _other_pairs(record: Pilot | Measure) -> Iterator[tuple[Message, Cell]]:
    yield say("topics"), Parts(tuple(record.topics))
    if isinstance(record, Measure):
        yield say("date"), str(record.date)
        return
    for milepost in Milepost:
        when = record.stages.on(milepost)
        if when is not None:
            yield milepost.word, str(when)
    if record.organizations:
        yield say("organizations"), Parts(tuple(record.organizations))


def _standard_pairs(
    standard: Standard, register: Register, day: date
) -> Iterator[tuple[Message, Cell]]:
    yield say("status"), text_status(standard, register, day)
    yield say("level"), standard.effective_level
    if standard.joint_codes:
        yield say("joint codes"), Parts(tuple(code.key for code in standard.joint_codes))
    yield say("topics"), Parts(tuple(standard.topics))
    yield say("relevance"), standard.relevance
    if standard.role:
        yield say("role"), standard.role
    for stage, when in standard.stages.known():
        yield stage.word, str(when)
    if standard.consultation_until:
        yield say("comments until"), str(standard.consultation_until)
    for label in standard.labels:
        yield say("label"), Parts((label.name, str(label.awarded) if label.awarded else None), " ")
    if standard.replaces:
        yield say("replaces"), Parts(tuple(map(_replaced, standard.replaces)))
    for heading, replacing in (
        (say("replaced by"), register.replacing),
        (say("partly replaced by"), register.partly_replacing),
    ):
        found = replacing.get(standard.key, ())
        if found:
            yield heading, Parts(tuple(Anchor(each.key, each.address) for each in found))
    if standard.organizations:
        yield say("organizations"), Parts(tuple(standard.organizations))


def _replaced(each: Replaced) -> Cell:
    return say("{name} (partly)", name=each.name) if each.partly else each.name
