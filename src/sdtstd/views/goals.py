"""Targets in a list: what is reached of what, how it stands, and what stands beside."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.measure.assessment import BY_PACE, Assessment
from sdtstd.measure.gaps import worst_first
from sdtstd.measure.targets.indicators import OLD
from sdtstd.model.target import Comparator, HasGoal, HasQuery
from sdtstd.report import Anchor, Bar, Goal, Goals, Parts
from sdtstd.views.assessed import assessed, marked
from sdtstd.views.forecast_words import noted
from sdtstd.views.titles import title_of
from sdtstd.views.values import reported, value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sdtstd.measure.forecast import Forecast
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.reading import Reading
    from sdtstd.model.plan import CountTarget
    from sdtstd.model.register import PlanTarget
    from sdtstd.report import Cell
    from sdtstd.views.marks import Marks

    Expected = Callable[[PlanTarget], Forecast]

_OTHER_SCOPE = say("counts something else, proves nothing")
_SIGNS = {
    Comparator.AT_LEAST: "",
    Comparator.MORE_THAN: ">",
    Comparator.AT_MOST: "≤",
    Comparator.LESS_THAN: "<",
    Comparator.EXACTLY: "=",
}


def goals(targets: Iterable[Progress], marks: Marks, expected: Expected | None = None) -> Goals:
    """List targets, worst first; those without data stand together.

    With `expected` each open count has a note of its forecast; without it each is brief.
    """
    brief = expected is None
    ordered = worst_first(targets)
    told = (each for each in ordered if each.assessment is not Assessment.NO_DATA)
    untold = (each for each in ordered if each.assessment is Assessment.NO_DATA)
    return Goals(
        tuple(_goal(each, marks, expected) for each in told),
        tuple(silent(each) for each in untold),
        brief,
    )


def _goal(progress: Progress, marks: Marks, expected: Expected | None) -> Goal:
    placed, reading = progress.target, progress.reading
    target = placed.target
    return Goal(
        record=Anchor(placed.id, placed.address),
        title=title_of(target),
        value=value_of_goal(progress),
        state=marked(progress, marks),
        due=reading.closes,
        bar=bar_of(target, reading) if isinstance(target, HasQuery) else None,
        notes=tuple(_notes(progress, marks, expected) if expected else limits(reading)),
        owner=placed.owner,
    )


def silent(progress: Progress) -> Goal:
    """Give a target of which nothing can be said: its title and its goal."""
    placed, target = progress.target, progress.target.target
    return Goal(
        record=Anchor(placed.id, placed.address),
        title=title_of(target),
        value=_goal_of(target) if isinstance(target, HasGoal) else None,
        state=progress.assessment,
        due=progress.reading.closes,
        owner=placed.owner,
    )


def _goal_of(target: HasGoal) -> Cell:
    """Tell the goal; of records the number alone, of values with their unit."""
    number = goal_number(target)
    if isinstance(target, HasQuery):
        return number
    return say("{number} {unit}", number=number, unit=target.unit)


def bar_of(target: CountTarget, reading: Reading) -> Bar:
    """Give the numbers of a count on one scale."""
    return Bar(
        counted=reading.counted or 0,
        possible=reading.possible or 0,
        pipeline=reading.pipeline or 0,
        expected=reading.expected or Fraction(0),
        goal=target.needed,
    )


def value_of_goal(progress: Progress) -> Cell:
    """Tell what is reached of what; of a deliverable the day on which it was."""
    target, reading = progress.target.target, progress.reading
    if isinstance(target, HasQuery):
        return say("{counted} of {goal}", counted=span_of(reading), goal=goal_number(target))
    if not isinstance(target, HasGoal):
        return reading.reached.text if reading.reached else None
    goal = _goal_of(target)
    if reading.reported is None:
        return Parts((say("goal"), goal), " ")
    value = value_of(reading.reported, None)
    return say("{value} / {goal} ({date})", value=value, goal=goal, date=reading.reported.date)


def span_of(reading: Reading) -> str:
    """Tell a count: from those that surely count to those that may."""
    counted, possible = reading.counted or 0, reading.possible or 0
    return f"{counted}–{counted + possible}" if possible else str(counted)


def goal_number(target: HasGoal) -> str:
    """Tell the number of the goal; a sign stands before it unless it is to be reached at least."""
    return f"{_SIGNS[target.comparator]}{target.goal:f}"


def _notes(progress: Progress, marks: Marks, expected: Expected) -> Iterator[Cell]:
    target, reading = progress.target.target, progress.reading
    if reading.counted is not None:
        yield from _of_count(reading)
    if isinstance(target, HasGoal):
        for each in reading.related:
            value = say("related {value}", value=reported(each, None))
            yield marks.marked(value, _OTHER_SCOPE)
    yield from limits(reading)
    foretold = noted(expected(progress.target), marks) if isinstance(target, HasQuery) else None
    if foretold is not None:
        yield foretold


def limits(reading: Reading) -> Iterator[Cell]:
    """Tell what a target cannot be shown without, however little room there is."""
    if reading.undated:
        yield say("{n} without a date", n=reading.undated)
    if reading.lost_on is not None:
        yield say("reached earlier, and lost again by {day}", day=reading.lost_on.isoformat())
    elif reading.assessment is Assessment.PENDING and (reading.age_days or 0) > OLD:
        yield say("no recent value")


def _of_count(reading: Reading) -> Iterator[Cell]:
    if reading.assessment in BY_PACE and reading.expected is not None:
        yield say("expected {n}", n=whole(reading.expected))
    if reading.pipeline:
        yield say("{n} in the pipeline", n=reading.pipeline)
    if reading.reported is not None:
        yield say("reported {value}", value=reported(reading.reported, None))


def whole(number: Fraction) -> int:
    """Round to the nearest whole number: of texts there are no parts."""
    return floor(number + Fraction(1, 2))


def told(progress: Progress) -> Message:
    """Tell in short where a target stands, such as `8–10 of 100, not shown`."""
    value = value_of_goal(progress)
    state = assessed(progress)
    words = state.words if not isinstance(state, Assessment) else state.word
    return say("{value}, {state}", value=value, state=words) if value else words
