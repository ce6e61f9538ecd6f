"""Where every target stands on a day: one measure for each kind of target."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sdtstd.frozen import frozen
from sdtstd.measure.members import Counts
from sdtstd.measure.partition import Partition
from sdtstd.measure.targets.counts import measure_count
from sdtstd.measure.targets.indicators import measure_indicator
from sdtstd.measure.targets.milestones import measure_milestone
from sdtstd.model.plan import Indicator, Milestone, PilotsTarget, StandardsTarget

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.measure.assessment import Assessment
    from sdtstd.measure.reading import Reading
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import PlanTarget, Register


@frozen
class Progress:
    """A target with its reading on a day."""

    target: PlanTarget
    reading: Reading

    @property
    def assessment(self) -> Assessment:
        """How the target stands."""
        return self.reading.assessment


def progress(register: Register, day: date, plan: Plan | None = None) -> tuple[Progress, ...]:
    """Measure the targets of a plan, or of all plans, in the order of the register."""
    counts = Counts(register)
    return tuple(
        measure(each, register, day, counts)
        for each in register.targets
        if plan is None or each.plan is plan
    )


def measure(
    placed: PlanTarget, register: Register, day: date, counts: Counts | None = None
) -> Progress:
    """Measure one target; where several are measured they share the `counts` of the register."""
    target = placed.target
    match target:
        case StandardsTarget() | PilotsTarget():
            found = Partition((counts or Counts(register)).of(target), day)
            reading = measure_count(placed, target, register, day, found)
        case Indicator():
            reading = measure_indicator(placed.id, target, register, day)
        case Milestone():
            reading = measure_milestone(placed.id, target, register, day)
        case _:
            assert_never(target)
    return Progress(placed, reading)
