"""A target's forecast on a day: the chance of its goal, the days of reaching it, what is committed.

Source: docs/numbers.md. Only what surely counts is made use of: what may count stands beside.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen, replace
from sdtstd.measure.forecast.committed import Committed, committed
from sdtstd.model.target import HasQuery

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.dates import PartialDate
    from sdtstd.measure.forecast.usual_times import UsualTimes
    from sdtstd.measure.partition import Verdict
    from sdtstd.measure.progress import Progress

LEAST = 4
"""From so many batches on there is a forecast: fewer say too little of their times and sizes."""

HORIZON = 36525
"""So many days ahead are looked at: a hundred years."""

_DIGITS = 10000


class ForecastState(Term):
    """Whether there is a forecast, or why there is none."""

    GIVEN = "given", say("forecast")
    REACHED = "reached", say("goal reached")
    FEW_BATCHES = "few-batches", say("too few batches")
    NOT_BEGUN = "not-begun", say("window not begun")
    OVER = "over", say("window over")
    NOT_A_COUNT = "not-a-count", say("not a count of records")


@frozen
class Batch:
    """Records counted on one and the same date, as written."""

    when: PartialDate
    members: tuple[Verdict, ...]


@frozen
class Days:
    """The first days by which the goal is reached with 10, 50 and 90 %; None: after `until`."""

    p10: date | None
    p50: date | None
    p90: date | None
    until: date


@frozen
class Forecast:
    """What is to be expected of a target; what is undefined is None.

    `exposure` are the days of the window so far, this one included, in which the batches came.
    `chance` is the probability of the goal on the last day, to a hundredth of a percent.
    `committed` is there while the window is open.
    """

    progress: Progress
    day: date
    state: ForecastState
    exposure: int | None = None
    batches: tuple[Batch, ...] = ()
    chance: Fraction | None = None
    days: Days | None = None
    committed: Committed | None = None


def is_open(progress: Progress, day: date) -> bool:
    """Tell whether a target is a count whose window is open on the day."""
    return _state(progress, day) is None


def forecast(progress: Progress, day: date, usual: UsualTimes) -> Forecast:
    """Make the forecast of a target from where it stands on the day."""
    state, reading = _state(progress, day), progress.reading
    if state is not None:
        return Forecast(progress, day, state)
    target, members, opens = progress.target.target, reading.partition, reading.opens
    assert isinstance(target, HasQuery)  # else it is no count
    assert members is not None
    assert opens is not None
    counted = members.counted
    batches, exposure = batches_of(counted), (day - opens).days + 1
    coming = committed(target, members, day, usual)
    remaining = target.needed - len(counted)
    state = ForecastState.GIVEN if len(batches) >= LEAST else ForecastState.FEW_BATCHES
    state = state if remaining > 0 else ForecastState.REACHED
    found = Forecast(progress, day, state, exposure, batches, committed=coming)
    if state is not ForecastState.GIVEN:
        return found
    chance, days = _expected(batches, exposure, remaining, day, reading.closes)
    return replace(found, chance=chance, days=days)


def batches_of(counted: Iterable[Verdict]) -> tuple[Batch, ...]:
    """Group records by the date of their event as written, the earliest first."""
    dated: dict[PartialDate, list[Verdict]] = {}
    for each in counted:
        assert each.event is not None  # what has no date is never counted
        dated.setdefault(each.event, []).append(each)
    ordered = sorted(dated, key=lambda when: (when.last, when.first))
    return tuple(Batch(when, tuple(dated[when])) for when in ordered)


def _state(progress: Progress, day: date) -> ForecastState | None:
    """Give why nothing can be expected of a target; None where something can."""
    opens = progress.reading.opens
    if not isinstance(progress.target.target, HasQuery) or opens is None:
        return ForecastState.NOT_A_COUNT
    if day < opens:
        return ForecastState.NOT_BEGUN
    return ForecastState.OVER if day > progress.reading.closes else None


def _expected(
    batches: tuple[Batch, ...], exposure: int, remaining: int, day: date, closes: date
) -> tuple[Fraction, Days]:
    from sdtstd.measure.forecast.arrivals import Arrivals

    # In no order of the register: sums of floats hang on it.
    days = [each.when.last.toordinal() for each in batches]
    reach = Arrivals(days, [len(each.members) for each in batches], exposure).to_come(remaining)
    chance = Fraction(round(_DIGITS * reach.chance((closes - day).days)), _DIGITS)
    most = min(HORIZON, (date.max - day).days)
    p10, p50, p90 = (reach.days(each, most) for each in (0.1, 0.5, 0.9))
    return chance, Days(_on(day, p10), _on(day, p50), _on(day, p90), day + timedelta(days=most))


def _on(day: date, later: int | None) -> date | None:
    return None if later is None else day + timedelta(days=later)
