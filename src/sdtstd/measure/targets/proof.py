"""What a reported value shows of a goal: reached, perhaps reached, surely not reached."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, assert_never

from sdtstd.model.records import Qualifier
from sdtstd.model.target import Comparator

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from sdtstd.model.plan import Indicator
    from sdtstd.model.records import Observation

    Series = tuple[Observation, ...]

_UPWARD = (Comparator.AT_LEAST, Comparator.MORE_THAN)


def satisfies(target: Indicator, value: Decimal) -> bool:
    """Hold a value against the goal."""
    comparator, goal = target.comparator, target.goal
    match comparator:
        case Comparator.AT_LEAST:
            return value >= goal
        case Comparator.MORE_THAN:
            return value > goal
        case Comparator.AT_MOST:
            return value <= goal
        case Comparator.LESS_THAN:
            return value < goal
        case Comparator.EXACTLY:
            return value == goal
        case _:
            assert_never(comparator)


def proves(target: Indicator, observation: Observation) -> bool:
    """Tell whether a value shows the goal reached beyond doubt.

    `more-than v` shows at_least g and more_than g for g up to v; about and peak show nothing.
    """
    match observation.qualifier:
        case Qualifier.EXACTLY:
            return satisfies(target, observation.value)
        case Qualifier.MORE_THAN:
            return target.comparator in _UPWARD and target.goal <= observation.value
        case Qualifier.ABOUT | Qualifier.PEAK:
            return False
        case _:
            assert_never(observation.qualifier)


def may_prove(target: Indicator, observation: Observation) -> bool:
    """Tell whether a rounded value or a peak would reach the goal if it were exact and lasting."""
    doubtful = observation.qualifier in (Qualifier.ABOUT, Qualifier.PEAK)
    return doubtful and satisfies(target, observation.value)


def disproves(target: Indicator, observation: Observation) -> bool:
    """Tell whether a value does not reach the goal; `more-than v` leaves a higher value open."""
    if observation.qualifier is Qualifier.MORE_THAN:
        return target.comparator not in _UPWARD and observation.value >= target.goal
    return not satisfies(target, observation.value)


def has_pace(target: Indicator, observation: Observation) -> bool:
    """Tell whether a value can be held against a line: `more-than v` is no number for most."""
    return observation.qualifier is not Qualifier.MORE_THAN or target.comparator in _UPWARD


def keeps(target: Indicator) -> bool:
    """Tell whether the goal is one to keep: the baseline proves it, or equals its number."""
    baseline = target.baseline
    return baseline is not None and (
        satisfies(target, baseline.value) or baseline.value == target.goal
    )


def run(target: Indicator, series: Series) -> Series:
    """Give the unbroken run of proving values at the end of a series, the oldest first."""
    return tuple(takewhile(lambda each: proves(target, each), reversed(series)))[::-1]


def lost_on(target: Indicator, series: Series) -> date | None:
    """Give the day of the value that lost a goal once reached; None where nothing shows a loss."""
    proven = [n for n, each in enumerate(series) if proves(target, each)]
    after = series[proven[-1] + 1 :] if proven else ()
    return next((each.date.last for each in after if disproves(target, each)), None)
