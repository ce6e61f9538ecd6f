"""`list` and `show`: the standards of the register, filtered, or one of them whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.lookup.records import find_record
from sdtstd.measure.lives import text_status
from sdtstd.model.records import Measure, Milepost
from sdtstd.model.standard import Standard
from sdtstd.report import Anchor, Column, Pairs, Parts, Report, Sentences, Table, Title, Url
from sdtstd.rows.answer import Answer
from sdtstd.rows.answers import ListAnswer
from sdtstd.rows.records import record_row, standard_row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.records import Pilot
    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.model.replacement import Replaced
    from sdtstd.report import Block, Cell
    from sdtstd.views.filters import Filter


def list_report(snapshot: Snapshot, chosen: Filter) -> Report:
    """List the standards that the filter keeps, in the order of the register."""
    register, day = snapshot.register, snapshot.day
    kept = [
        (each, status)
        for each in register.standards
        if chosen.keeps(each, status := snapshot.status(each))
    ]
    shown = record_table(tuple(each for each, _ in kept), register, day)
    counted = say("{shown} of {all} standards", shown=len(kept), all=len(register.standards))
    return Report(
        title=say("standards on {day}", day=day.isoformat()),
        data=Answer(ListAnswer(tuple(standard_row(*each) for each in kept)), day),
        blocks=(shown, Sentences((counted,))),
        next_step=say("one of them whole: sdtstd show CODE"),
    )


def record_table(records: tuple[AnyRecord, ...], register: Register, day: date) -> Table:
    """Give a row for each record."""
    columns = (
        Column(say("code or id")),
        Column(say("title")),
        Column(say("status")),
        Column(say("published")),
        Column(say("relevance")),
        Column(say("topics")),
    )
    rows = tuple(_row(each, register, day) for each in records)
    return Table(columns, rows, say("no record matches"))


def _row(record: AnyRecord, register: Register, day: date) -> tuple[Cell, ...]:
    identity = (Anchor(record.key, record.address), Title(record.title, record.title_en))
    topics = Parts(tuple(record.topics))
    if not isinstance(record, Standard):
        return (*identity, None, None, None, topics)
    published = record.stages.publication
    status = text_status(record, register, day)
    out = str(published) if published else None
    return (*identity, status, out, record.relevance, topics)


def show_report(snapshot: Snapshot, name: str) -> Report:
    """Show one record whole."""
    register, day = snapshot.register, snapshot.day
    record = find_record(register, name)
    return Report(
        title=Title(record.title, record.title_en),
        data=Answer(record_row(record, register, day), day),
        blocks=record_blocks(record, register, day),
        next_step=say("for which targets it counts: sdtstd explain {id}", id=f"'{record.key}'"),
    )


def record_blocks(record: AnyRecord, register: Register, day: date) -> tuple[Block, ...]:
    """Tell a record to people: its fields, then its sources."""
    pairs: list[tuple[Message, Cell]] = [(say("code or id"), Anchor(record.key, record.address))]
    if isinstance(record, Standard):
        pairs += _standard_pairs(record, register, day)
    else:
        pairs += _other_pairs(record)
    if record.note:
        pairs.append((say("note"), record.note))
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
