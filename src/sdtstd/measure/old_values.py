"""Which targets rest on a value that is no recent one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.measure.assessment import SETTLED
from sdtstd.measure.reading import age, reported_by
from sdtstd.measure.targets.indicators import OLD

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sdtstd.measure.progress import Progress
    from sdtstd.model.records import Observation
    from sdtstd.model.register import PlanTarget, Register

    Standing = Callable[[PlanTarget], Progress]


def old_value(
    placed: PlanTarget, register: Register, day: date, standing: Standing
) -> Observation | None:
    """Give the latest value of a target that is open and not met, if it is an old one."""
    series = reported_by(placed.id, register, day)
    if not series or age(series[-1], day) <= OLD:
        return None
    progress = standing(placed)
    is_open = day <= progress.reading.closes and progress.assessment not in SETTLED
    return series[-1] if is_open else None
