"""`list`: the records of a kind, filtered; and the tables in which records are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sdtstd.diagnostics import say
from sdtstd.lookup.kinds import Kind
from sdtstd.measure.lives import milepost_reached, stage_reached, text_status
from sdtstd.model.records import Measure, Pilot
from sdtstd.model.standard import Standard
from sdtstd.report import Anchor, Column, Parts, Report, Sentences, Table
from sdtstd.rows.answer import Answer
from sdtstd.rows.records import ListAnswer, record_row
from sdtstd.views.filters import of_kind
from sdtstd.views.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.report import Cell
    from sdtstd.rows.records import LineOf
    from sdtstd.views.filters import Filter


def list_report(snapshot: Snapshot, chosen: Filter, line_of: LineOf) -> Report:
    """List the records that the filter keeps, in the order of the register."""
    register, day = snapshot.register, snapshot.day
    every = of_kind(chosen.kind, snapshot)
    kept = tuple(each for each in every if chosen.keeps(each, snapshot))
    title, counted = _WORDS[chosen.kind]
    return Report(
        title=say(title.text, day=day.isoformat()),
        data=Answer(
            lambda: ListAnswer(tuple(record_row(each, register, day, line_of) for each in kept)),
            day,
        ),
        blocks=(
            _table(chosen.kind, kept, register, day),
            Sentences((say(counted.text, shown=len(kept), all=len(every)),)),
        ),
        next_step=say("one of them whole: sdtstd show CODE") if kept else None,
    )


def _table(kind: Kind, records: tuple[AnyRecord, ...], register: Register, day: date) -> Table:
    match kind:
        case Kind.STANDARDS:
            return record_table(records, register, day)
        case Kind.MEASURES:
            return _measure_table([e for e in records if isinstance(e, Measure)], register)
        case Kind.PILOTS | Kind.PROJECTS:
            staged = [each for each in records if not isinstance(each, Measure)]
            return _staged_table(staged, register, day)
        case _:
            assert_never(kind)


_WORDS = {
    Kind.STANDARDS: (say("standards on {day}"), say("{shown} of {all} standards")),
    Kind.PILOTS: (say("pilots on {day}"), say("{shown} of {all} pilots")),
    Kind.MEASURES: (say("measures on {day}"), say("{shown} of {all} measures")),
    Kind.PROJECTS: (say("projects on {day}"), say("{shown} of {all} projects")),
}


def record_table(records: Iterable[AnyRecord], register: Register, day: date) -> Table:
    """Give a row for each record."""
    columns = (
        *_IDENTITY,
        Column(say("status")),
        Column(say("published")),
        Column(say("relevance")),
        Column(say("topics")),
    )
    rows = tuple((*_identity(each), *_of_text(each, register, day)) for each in records)
    return Table(columns, rows, _NONE)


_NONE = say("no record matches")
_IDENTITY = (Column(say("code or id")), Column(say("title")))


def _identity(record: AnyRecord) -> tuple[Cell, ...]:
    return Anchor(record.key, record.address), title_of(record)


def _of_text(record: AnyRecord, register: Register, day: date) -> tuple[Cell, ...]:
    topics = Parts(tuple(record.topics))
    if not isinstance(record, Standard):
        return (None, None, None, topics)
    published = record.stages.publication
    status = text_status(record, register, day)
    return (status, str(published) if published else None, record.relevance, topics)


def _staged_table(records: Iterable[Standard | Pilot], register: Register, day: date) -> Table:
    """Give a row for each project or pilot, with the stage that it has reached by the day."""
    columns = (*_IDENTITY, Column(say("stage")), Column(say("since")), *_BROUGHT_ABOUT)
    rows = tuple((*_identity(e), *_reached(e, day), *_brought_about(e, register)) for e in records)
    return Table(columns, rows, _NONE)


def _reached(record: Standard | Pilot, day: date) -> tuple[Cell, Cell]:
    when: PartialDate | None
    if isinstance(record, Pilot):
        event = milepost_reached(record, day)
        when = record.stages.on(event) if event else None
        return event, str(when) if when else None
    stage = stage_reached(record, day)
    when = record.stages.on(stage) if stage else None
    return stage, str(when) if when else None


def _measure_table(measures: Iterable[Measure], register: Register) -> Table:
    columns = (*_IDENTITY, Column(say("date")), *_BROUGHT_ABOUT)
    rows = tuple((*_identity(e), str(e.date), *_brought_about(e, register)) for e in measures)
    return Table(columns, rows, _NONE)


_BROUGHT_ABOUT = (Column(say("owner")), Column(say("topics")))


def _brought_about(record: AnyRecord, register: Register) -> tuple[Cell, Cell]:
    return Parts(register.owner_of(record)), Parts(tuple(record.topics))
