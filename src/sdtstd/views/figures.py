"""One target whole: its bar, every figure by its name, and what they do not say."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.measure.assessment import BY_PACE
from sdtstd.model.target import HasGoal, HasQuery
from sdtstd.report import Anchor, Cell, Meter, Parts, Percent
from sdtstd.views.assessed import assessed
from sdtstd.views.goals import bar_of, whole
from sdtstd.views.remarks import remarks
from sdtstd.views.titles import title_of
from sdtstd.views.values import reported, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.progress import Progress
    from sdtstd.measure.reading import Reading
    from sdtstd.model.records import Observation


def meter(progress: Progress) -> Meter:
    """Tell a target with its numbers on the day."""
    placed, reading = progress.target, progress.reading
    target = placed.target
    return Meter(
        record=Anchor(placed.id, placed.address),
        title=title_of(target),
        state=assessed(progress),
        bar=bar_of(target, reading) if isinstance(target, HasQuery) else None,
        figures=tuple(_figures(progress)),
        remarks=tuple(remarks(progress)),
    )


def goal(target: HasGoal) -> Cell:
    """Tell the goal with its comparator and unit."""
    return Parts((target.comparator.word, target.goal, target.unit), " ")


def _figures(progress: Progress) -> Iterator[tuple[Message, Cell]]:
    target, reading = progress.target.target, progress.reading
    if isinstance(target, HasGoal):
        yield say("goal"), goal(target)
        yield say("by"), reading.closes
    else:
        yield say("due"), reading.closes
    if isinstance(target, HasQuery):
        yield from _counts(reading)
    if reading.reported is not None and isinstance(target, HasGoal):
        yield say("reported"), _reported(reading, reading.reported, target)
    if isinstance(target, HasGoal):
        yield from ((say("related"), reported(each, target.unit)) for each in reading.related)
    if reading.pace is not None and reading.assessment in BY_PACE:
        yield say("pace"), Percent(100 * reading.pace)
    if reading.reached is not None:
        yield (say("met on") if reading.met_on else say("said to be reached")), str(reading.reached)


def _counts(reading: Reading) -> Iterator[tuple[Message, Cell]]:
    yield say("counted"), reading.counted
    yield say("possible"), reading.possible
    yield say("pipeline"), reading.pipeline
    if reading.undated:
        yield say("without a date"), reading.undated
    # A sample shows what it holds; a share of the goal would read as the whole truth.
    if reading.complete and reading.percent is not None:
        yield say("of the goal"), Percent(reading.percent)
    if reading.complete and reading.remaining:
        yield say("remaining"), reading.remaining
    if reading.assessment in BY_PACE and reading.expected is not None:
        yield say("expected by now"), whole(reading.expected)
        if reading.required_per_month is not None:
            yield say("required a month"), Fraction(ceil(10 * reading.required_per_month), 10)


def _reported(reading: Reading, value: Observation, target: HasGoal) -> Cell:
    """Tell the value with its age where it is judged by its own day: a series against a goal."""
    if isinstance(target, HasQuery):
        return reported(value, target.unit)
    gaps = {"value": value_of(value, target.unit), "date": value.date, "n": reading.age_days}
    return say("{value} ({date}, {n} days old)", **gaps)
