"""`explain`: opens whatever a report names: a target, a leaf, a record, a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks import rules
from sdtstd.commands.contract import envelope, leaf_json, record_json
from sdtstd.commands.coverage import leaf_table
from sdtstd.commands.explain_target import MEANINGS, explain_target
from sdtstd.commands.manuals import find_rule, manual_report
from sdtstd.commands.records import lookup, record_blocks, record_table
from sdtstd.diagnostics import CannotRun, Message, say
from sdtstd.measure.coverage import cover
from sdtstd.measure.partition import partition
from sdtstd.model.plan import PilotsTarget, StandardsTarget
from sdtstd.model.records import Pilot
from sdtstd.model.standard import Standard
from sdtstd.report import Column, Heading, Record, Report, Table, Title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.commands.contract import Json
    from sdtstd.commands.records import AnyRecord
    from sdtstd.measure.partition import Verdict
    from sdtstd.model.register import Leaf, PlanTarget, Register
    from sdtstd.report import Block


def explain_report(register: Register, day: date, name: str) -> Report:
    """Open a thing by its name: a rule, a target, a leaf or field, a record.

    Raises:
        CannotRun: nothing has the name, or targets of two plans have it.
    """
    rule = find_rule(name)
    if rule is not None:
        return manual_report(rule)
    target = _target(register, name)
    if target is not None:
        return explain_target(target, register, day)
    leaves = [each for each in register.leaves if each.id == name or each.id.startswith(f"{name}/")]
    if leaves:
        return _explain_leaves(name, leaves, register, day)
    record = lookup(register, name)
    if record is not None:
        return _explain_record(record, register, day)
    raise CannotRun(_nothing(register, name))


def _target(register: Register, name: str) -> PlanTarget | None:
    found = [each for each in register.targets if name in (each.id, each.target.id)]
    if len(found) > 1:
        names = " / ".join(each.id for each in found)
        raise CannotRun(
            say("{name!r} names {n} targets: {names}", name=name, n=len(found), names=names)
        )
    return found[0] if found else None


def _explain_leaves(name: str, leaves: list[Leaf], register: Register, day: date) -> Report:
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
    parts = list(_parts(record, register, day))
    columns = (Column(say("target")), Column(say("part")), Column(say("reason")))
    rows = tuple(
        (
            Record(placed.id, placed.address),
            PARTS[_part(verdict)],
            say(
                "{reason}: {meaning}", reason=verdict.reason.value, meaning=MEANINGS[verdict.reason]
            )
            if verdict.reason
            else None,
        )
        for placed, verdict in parts
    )
    plain = record_json(record, register, day)
    return Report(
        title=Title(record.title, record.title_en),
        data=envelope(
            day,
            record=plain,
            status=plain.get("status"),
            targets=[_part_json(placed, verdict) for placed, verdict in parts],
        ),
        blocks=(
            *record_blocks(record, register, day),
            Heading(say("its part in the targets")),
            Table(columns, rows, say("no target counts records of this kind")),
        ),
        next_step=say("how a target counts: sdtstd explain TARGET"),
    )


PARTS = {
    "counted": say("counted"),
    "possible": say("possible"),
    "excluded": say("excluded"),
}


def _parts(
    record: AnyRecord, register: Register, day: date
) -> Iterator[tuple[PlanTarget, Verdict]]:
    for placed in register.targets:
        target = placed.target
        standards = isinstance(target, StandardsTarget) and isinstance(record, Standard)
        pilots = isinstance(target, PilotsTarget) and isinstance(record, Pilot)
        if isinstance(target, StandardsTarget | PilotsTarget) and (standards or pilots):
            verdicts = partition(target, register, day).verdicts
            yield placed, next(each for each in verdicts if each.record is record)


def _part(verdict: Verdict) -> str:
    if verdict.counted:
        return "counted"
    return "possible" if verdict.possible else "excluded"


def _part_json(placed: PlanTarget, verdict: Verdict) -> Json:
    return {
        "id": placed.id,
        "part": _part(verdict),
        "reason": verdict.reason,
        "pipeline": verdict.pipeline,
    }


def _nothing(register: Register, name: str) -> Message:
    from difflib import get_close_matches

    known = [
        *(each.id for each in register.targets),
        *(each.target.id for each in register.targets),
        *dict.fromkeys(each.task.id for each in register.leaves),
        *register.places,
        *register.by_name,
        *(each.id for each in register.pilots + register.measures),
        *(spelled for rule in rules() for spelled in (rule.code, rule.name)),
    ]
    close = get_close_matches(name, known, n=3)
    if not close:
        return say(
            "{name!r} is no target, leaf, code or rule: see sdtstd status, coverage, list",
            name=name,
        )
    return say(
        "{name!r} is no target, leaf, code or rule: did you mean {close}?",
        name=name,
        close=" / ".join(close),
    )
