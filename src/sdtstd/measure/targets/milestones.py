"""Targets of the kind milestone: a dated deliverable without a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.measure.assessment import Assessment
from sdtstd.measure.reading import Reading, reported_by
from sdtstd.model.records import Scope

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.model.plan import Milestone
    from sdtstd.model.register import Register


def measure_milestone(target_id: str, target: Milestone, register: Register, day: date) -> Reading:
    """Measure a deliverable by the day on which it was reached."""
    reached = target.reached
    surely = reached is not None and reached.surely_by(day)
    return Reading(
        opens=None,
        closes=target.due.last,
        assessment=_assess(target, day),
        met_on=reached.last if reached and surely else None,
        reached=reached if reached and reached.possibly_by(day) else None,
        related=reported_by(target_id, register, day, Scope.DIFFERS),
    )


def _assess(target: Milestone, day: date) -> Assessment:
    reached, closes = target.reached, target.due.last
    if reached is not None and reached.surely_by(day):
        return Assessment.MET_LATE if reached.first > closes else Assessment.MET
    if reached is not None and reached.possibly_by(day):
        return Assessment.POSSIBLY_MET
    return Assessment.PENDING if day <= closes else Assessment.NOT_SHOWN
