"""The numbers of one target on one day, and what every kind of target shares in making them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.model.records import Scope

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.measure.assessment import Assessment
    from sdtstd.measure.partition import Partition
    from sdtstd.model.plan import CountTarget, Plan
    from sdtstd.model.records import Observation
    from sdtstd.model.register import Register


@frozen
class Reading:
    """A target's numbers on a day; None is undefined.

    `counted`, `possible`, `pipeline` and `remaining` are numbers of records, `undated` of those
    left out because they have no date. `complete` tells whether all countable records by the day
    (or the end of the window) are claimed to be in the register, else it is a sample. `percent` is
    of the goal (50 is 50 %), `expected` in the target's unit, `pace` the share of the expected,
    `required_per_month` records a month of 30.4375 days. `reported` is the latest value that
    counts what the target counts, `age_days` how many days old it is; `related` are values of
    another scope, the oldest first. `met_on` is the last possible day of `reached`, the date as
    written of what reached the goal, `lost_on` the day of the value that broke a run at the goal.
    """

    opens: date | None
    closes: date
    assessment: Assessment
    met_on: date | None = None
    reached: PartialDate | None = None
    counted: int | None = None
    possible: int | None = None
    pipeline: int | None = None
    undated: int | None = None
    complete: bool = False
    percent: Fraction | None = None
    remaining: int | None = None
    expected: Fraction | None = None
    pace: Fraction | None = None
    required_per_month: Fraction | None = None
    reported: Observation | None = None
    age_days: int | None = None
    related: tuple[Observation, ...] = ()
    lost_on: date | None = None
    partition: Partition | None = None


@frozen
class WindowDays:
    """The days of a window: `elapsed` of `whole`, from its first to its last; none is negative."""

    elapsed: int
    whole: int


def window_days(opens: date, closes: date, day: date) -> WindowDays:
    """Give how many days of a window are over on a day."""
    whole = (closes - opens).days
    return WindowDays(min(max((day - opens).days, 0), whole), whole)


def elapsed(opens: date, closes: date, day: date) -> Fraction:
    """Give the share of the window that is over, from 0 to 1; 1 where it is a single day."""
    days = window_days(opens, closes, day)
    return Fraction(days.elapsed, days.whole) if days.whole else Fraction(1)


def days_left(closes: date, day: date) -> int:
    """Give how many days are left until the last one; 0 from that day on."""
    return max((closes - day).days, 0)


def reported_by(
    target_id: str, register: Register, day: date, scope: Scope = Scope.SAME
) -> tuple[Observation, ...]:
    """Give the values of a scope surely made by the day, the latest last."""
    made = (
        each
        for each in register.observed.get(target_id, ())
        if each.scope is scope and each.date.surely_by(day)
    )
    return tuple(sorted(made, key=lambda each: each.date.last))


def standing(series: tuple[Observation, ...]) -> tuple[Observation, ...]:
    """Give the values that stand: of two of one day the later entry alone."""
    return tuple({each.date.last: each for each in series}.values())


def age(observation: Observation, day: date) -> int:
    """Give how many days ago a value was true, by the last day to which it may belong."""
    return (day - observation.date.last).days


def is_complete(plan: Plan, target: CountTarget, closes: date) -> bool:
    """Tell whether the register claims to be complete through the end of the target."""
    through = target.complete_through or plan.complete_through
    return through is not None and through.last >= closes
