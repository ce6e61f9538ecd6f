"""How a goal stands before and after a change: its numbers, and of all else what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.model.target import Comparator, HasGoal
from sdtstd.report import Parts
from sdtstd.views.changed_values import plain_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.progress import Progress
    from sdtstd.measure.reading import Reading
    from sdtstd.report import Cell


def positions(before: Progress | None, after: Progress | None) -> tuple[Cell, Cell]:
    """Tell how a target stands on both sides."""
    return _position(before, after), _position(after, before)


def _position(progress: Progress | None, other: Progress | None) -> Cell:
    if progress is None:
        return say("not there")
    number = _number(progress)
    if other is None:
        return Parts((number, progress.reading.assessment))
    return Parts((number, *_differing(progress, other)))


def _differing(progress: Progress, other: Progress) -> Iterator[Cell]:
    """Give the facts that differ; those that follow from others only where nothing else does."""
    there = set(_facts(other))
    if there != set(_facts(progress)):
        yield from (each for each in _facts(progress) if each not in there)
    elif _number(progress) == _number(other):
        known = set(_following(other))
        yield from (each for each in _following(progress) if each not in known)


def _number(progress: Progress) -> Cell:
    """Give what is held against the goal, and the goal."""
    target, reading = progress.target.target, progress.reading
    if not isinstance(target, HasGoal):
        return None
    if reading.counted is None:
        return _reported(reading, target.unit)
    numbers = _range(reading.counted, reading.possible or 0)
    if target.comparator is Comparator.AT_LEAST:
        return say("{numbers} of {goal}", numbers=numbers, goal=f"{target.goal:f}")
    goal = say("more than {n}", n=f"{target.goal:f}")
    return say("{numbers} of {goal}", numbers=numbers, goal=goal)


def _range(counted: int, possible: int) -> str:
    return f"{counted}–{counted + possible}" if possible else str(counted)


def _reported(reading: Reading, unit: str) -> Cell:
    value = reading.reported
    if value is None:
        return say("no value")
    return Parts((plain_value(value), unit, f"({value.date.text})"), " ")


def _facts(progress: Progress) -> Iterator[Cell]:
    target, reading = progress.target.target, progress.reading
    yield reading.assessment
    if reading.pipeline is not None:
        yield Parts((say("pipeline"), reading.pipeline), " ")
        yield Parts((say("without a date"), reading.undated), " ")
    elif isinstance(target, HasGoal):
        yield Parts((say("goal"), target.comparator, target.goal, target.unit), " ")
    if reading.opens is not None:
        yield Parts((say("from"), reading.opens), " ")
    yield Parts((say("by"), reading.closes), " ")
    if reading.met_on is not None:
        yield Parts((say("met on"), reading.met_on), " ")
    for each in reading.related:
        yield Parts((say("related"), plain_value(each), each.date.text), " ")


def _following(progress: Progress) -> Iterator[Cell]:
    reading = progress.reading
    yield Parts((say("expected by now"), reading.expected), " ")
    yield Parts((say("pace"), reading.pace), " ")
    yield Parts((say("required a month"), reading.required_per_month), " ")
