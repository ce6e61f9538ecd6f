"""Targets of the kind indicator: a reported series against a goal."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, assert_never

from sdtstd.measure.assessment import Assessment, after_the_end, by_pace
from sdtstd.measure.reading import Reading, elapsed, is_complete, reported_by
from sdtstd.model.records import Qualifier
from sdtstd.model.target import Comparator

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from sdtstd.model.plan import Indicator, Plan
    from sdtstd.model.records import Observation
    from sdtstd.model.register import Register


def measure_indicator(
    target_id: str, plan: Plan, target: Indicator, register: Register, day: date
) -> Reading:
    """Measure a series by its latest value; only a run of proving values meets the goal."""
    series = reported_by(target_id, register, day)
    latest = series[-1] if series else None
    expected = _expected(target, day)
    pace = _pace(target, latest, expected)
    met_on = _start_of_run(target, series)
    assessment = _assess(plan, target, latest, met_on, pace, day)
    return Reading(
        opens=target.baseline.date.first if target.baseline else None,
        closes=target.due.last,
        assessment=assessment,
        met_on=None if assessment is Assessment.NOT_STARTED else met_on,
        expected=expected,
        pace=pace,
        reported=latest,
        lost_on=_lost_on(target, series) if met_on is None else None,
    )


def proves(target: Indicator, observation: Observation) -> bool:
    """Tell whether a report shows the goal reached beyond doubt.

    `more-than v` shows at_least g and more_than g for g up to v; about and peak show nothing.
    """
    match observation.qualifier:
        case Qualifier.EXACTLY:
            return satisfies(target, observation.value)
        case Qualifier.MORE_THAN:
            upward = target.comparator in (Comparator.AT_LEAST, Comparator.MORE_THAN)
            return upward and target.goal <= observation.value
        case Qualifier.ABOUT | Qualifier.PEAK:
            return False
        case _:
            assert_never(observation.qualifier)


def satisfies(target: Indicator, value: Decimal) -> bool:
    """Hold a value against the goal."""
    comparator, goal = target.comparator, target.goal
    match comparator:
        case Comparator.AT_LEAST:
            return value >= goal
        case Comparator.MORE_THAN:
            return value > goal
        case Comparator.AT_MOST:
            return value <= goal
        case Comparator.LESS_THAN:
            return value < goal
        case Comparator.EXACTLY:
            return value == goal
        case _:
            assert_never(comparator)


def _start_of_run(target: Indicator, series: tuple[Observation, ...]) -> date | None:
    run = list(takewhile(lambda each: proves(target, each), reversed(series)))
    return run[-1].date.last if run else None


def _lost_on(target: Indicator, series: tuple[Observation, ...]) -> date | None:
    """Give the day of the report that broke the last run at the goal."""
    breaks = (
        after.date.last
        for before, after in pairwise(series)
        if proves(target, before) and not proves(target, after)
    )
    return max(breaks, default=None)


def _expected(target: Indicator, day: date) -> Fraction | None:
    if target.baseline is None:
        return None
    start, goal = Fraction(target.baseline.value), Fraction(target.goal)
    share = elapsed(target.baseline.date.first, target.due.last, day)
    return start + (goal - start) * share


def _pace(
    target: Indicator, latest: Observation | None, expected: Fraction | None
) -> Fraction | None:
    if target.baseline is None or latest is None or expected is None:
        return None
    start = Fraction(target.baseline.value)
    return (Fraction(latest.value) - start) / (expected - start) if expected != start else None


def _assess(  # noqa: PLR0913, PLR0917 - what the order of the assessments asks for
    plan: Plan,
    target: Indicator,
    latest: Observation | None,
    met_on: date | None,
    pace: Fraction | None,
    day: date,
) -> Assessment:
    closes = target.due.last
    if target.baseline is not None and day < target.baseline.date.first:
        return Assessment.NOT_STARTED
    if latest is None:
        return Assessment.NO_DATA
    if met_on is not None:
        return Assessment.MET if met_on <= closes else Assessment.MET_LATE
    doubtful = latest.qualifier in (Qualifier.ABOUT, Qualifier.PEAK)
    if doubtful and satisfies(target, latest.value):
        return Assessment.POSSIBLY_MET
    if day <= closes:
        return by_pace(pace) if target.baseline else Assessment.PENDING
    return after_the_end(complete=is_complete(plan, target, closes))
