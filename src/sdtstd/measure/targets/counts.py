"""Targets of the kinds standards and pilots: windowed counts of records."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.measure.assessment import Assessment, by_pace
from sdtstd.measure.partition import partition
from sdtstd.measure.reading import Reading, age, elapsed, is_complete, reported_by
from sdtstd.model.records import Scope

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.measure.partition import Partition
    from sdtstd.model.plan import CountTarget, Plan
    from sdtstd.model.register import Register

DAYS_A_MONTH = Fraction(487, 16)  # 30.4375


def measure_count(
    target_id: str, plan: Plan, target: CountTarget, register: Register, day: date
) -> Reading:
    """Measure a windowed count; every formula uses N + 1 for a goal of more than N."""
    members = partition(target, register, day)
    counted, needed = len(members.counted), target.needed
    opens, closes = target.window.from_.first, target.window.to.last
    expected = needed * elapsed(opens, closes, day)
    pace = counted / expected if expected else None
    remaining = max(needed - counted, 0)
    observations = reported_by(target_id, register, day)
    reported = observations[-1] if observations else None
    assessment = _assess(plan, target, members, pace, day)
    reached = _reached(members, needed) if assessment is Assessment.MET else None
    return Reading(
        opens=opens,
        closes=closes,
        assessment=assessment,
        met_on=reached.last if reached else None,
        reached=reached,
        counted=counted,
        possible=len(members.possible),
        pipeline=len(members.pipeline),
        undated=len(members.undated),
        complete=is_complete(plan, target, min(day, closes)),
        percent=Fraction(100 * counted, needed),
        remaining=remaining,
        expected=expected,
        pace=pace,
        required_per_month=_required(remaining, day, closes),
        reported=reported,
        age_days=age(reported, day) if reported else None,
        related=reported_by(target_id, register, day, Scope.DIFFERS),
        partition=members,
    )


def _required(remaining: int, day: date, closes: date) -> Fraction | None:
    days = (closes - day).days
    return remaining * DAYS_A_MONTH / days if days > 0 else None


def _reached(members: Partition, needed: int) -> PartialDate | None:
    events = (each.event for each in members.counted if each.event is not None)
    days = sorted(events, key=lambda each: each.last)
    return days[needed - 1] if len(days) >= needed else None


def _assess(
    plan: Plan, target: CountTarget, members: Partition, pace: Fraction | None, day: date
) -> Assessment:
    counted, closes = len(members.counted), target.window.to.last
    if day < target.window.from_.first:
        return Assessment.NOT_STARTED
    if not members.asked:
        return Assessment.NO_DATA
    if counted >= target.needed:
        return Assessment.MET
    if counted + len(members.possible) >= target.needed:
        return Assessment.POSSIBLY_MET
    if day <= closes:
        return Assessment.ON_TRACK if pace is None else by_pace(pace)
    complete = is_complete(plan, target, closes)
    return Assessment.MISSED if complete else Assessment.NOT_SHOWN
