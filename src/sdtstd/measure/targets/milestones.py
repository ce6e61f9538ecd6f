"""Targets of the kind milestone: a dated deliverable without a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.measure.assessment import Assessment, after_the_end
from sdtstd.measure.reading import Reading, is_complete

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.model.plan import Milestone, Plan


def measure_milestone(plan: Plan, target: Milestone, day: date) -> Reading:
    """Measure a deliverable by the day on which it was reached."""
    reached = target.reached
    surely = reached is not None and reached.surely_by(day)
    return Reading(
        opens=None,
        closes=target.due.last,
        assessment=_assess(plan, target, day),
        met_on=reached.last if reached and surely else None,
    )


def _assess(plan: Plan, target: Milestone, day: date) -> Assessment:
    reached, closes = target.reached, target.due.last
    if reached is not None and reached.surely_by(day):
        return Assessment.MET if reached.last <= closes else Assessment.MET_LATE
    if reached is not None and reached.possibly_by(day):
        return Assessment.POSSIBLY_MET
    if day <= closes:
        return Assessment.PENDING
    return after_the_end(complete=is_complete(plan, target, closes))
