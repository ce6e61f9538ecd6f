"""Targets of the kinds standards and pilots: windowed counts of records."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.measure.assessment import Assessment, by_pace
from sdtstd.measure.reading import Reading, age, days_left, elapsed, is_complete, reported_by
from sdtstd.model.records import Scope

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.measure.partition import Numbers, Partition
    from sdtstd.model.plan import CountTarget, Plan
    from sdtstd.model.register import PlanTarget, Register

DAYS_A_MONTH = Fraction(487, 16)  # 30.4375


def measure_count(
    placed: PlanTarget,
    target: CountTarget,
    register: Register,
    day: date,
    partition: Partition,
) -> Reading:
    """Measure a windowed count of that day; every formula uses N + 1 for a goal of more than N."""
    numbers, plan, needed = partition.numbers, placed.plan, target.needed
    counted = numbers.counted
    opens, closes = target.window.from_.first, target.window.to.last
    expected = needed * elapsed(opens, closes, day)
    pace = counted / expected if expected else None
    remaining = max(needed - counted, 0)
    observations = reported_by(placed.id, register, day)
    reported = observations[-1] if observations else None
    assessment = _assess(plan, target, numbers, pace, day)
    reached = partition.reached if assessment is Assessment.MET else None
    return Reading(
        opens=opens,
        closes=closes,
        assessment=assessment,
        met_on=reached.last if reached else None,
        reached=reached,
        counted=counted,
        possible=numbers.possible,
        pipeline=numbers.pipeline,
        undated=numbers.undated,
        complete=is_complete(plan, target, min(day, closes)),
        percent=Fraction(100 * counted, needed),
        remaining=remaining,
        expected=expected,
        pace=pace,
        required_per_month=_required(remaining, day, closes),
        reported=reported,
        age_days=age(reported, day) if reported else None,
        related=reported_by(placed.id, register, day, Scope.DIFFERS),
        partition=partition,
    )


def _required(remaining: int, day: date, closes: date) -> Fraction | None:
    days = days_left(closes, day)
    return remaining * DAYS_A_MONTH / days if days else None


def _assess(
    plan: Plan, target: CountTarget, numbers: Numbers, pace: Fraction | None, day: date
) -> Assessment:
    counted, closes = numbers.counted, target.window.to.last
    if day < target.window.from_.first:
        return Assessment.NOT_STARTED
    if not numbers.asked:
        return Assessment.NO_DATA
    if counted >= target.needed:
        return Assessment.MET
    if counted + numbers.possible >= target.needed:
        return Assessment.POSSIBLY_MET
    if day <= closes:
        return Assessment.ON_TRACK if pace is None else by_pace(pace)
    complete = is_complete(plan, target, closes)
    return Assessment.MISSED if complete else Assessment.NOT_SHOWN
