"""The points of a history: at the end of each month, quarter or year, or those of commits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.course.course import course
from sdtstd.measure.course.turns import dates_of
from sdtstd.model.target import HasBaseline, Windowed
from sdtstd.periods import periods

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.measure.course.course import Figures
    from sdtstd.measure.course.scope import Scope
    from sdtstd.model.plan import Target
    from sdtstd.model.register import PlanTarget, Register
    from sdtstd.periods import By, Period


@frozen
class Point:
    """A day of a history, and what is known of it: None where the data does not load.

    It is of a period, or of a commit, by its whole id and the day on which it was made.
    """

    day: date
    figures: Figures | None
    period: Period | None = None
    commit: str | None = None
    committed: date | None = None


def points(register: Register, by: By, days: tuple[date, date], of: Scope) -> tuple[Point, ...]:
    """Look at a register at the end of each period between two days, both inclusive."""
    every = tuple(periods(by, *days))
    found = course(register, [min(each.last, days[1]) for each in every], of)
    return tuple(
        Point(figures.day, figures, each) for each, figures in zip(every, found, strict=True)
    )


def beginning(register: Register, targets: Iterable[PlanTarget], until: date) -> date:
    """Give the day from which on something can be told: the first one on which a target opens.

    Without a target that opens it is the first day on which a date of a record is surely reached.
    """
    opens = [day for each in targets if (day := _opens(each.target)) is not None]
    days = opens or [each.last for record in register.records for each in dates_of(record)]
    return min([*days, until])


def _opens(target: Target) -> date | None:
    if isinstance(target, Windowed):
        return target.window.from_.first
    baseline = target.baseline if isinstance(target, HasBaseline) else None
    return baseline.date.last if baseline else None
