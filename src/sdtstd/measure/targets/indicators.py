"""Targets of the kind indicator: a reported series against a goal, a value on its own day."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.measure.assessment import Assessment, by_pace
from sdtstd.measure.reading import Reading, age, elapsed, reported_by, standing
from sdtstd.measure.targets.proof import (
    disproves,
    has_pace,
    keeps,
    lost_on,
    may_prove,
    proves,
    run,
)
from sdtstd.model.records import Scope

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.measure.targets.proof import Series
    from sdtstd.model.plan import Indicator
    from sdtstd.model.records import Observation
    from sdtstd.model.register import Register

OLD = 400
"""Days after which a value is no recent one: a yearly value and a month to publish it."""


def measure_indicator(target_id: str, target: Indicator, register: Register, day: date) -> Reading:
    """Measure a series by its latest value, held against the line on the day of that value."""
    series = standing(reported_by(target_id, register, day))
    latest = series[-1] if series else None
    expected = _expected(target, latest, day)
    pace = _pace(target, latest, expected)
    reached = _reached(target, series, day)
    return Reading(
        opens=target.baseline.date.last if target.baseline else None,
        closes=target.due.last,
        assessment=_assess(target, series, reached, pace, day),
        met_on=reached.date.last if reached else None,
        reached=reached.date if reached else None,
        expected=expected,
        pace=pace,
        reported=latest,
        age_days=age(latest, day) if latest else None,
        related=reported_by(target_id, register, day, Scope.DIFFERS),
        lost_on=lost_on(target, series),
    )


def _expected(target: Indicator, latest: Observation | None, day: date) -> Fraction | None:
    if target.baseline is None:
        return None
    start, goal, due = Fraction(target.baseline.value), Fraction(target.goal), target.due.last
    if keeps(target) or day > due:
        return goal
    if latest is None:
        return None
    return start + (goal - start) * elapsed(target.baseline.date.last, due, latest.date.last)


def _pace(
    target: Indicator, latest: Observation | None, expected: Fraction | None
) -> Fraction | None:
    if target.baseline is None or latest is None or expected is None or keeps(target):
        return None
    start = Fraction(target.baseline.value)
    if expected == start or not has_pace(target, latest):
        return None
    return (Fraction(latest.value) - start) / (expected - start)


def _reached(target: Indicator, series: Series, day: date) -> Observation | None:
    """Give the value that reached the goal, if it is: after due that of the run that stood then."""
    due = target.due.last
    if _not_started(target, day) or (day <= due and keeps(target)):
        return None
    by_due = tuple(each for each in series if each.date.last <= due)
    found = run(target, by_due) or run(target, series)
    return found[0] if found else None


def _not_started(target: Indicator, day: date) -> bool:
    return target.baseline is not None and day < target.baseline.date.last


def _assess(
    target: Indicator,
    series: Series,
    reached: Observation | None,
    pace: Fraction | None,
    day: date,
) -> Assessment:
    due = target.due.last
    if _not_started(target, day):
        return Assessment.NOT_STARTED
    if not series:
        return Assessment.NO_DATA
    if reached is not None:
        return Assessment.MET_LATE if reached.date.first > due else Assessment.MET
    if day <= due:
        return _on_the_way(target, series[-1], pace, day)
    return _after_due(target, series)


def _on_the_way(
    target: Indicator, latest: Observation, pace: Fraction | None, day: date
) -> Assessment:
    if may_prove(target, latest):
        return Assessment.POSSIBLY_MET
    if age(latest, day) > OLD:
        return Assessment.PENDING
    if keeps(target):
        return Assessment.ON_TRACK if proves(target, latest) else Assessment.BEHIND
    return Assessment.PENDING if pace is None else by_pace(pace)


def _after_due(target: Indicator, series: Series) -> Assessment:
    due = target.due.last
    at_due = [each for each in series if each.date.last <= due][-1:]
    if any(may_prove(target, each) for each in (*at_due, series[-1])):
        return Assessment.POSSIBLY_MET
    later = (each for each in series if each.date.last >= due)
    failed = any(disproves(target, each) for each in later)
    return Assessment.MISSED if failed else Assessment.NOT_SHOWN
