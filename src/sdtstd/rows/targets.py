"""Rows of targets: their numbers on a day, what was reported, and the verdict on all of them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.assessment import Assessment
from sdtstd.model.records import Qualifier
from sdtstd.model.target import Comparator, HasGoal
from sdtstd.rows.numbers import Double, double

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.measure.progress import Progress
    from sdtstd.model.plan import Plan
    from sdtstd.model.records import Observation


@frozen
class ReportedRow:
    """The latest reported value of the target's own scope, and how many days old it is."""

    value: Double
    date: str
    qualifier: Qualifier
    age_days: int


@frozen
class RelatedRow:
    """A value of another scope; `note` says how it differs."""

    value: Double
    date: str
    qualifier: Qualifier
    note: str | None


@frozen
class WindowRow:
    """The days of a target; `from` is None if it has no first day."""

    from_: date | None
    to: date


@frozen
class TargetRow:
    """A target on a day; None is undefined, `percent` is of the goal (50 is 50 %).

    `no_date` are left out because they have no date: counted and possible do not bound them.
    """

    id: str
    target: str
    kind: str
    title: str
    title_en: str | None
    goal: Double | None
    comparator: Comparator | None
    unit: str | None
    window: WindowRow
    counted: int | None
    possible: int | None
    pipeline: int | None
    no_date: int | None
    reported: ReportedRow | None
    related: tuple[RelatedRow, ...]
    owner: tuple[str, ...]
    percent: Double | None
    remaining: int | None
    expected: Double | None
    pace: Double | None
    required_per_month: Double | None
    assessment: Assessment
    met_on: date | None


@frozen
class PlanRow:
    """A plan with its targets in its order."""

    id: str
    title: str
    title_en: str | None
    owner: tuple[str, ...]
    targets: tuple[TargetRow, ...]


@frozen
class VerdictRow:
    """How many targets there are, and how many of each assessment."""

    targets: int
    met: int
    met_late: int
    possibly_met: int
    on_track: int
    behind: int
    far_behind: int
    pending: int
    not_started: int
    missed: int
    not_shown: int
    no_data: int


def target_row(progress: Progress) -> TargetRow:
    """Give a target's numbers."""
    placed, reading = progress.target, progress.reading
    target = placed.target
    stated = target if isinstance(target, HasGoal) else None
    reported = reading.reported
    return TargetRow(
        id=placed.id,
        target=target.id,
        kind=target.kind,
        title=target.title,
        title_en=target.title_en,
        goal=double(stated.goal) if stated else None,
        comparator=stated.comparator if stated else None,
        unit=stated.unit if stated else None,
        window=WindowRow(reading.opens, reading.closes),
        counted=reading.counted,
        possible=reading.possible,
        pipeline=reading.pipeline,
        no_date=reading.undated,
        reported=reported_row(reported, reading.age_days or 0) if reported else None,
        related=tuple(map(related_row, reading.related)),
        owner=placed.owner,
        percent=double(reading.percent),
        remaining=reading.remaining,
        expected=double(reading.expected),
        pace=double(reading.pace),
        required_per_month=double(reading.required_per_month),
        assessment=reading.assessment,
        met_on=reading.met_on,
    )


def reported_row(observation: Observation, age_days: int) -> ReportedRow:
    """Give a reported value with its age."""
    return ReportedRow(
        double(observation.value), observation.date.text, observation.qualifier, age_days
    )


def related_row(observation: Observation) -> RelatedRow:
    """Give a value of another scope."""
    return RelatedRow(
        double(observation.value), observation.date.text, observation.qualifier, observation.note
    )


def plan_row(plan: Plan, targets: Iterable[Progress]) -> PlanRow:
    """Give a plan with its targets."""
    rows = tuple(map(target_row, targets))
    return PlanRow(plan.id, plan.title, plan.title_en, plan.owner, rows)


def verdict_row(targets: Iterable[Progress]) -> VerdictRow:
    """Count targets by assessment; an assessment that none has is 0."""
    found = Counter(each.assessment for each in targets)
    named = {each.key: found[each] for each in Assessment}
    return VerdictRow(targets=found.total(), **named)
