"""What a page can show of a register: its records, leaves and targets, and what counts them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.query import Reason
from sdtstd.measure.statistics import is_existing, is_expected
from sdtstd.model.target import HasQuery
from sdtstd.rows.coverage import LeafRow, TaskRow, UnplacedRow, leaf_row, task_row, unplaced_row
from sdtstd.rows.records import RecordRow, record_row
from sdtstd.rows.targets import PlanRow, plan_row

if TYPE_CHECKING:
    from sdtstd.measure.partition import Verdict
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan
    from sdtstd.rows.records import LineOf


@frozen
class TopicRow:
    """A topic by its path, whose titles no row of a task has."""

    id: str
    title: str
    title_en: str | None


@frozen
class JudgedRow:
    """What a count makes of a record: counted without a reason, on its way or not.

    `day` is the last possible one of its event, None where that has no date.
    """

    reason: Reason | None
    pipeline: bool
    day: date | None


@frozen
class CountRow:
    """A count: the records `of` this list in their order, each with what it makes of it."""

    target: str
    of: str
    event: str
    judged: tuple[JudgedRow, ...]


@frozen
class PageRows:
    """The rows of a page on its day; targets are those of its plans.

    `statistics` tells of each standard whether the statistics table has it as existing and
    expected (2), as expected alone (1) or not (0).
    """

    day: date
    standards: tuple[RecordRow, ...]
    pilots: tuple[RecordRow, ...]
    measures: tuple[RecordRow, ...]
    statistics: tuple[int, ...]
    leaves: tuple[LeafRow, ...]
    unplaced: tuple[UnplacedRow, ...]
    tasks: tuple[TaskRow, ...]
    topics: tuple[TopicRow, ...]
    plans: tuple[PlanRow, ...]
    counts: tuple[CountRow, ...]


def page_rows(snapshot: Snapshot, plans: tuple[Plan, ...], line_of: LineOf) -> PageRows:
    """Give the rows of a register, with the targets of the plans."""
    register, day, covered = snapshot.register, snapshot.day, snapshot.coverage
    standards, pilots, measures = (
        tuple(record_row(each, register, day, line_of) for each in records)
        for records in (register.standards, register.pilots, register.measures)
    )
    return PageRows(
        day=day,
        standards=standards,
        pilots=pilots,
        measures=measures,
        statistics=tuple(_statistics(snapshot)),
        leaves=tuple(map(leaf_row, covered.leaves)),
        unplaced=tuple(map(unplaced_row, covered.unplaced)),
        tasks=tuple(map(task_row, covered.tasks)),
        topics=tuple(_topics(snapshot)),
        plans=tuple(plan_row(each, snapshot.progress((each,))) for each in plans),
        counts=tuple(_counts(snapshot, plans)),
    )


def _statistics(snapshot: Snapshot) -> Iterator[int]:
    register, day = snapshot.register, snapshot.day
    for each in register.standards:
        yield is_existing(each, register, day) + is_expected(each, register, day)


def _topics(snapshot: Snapshot) -> Iterator[TopicRow]:
    for place in snapshot.register.named_places.by_path.values():
        if place.depth == 3:
            yield TopicRow(place.path, place.unit.title, place.unit.title_en)


def _counts(snapshot: Snapshot, plans: tuple[Plan, ...]) -> Iterator[CountRow]:
    for progress in snapshot.progress(plans):
        target, partition = progress.target.target, progress.reading.partition
        if partition is not None and isinstance(target, HasQuery):
            judged = tuple(map(_judged, partition.verdicts))
            yield CountRow(progress.target.id, target.kind, str(target.count.event), judged)


def _judged(verdict: Verdict) -> JudgedRow:
    day = verdict.event.last if verdict.event else None
    return JudgedRow(verdict.reason, verdict.pipeline, day)
