"""What targets ask for: their last day, and a newer value than the old one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sdtstd.measure.assessment import BY_PACE, Assessment
from sdtstd.measure.old_values import old_value
from sdtstd.measure.targets.indicators import OLD
from sdtstd.measure.todo.item import HORIZON, Todo, TodoKind, of_target
from sdtstd.model.target import HasDue, Windowed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.address import Address
    from sdtstd.dates import PartialDate
    from sdtstd.measure.old_values import Standing
    from sdtstd.measure.progress import Progress
    from sdtstd.model.register import PlanTarget, Register

MET = (Assessment.MET, Assessment.MET_LATE)


def of_targets(register: Register, day: date, standing: Standing) -> Iterator[Todo]:
    """Give the targets not met that end, or ended in the last 90 days, and the values grown old.

    What ended earlier is a gap, and no longer a thing of these days.
    """
    for placed in register.targets:
        progress = standing(placed)
        due = progress.reading.closes
        if progress.assessment not in MET and (day - due).days <= HORIZON:
            at, written = _end(placed)
            yield Todo(
                TodoKind.TARGET_DUE,
                of_target(placed),
                at,
                day,
                due,
                written.text,
                assessment=progress.assessment,
                by_sample=_is_by_sample(progress),
            )
        value = old_value(placed, register, day, standing)
        if value is not None:
            due = value.date.last + timedelta(days=OLD)
            at = value.at("date")
            yield Todo(TodoKind.STALE_OBSERVATION, of_target(placed), at, day, due, value.date.text)


def _is_by_sample(progress: Progress) -> bool:
    reading = progress.reading
    return reading.counted is not None and reading.assessment in BY_PACE and not reading.complete


def _end(placed: PlanTarget) -> tuple[Address, PartialDate]:
    target = placed.target
    if isinstance(target, Windowed):
        return placed.address.at("window", "to"), target.window.to
    assert isinstance(target, HasDue)  # a target ends by its window or by its due
    return placed.address.at("due"), target.due
