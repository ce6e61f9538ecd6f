"""`diff`: what a change does to goals, leaves, records and findings, on one day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sdtstd.commands.contract import Json, envelope, target_json
from sdtstd.commands.fields import FieldChange, field_changes
from sdtstd.commands.goals import standing
from sdtstd.commands.novelty import new_findings
from sdtstd.diagnostics import Message, say
from sdtstd.measure.change import LeafChanges, TargetChange, leaf_changes, target_changes
from sdtstd.model.pairs import Pair, pair_records
from sdtstd.report import Column, Heading, Lines, Parts, Record, Report, Table, Title, finding_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.commands.check import Checked
    from sdtstd.diagnostics import Finding
    from sdtstd.model.pairs import Record as AnyRecord
    from sdtstd.model.register import Register
    from sdtstd.report import Block, Cell


_OF_FILES = 1  # the last family that is judged file by file


@dataclass(frozen=True, slots=True)
class Side:
    """One revision: its name for people, and its register with all findings."""

    name: Message | str
    checked: Checked


@dataclass(frozen=True, slots=True)
class Difference:
    """What lies between two revisions; targets and leaves only where both load."""

    targets: tuple[TargetChange, ...]
    leaves: LeafChanges
    added: tuple[Pair, ...]
    removed: tuple[Pair, ...]
    changed: tuple[tuple[Pair, tuple[FieldChange, ...]], ...]
    new: tuple[Finding, ...]
    fixed: tuple[Finding, ...]


def difference(before: Side, after: Side, day: date) -> Difference:
    """Hold two revisions against each other on one day."""
    old, new = before.checked.loaded.register, after.checked.loaded.register
    pairs = pair_records(old, new)
    both = before.checked.loads and after.checked.loads
    changed = (
        (pair, field_changes(pair.before, pair.after))
        for pair in pairs
        if pair.before is not None and pair.after is not None
    )
    return Difference(
        targets=target_changes(old, new, pairs, day) if both else (),
        leaves=leaf_changes(old, new, day) if both else LeafChanges((), ()),
        added=tuple(pair for pair in pairs if pair.before is None and _read(old, pair)),
        removed=tuple(pair for pair in pairs if pair.after is None and _read(new, pair)),
        changed=tuple((pair, fields) for pair, fields in changed if fields),
        new=new_findings(before.checked.findings, after.checked.findings),
        fixed=_fixed(before, after),
    )


def _read(register: Register, pair: Pair) -> bool:
    """Tell whether a record that a side does not have is surely not there, rather than unread."""
    return register.whole and pair.key not in register.absent


def _fixed(before: Side, after: Side) -> tuple[Finding, ...]:
    """Give the findings that are gone; of data that does not load, only those of its files."""
    gone = new_findings(after.checked.findings, before.checked.findings)
    return tuple(each for each in gone if after.checked.loads or each.rule.family <= _OF_FILES)


def diff_report(before: Side, after: Side, day: date) -> Report:
    """Show the effect of a change."""
    found = difference(before, after, day)
    blocks: list[Block] = [*_unreadable(before, after)]
    blocks += _target_blocks(found)
    blocks += _leaf_blocks(found.leaves)
    blocks += _record_blocks(found)
    blocks += _finding_blocks(found)
    if not blocks:
        blocks.append(Lines((say("no change to goals, leaves, records or findings"),)))
    return Report(
        title=say(
            "change from {before} to {after}, on {day}",
            before=before.name,
            after=after.name,
            day=day.isoformat(),
        ),
        data=_data(before, after, found, day),
        blocks=tuple(blocks),
    )


def _data(before: Side, after: Side, found: Difference, day: date) -> Json:
    return envelope(
        day,
        base=str(before.name),
        head=str(after.name),
        base_loads=before.checked.loads,
        head_loads=after.checked.loads,
        targets=[
            {
                "id": each.id,
                "before": target_json(each.before) if each.before else None,
                "after": target_json(each.after) if each.after else None,
                "because": list(each.because),
            }
            for each in found.targets
        ],
        leaves={
            "newly_covered": list(found.leaves.newly_covered),
            "newly_uncovered": list(found.leaves.newly_uncovered),
        },
        records={
            "added": [pair.key for pair in found.added],
            "removed": [pair.key for pair in found.removed],
            "changed": [
                {
                    "id": pair.key,
                    "fields": [
                        {"field": each.field, "before": each.before, "after": each.after}
                        for each in fields
                    ],
                }
                for pair, fields in found.changed
            ],
        },
        findings={
            "new": [finding_data(each) for each in found.new],
            "fixed": [finding_data(each) for each in found.fixed],
        },
    )


def _unreadable(before: Side, after: Side) -> Iterator[Block]:
    told = say("{name} has errors that keep it from loading: goals and leaves are not compared")
    for side in (before, after):
        if not side.checked.loads:
            yield Lines((Message(told.text, (("name", side.name),)),))
        if not side.checked.loaded.documents:
            yield Lines((say("{name} has no data files", name=side.name),))


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
        Record(each.id, each.after.target.address if each.after else None),
        Title(side.target.target.title, side.target.target.title_en),
        standing(each.before, each.after) if each.before else say("not there"),
        standing(each.after, each.before) if each.after else say("not there"),
        Parts(each.because),
    )


def _leaf_blocks(leaves: LeafChanges) -> Iterator[Block]:
    for heading, ids in (
        (say("leaves newly covered"), leaves.newly_covered),
        (say("leaves no longer covered"), leaves.newly_uncovered),
    ):
        if ids:
            yield Heading(heading)
            yield Lines(ids)


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
        Record(record.key, pair.after.address if pair.after else None),
        Title(record.title, record.title_en),
    )


def _field_rows(found: Difference) -> Iterator[tuple[Cell, ...]]:
    for pair, fields in found.changed:
        at = pair.after.address if pair.after else None
        for each in fields:
            yield (Record(pair.key, at), each.field, _told(each.before), _told(each.after))


def _told(value: object) -> Cell:
    if isinstance(value, list):
        return Parts(tuple(_told(each) for each in value))
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
                    f"{each.place.path}:{each.place.line}:{each.place.column}",
                    each.message,
                )
                for each in findings
            )
            yield Table(columns, tuple(rows))
