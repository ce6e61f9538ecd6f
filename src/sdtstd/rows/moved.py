"""Rows of what moved between two days of one register, under the names of `diff`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sdtstd.compare.moved import Passing
from sdtstd.frozen import frozen
from sdtstd.measure.events import Happening
from sdtstd.measure.lives import TextStatus
from sdtstd.model.standard import Stage
from sdtstd.rows.changes import CauseRow, LeafChangesRow, cause_row, leaf_changes_row
from sdtstd.rows.targets import TargetRow, target_row

if TYPE_CHECKING:
    from sdtstd.compare.between import Between, MovedRecord
    from sdtstd.compare.moved import MovedTarget
    from sdtstd.measure.events import Event


@frozen
class MovedTargetRow:
    """A target on both days; `time` is what the days alone did to it (None: nothing)."""

    id: str
    before: TargetRow
    after: TargetRow
    because: tuple[CauseRow, ...]
    time: Passing | None


@frozen
class ReachedRow:
    """A dated event of a record; `possible` tells that it may lie outside of the two days."""

    stage: Stage | Happening
    date: str
    possible: bool


@frozen
class MovedRecordRow:
    """A record with its text status on both days (None: it has none), and what happened."""

    id: str
    title: str
    title_en: str | None
    before: TextStatus | None
    after: TextStatus | None
    stages: tuple[ReachedRow, ...]


@frozen
class MovedRecordsRow:
    """The records that moved; in one register none is added or removed."""

    changed: tuple[MovedRecordRow, ...]


@frozen
class MovedRow:
    """What moved after `since`, by more than time alone."""

    since: date
    targets: tuple[MovedTargetRow, ...]
    leaves: LeafChangesRow
    records: MovedRecordsRow


def moved_row(between: Between) -> MovedRow:
    """Give what moved of the targets of the plans, of the leaves and of the records."""
    day = between.after.day
    return MovedRow(
        since=between.since,
        targets=tuple(map(_target_row, between.targets)),
        leaves=leaf_changes_row(between),
        records=MovedRecordsRow(
            tuple(_record_row(each, between.since, day) for each in between.records)
        ),
    )


def _target_row(each: MovedTarget) -> MovedTargetRow:
    causes = tuple(cause_row(one.cause) for one in each.because)
    return MovedTargetRow(
        each.id, target_row(each.before), target_row(each.after), causes, each.time
    )


def _record_row(each: MovedRecord, since: date, day: date) -> MovedRecordRow:
    record = each.record
    return MovedRecordRow(
        id=record.key,
        title=record.title,
        title_en=record.title_en,
        before=each.before,
        after=each.after,
        stages=tuple(_reached_row(one, since, day) for one in each.events),
    )


def _reached_row(event: Event, since: date, day: date) -> ReachedRow:
    return ReachedRow(event.kind, event.when.text, not event.surely_in(since, day))
