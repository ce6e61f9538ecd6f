"""`diff`: what a change does to goals, leaves, records and findings, on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.report import (
    Anchor,
    Column,
    Heading,
    Parts,
    Report,
    Sentences,
    Table,
    Title,
)
from sdtstd.rows.answer import Answer
from sdtstd.rows.answers import DiffAnswer
from sdtstd.rows.changes import (
    FieldChangeRow,
    FindingChangesRow,
    LeafChangesRow,
    RecordChangeRow,
    RecordChangesRow,
    TargetChangeRow,
)
from sdtstd.rows.findings import finding_row
from sdtstd.rows.targets import target_row
from sdtstd.verify.difference import Difference, Side, difference
from sdtstd.views.goals import position

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.compare.fields import FieldChange
    from sdtstd.compare.numbers import LeafChanges, TargetChange
    from sdtstd.compare.pairs import Pair
    from sdtstd.model.register import AnyRecord
    from sdtstd.report import Block, Cell


def diff_report(before: Side, after: Side, day: date) -> Report:
    """Show the effect of a change."""
    found = difference(before, after, day)
    blocks: list[Block] = [*_unreadable(before, after)]
    blocks += _target_blocks(found)
    blocks += _leaf_blocks(found.leaves)
    blocks += _record_blocks(found)
    blocks += _finding_blocks(found)
    if not blocks:
        blocks.append(Sentences((say("no change to goals, leaves, records or findings"),)))
    return Report(
        title=say(
            "change from {before} to {after}, on {day}",
            before=before.name,
            after=after.name,
            day=day.isoformat(),
        ),
        data=Answer(_answer(before, after, found), day),
        blocks=tuple(blocks),
    )


def _answer(before: Side, after: Side, found: Difference) -> DiffAnswer:
    return DiffAnswer(
        base=str(before.name),
        head=str(after.name),
        base_loads=before.checked.loads,
        head_loads=after.checked.loads,
        targets=tuple(map(_target_change, found.targets)),
        leaves=LeafChangesRow(found.leaves.newly_covered, found.leaves.newly_uncovered),
        records=RecordChangesRow(
            added=tuple(pair.key for pair in found.added),
            removed=tuple(pair.key for pair in found.removed),
            changed=tuple(_record_change(pair, fields) for pair, fields in found.changed),
        ),
        findings=FindingChangesRow(
            new=tuple(map(finding_row, found.new)), fixed=tuple(map(finding_row, found.fixed))
        ),
    )


def _target_change(each: TargetChange) -> TargetChangeRow:
    before = target_row(each.before) if each.before else None
    after = target_row(each.after) if each.after else None
    return TargetChangeRow(each.id, before, after, each.because)


def _record_change(pair: Pair, fields: tuple[FieldChange, ...]) -> RecordChangeRow:
    changes = (FieldChangeRow(each.field, each.before, each.after) for each in fields)
    return RecordChangeRow(pair.key, tuple(changes))


def _unreadable(before: Side, after: Side) -> Iterator[Block]:
    unloaded = say("{name} has errors that keep it from loading: goals and leaves are not compared")
    for side in (before, after):
        if not side.checked.loads:
            yield Sentences((Message(unloaded.text, (("name", side.name),)),))
        if not side.checked.loaded.documents:
            yield Sentences((say("{name} has no data files", name=side.name),))


def _target_blocks(found: Difference) -> Iterator[Block]:
    if not found.targets:
        return
    yield Heading(say("goals: {n} changed", n=len(found.targets)))
    columns = (
        Column(say("target")),
        Column(say("title")),
        Column(say("before")),
        Column(say("after")),
        Column(say("because of")),
    )
    rows = tuple(_target_row(each) for each in found.targets)
    yield Table(columns, rows)


def _target_row(each: TargetChange) -> tuple[Cell, ...]:
    side = each.after or each.before
    assert side is not None
    return (
        Anchor(each.id, each.after.target.address if each.after else None),
        Title(side.target.target.title, side.target.target.title_en),
        position(each.before, each.after) if each.before else say("not there"),
        position(each.after, each.before) if each.after else say("not there"),
        Parts(each.because),
    )


def _leaf_blocks(leaves: LeafChanges) -> Iterator[Block]:
    for heading, ids in (
        (say("leaves newly covered"), leaves.newly_covered),
        (say("leaves no longer covered"), leaves.newly_uncovered),
    ):
        if ids:
            yield Heading(heading)
            yield Sentences(ids)


def _record_blocks(found: Difference) -> Iterator[Block]:
    columns = (Column(say("code or id")), Column(say("title")))
    for heading, pairs in (
        (say("records added"), found.added),
        (say("records removed"), found.removed),
    ):
        if pairs:
            yield Heading(heading)
            yield Table(columns, tuple(_named(pair) for pair in pairs))
    if found.changed:
        yield Heading(say("records changed"))
        fields = (Column(say("data field")), Column(say("before")), Column(say("after")))
        yield Table((columns[0], *fields), tuple(_field_rows(found)))


def _named(pair: Pair) -> tuple[Cell, ...]:
    record: AnyRecord | None = pair.after or pair.before
    assert record is not None
    return (
        Anchor(record.key, pair.after.address if pair.after else None),
        Title(record.title, record.title_en),
    )


def _field_rows(found: Difference) -> Iterator[tuple[Cell, ...]]:
    for pair, fields in found.changed:
        at = pair.after.address if pair.after else None
        for each in fields:
            yield (
                Anchor(pair.key, at),
                each.field,
                _value_cell(each.before),
                _value_cell(each.after),
            )


def _value_cell(value: object) -> Cell:
    if isinstance(value, list):
        return Parts(tuple(_value_cell(each) for each in value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {each}" for key, each in value.items())
    return None if value is None else str(value)


def _finding_blocks(found: Difference) -> Iterator[Block]:
    columns = (
        Column(say("check")),
        Column(say("severity")),
        Column(say("place")),
        Column(say("what")),
    )
    for heading, findings in (
        (say("findings new"), found.new),
        (say("findings fixed"), found.fixed),
    ):
        if findings:
            yield Heading(heading)
            rows = (
                (
                    f"{each.rule.code} {each.rule.name}",
                    each.rule.severity,
                    str(each.place),
                    each.message,
                )
                for each in findings
            )
            yield Table(columns, tuple(rows))
