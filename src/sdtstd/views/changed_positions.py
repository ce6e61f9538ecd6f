"""How a goal stands before and after a change: its numbers, and of all else what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.model.target import HasGoal
from sdtstd.report import Parts, Percent
from sdtstd.views.assessed import assessed
from sdtstd.views.changed_values import plain_value
from sdtstd.views.goals import goal_number, span_of, whole

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
        return Parts((number, assessed(progress)))
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
    return say("{counted} of {goal}", counted=span_of(reading), goal=goal_number(target))


def _reported(reading: Reading, unit: str) -> Cell:
    value = reading.reported
    if value is None:
        return say("no value")
    return Parts((plain_value(value), unit, f"({value.date.text})"), " ")


def _facts(progress: Progress) -> Iterator[Cell]:
    target, reading = progress.target.target, progress.reading
    yield assessed(progress)
    if reading.pipeline is not None:
        yield Parts((say("pipeline"), reading.pipeline), " ")
        yield Parts((say("without a date"), reading.undated), " ")
    elif isinstance(target, HasGoal):
        yield Parts((say("goal"), target.comparator, target.goal, target.unit), " ")
    if reading.opens is not None:
        yield Parts((say("from"), reading.opens), " ")
    yield Parts((say("by"), reading.closes), " ")
    if reading.reached is not None:
        yield Parts((say("met on"), str(reading.reached)), " ")
    for each in reading.related:
        yield Parts((say("related"), plain_value(each), each.date.text), " ")


def _following(progress: Progress) -> Iterator[Cell]:
    reading = progress.reading
    if reading.expected is not None:
        yield Parts((say("expected by now"), whole(reading.expected)), " ")
    if reading.pace is not None:
        yield Parts((say("pace"), Percent(100 * reading.pace)), " ")
