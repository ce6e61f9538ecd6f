"""`explain`: opens whatever a report names: a target, a leaf, a record, a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Rule, say
from sdtstd.lookup.places import on_path
from sdtstd.lookup.things import find_thing
from sdtstd.measure.lives import text_status
from sdtstd.model.places import Place
from sdtstd.model.register import PlanTarget
from sdtstd.model.standard import Standard
from sdtstd.report import Heading, Report, Title
from sdtstd.rows.answer import Answer
from sdtstd.rows.coverage import leaf_row, unplaced_row
from sdtstd.rows.explained import PlaceAnswer, RecordAnswer, part_row
from sdtstd.rows.records import record_row
from sdtstd.views.explain_target import explain_target
from sdtstd.views.leaves import leaf_table, unplaced_blocks
from sdtstd.views.listed import record_table
from sdtstd.views.manuals import manual_report
from sdtstd.views.parts import part_blocks
from sdtstd.views.records import record_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.partition import Verdict
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.register import AnyRecord
    from sdtstd.rows.records import LineOf


def explain_report(snapshot: Snapshot, name: str, line_of: LineOf) -> Report:
    """Open a thing by its name: a rule, a target, a leaf, field or task, a record.

    Raises:
        UnknownNameError: nothing has the name, or several things have it.
    """
    thing = find_thing(snapshot.register, name)
    if isinstance(thing, Rule):
        return manual_report(thing)
    if isinstance(thing, PlanTarget):
        return explain_target(thing, snapshot)
    if isinstance(thing, Place):
        return _explain_place(thing.path, snapshot)
    return _explain_record(thing, snapshot, line_of)


def _explain_place(name: str, snapshot: Snapshot) -> Report:
    covered = [each for each in snapshot.coverage.leaves if on_path(each.leaf.id, (name,))]
    beside = [
        each
        for each in snapshot.coverage.unplaced
        if each.topic is not None and on_path(each.topic, (name,))
    ]
    records = {record.key: record for each in covered for record in each.records}
    records |= {each.standard.key: each.standard for each in beside}
    rows = tuple(map(leaf_row, covered))
    alone = len(rows) == 1 and covered[0].leaf.id == name
    answer = rows[0] if alone else PlaceAnswer(name, rows, tuple(map(unplaced_row, beside)))
    return Report(
        title=say("{leaf} on {day}", leaf=name, day=snapshot.day.isoformat()),
        data=Answer(answer, snapshot.day),
        blocks=(
            leaf_table(covered),
            *unplaced_blocks(beside),
            Heading(say("records mapped there")),
            record_table(tuple(records.values()), snapshot.register, snapshot.day),
        ),
        next_step=say("one record and its dates: sdtstd show CODE"),
    )


def _explain_record(record: AnyRecord, snapshot: Snapshot, line_of: LineOf) -> Report:
    register, day = snapshot.register, snapshot.day
    verdicts = list(_verdicts(record, snapshot))
    status = text_status(record, register, day) if isinstance(record, Standard) else None
    parts = tuple(part_row(placed, verdict) for placed, verdict in verdicts)
    return Report(
        title=Title(record.title, record.title_en),
        data=Answer(RecordAnswer(record_row(record, register, day, line_of), status, parts), day),
        blocks=(
            *part_blocks(verdicts),
            Heading(say("the record")),
            *record_blocks(record, register, day, line_of),
        ),
        next_step=say("how a target counts: sdtstd explain TARGET"),
    )


def _verdicts(record: AnyRecord, snapshot: Snapshot) -> Iterator[tuple[PlanTarget, Verdict]]:
    """Give each target that looks at records of this kind, with its verdict on the record."""
    for placed in snapshot.register.targets:
        partition = snapshot.of(placed).reading.partition
        verdict = partition.of(record) if partition is not None else None
        if verdict is not None:
            yield placed, verdict
