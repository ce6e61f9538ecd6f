"""`explain`: opens whatever a report names: a target, a leaf, a record, a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Rule, say
from sdtstd.lookup.things import find_thing
from sdtstd.measure.coverage import cover
from sdtstd.measure.partition import partition
from sdtstd.model.register import PlanTarget
from sdtstd.model.target import HasQuery
from sdtstd.report import Anchor, Column, Heading, Report, Table, Title
from sdtstd.views.contract import envelope, leaf_json, record_json
from sdtstd.views.coverage import leaf_table
from sdtstd.views.explain_target import explain_target, reason_of
from sdtstd.views.manuals import manual_report
from sdtstd.views.records import record_blocks, record_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.measure.partition import Verdict
    from sdtstd.model.register import AnyRecord, Leaf, Register
    from sdtstd.model.standard import Standard
    from sdtstd.report import Block
    from sdtstd.views.contract import Json


def explain_report(register: Register, day: date, name: str) -> Report:
    """Open a thing by its name: a rule, a target, a leaf or field, a record.

    Raises:
        CannotRun: nothing has the name, or targets of two plans have it.
    """
    thing = find_thing(register, name)
    if isinstance(thing, Rule):
        return manual_report(thing)
    if isinstance(thing, PlanTarget):
        return explain_target(thing, register, day)
    if isinstance(thing, tuple):
        return _explain_leaves(name, thing, register, day)
    return _explain_record(thing, register, day)


def _explain_leaves(name: str, leaves: tuple[Leaf, ...], register: Register, day: date) -> Report:
    covered = [cover(each, register, day) for each in leaves]
    records = {record.key: record for each in covered for record in each.records}
    # Mapped to a field that has topics, a standard belongs there and covers no leaf.
    beside = {
        record.key: record
        for path, mapped in register.mapped.items()
        for record in mapped
        if f"{path}/".startswith(f"{name}/") and record.key not in records
    }
    shown = [leaf_json(each) for each in covered]
    alone = len(shown) == 1 and leaves[0].id == name
    return Report(
        title=say("{leaf} on {day}", leaf=name, day=day.isoformat()),
        data=envelope(day, **shown[0])
        if alone
        else envelope(day, id=name, leaves=shown, standards=list(beside)),
        blocks=(
            leaf_table(covered),
            Heading(say("records mapped there")),
            record_table(tuple(records.values()), register, day),
            *_beside(beside, register, day),
        ),
        next_step=say("one record and its dates: sdtstd show CODE"),
    )


def _beside(records: dict[str, Standard], register: Register, day: date) -> Iterator[Block]:
    if records:
        yield Heading(say("mapped to a field as a whole, covering no leaf"))
        yield record_table(tuple(records.values()), register, day)


def _explain_record(record: AnyRecord, register: Register, day: date) -> Report:
    verdicts = list(_verdicts(record, register, day))
    columns = (Column(say("target")), Column(say("part")), Column(say("reason")))
    rows = tuple(
        (
            Anchor(placed.id, placed.address),
            verdict.membership,
            reason_of(verdict.reason) if verdict.reason else None,
        )
        for placed, verdict in verdicts
    )
    plain = record_json(record, register, day)
    return Report(
        title=Title(record.title, record.title_en),
        data=envelope(
            day,
            record=plain,
            status=plain.get("status"),
            targets=[_part_json(placed, verdict) for placed, verdict in verdicts],
        ),
        blocks=(
            *record_blocks(record, register, day),
            Heading(say("its part in the targets")),
            Table(columns, rows, say("no target counts records of this kind")),
        ),
        next_step=say("how a target counts: sdtstd explain TARGET"),
    )


def _verdicts(
    record: AnyRecord, register: Register, day: date
) -> Iterator[tuple[PlanTarget, Verdict]]:
    """Give each target that looks at records of this kind, with its verdict on the record."""
    for placed in register.targets:
        if isinstance(placed.target, HasQuery):
            verdicts = partition(placed.target, register, day).verdicts
            yield from ((placed, each) for each in verdicts if each.record is record)


def _part_json(placed: PlanTarget, verdict: Verdict) -> Json:
    return {
        "id": placed.id,
        "part": verdict.membership,
        "reason": verdict.reason,
        "pipeline": verdict.pipeline,
    }
