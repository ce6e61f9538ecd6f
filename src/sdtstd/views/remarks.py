"""What the numbers of a target do not say by themselves, in a sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.measure.assessment import BY_PACE, Assessment
from sdtstd.measure.targets.indicators import OLD
from sdtstd.measure.targets.proof import keeps
from sdtstd.model.plan import Indicator
from sdtstd.model.target import HasGoal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.progress import Progress
    from sdtstd.measure.reading import Reading


def remarks(progress: Progress) -> Iterator[Message]:
    """Tell what limits the assessment, what it rests on, and what is not part of it."""
    reading, target = progress.reading, progress.target.target
    if reading.counted is not None:
        yield from _of_count(reading, target.goal if isinstance(target, HasGoal) else None)
    elif isinstance(target, Indicator):
        yield from _of_series(reading, target)
    elif reading.assessment is Assessment.NOT_SHOWN:
        yield _NOTHING_SHOWS
    if reading.related:
        yield say("related values are of another scope: they prove nothing here")
    if reading.lost_on is not None:
        yield say("reached earlier, and lost again by {day}", day=reading.lost_on.isoformat())


_NOTHING_SHOWS = say("nothing in the register shows that the goal was reached, or missed")


def _of_count(reading: Reading, goal: object) -> Iterator[Message]:
    if reading.assessment is Assessment.NOT_SHOWN:
        yield say(
            "the register is a sample: it shows {counted} of {goal},"
            " and not that the rest is missing",
            counted=reading.counted,
            goal=goal,
        )
    if reading.assessment is Assessment.NO_DATA:
        yield say("the register holds no record of this kind: nothing can be said")
    if reading.assessment in BY_PACE and not reading.complete:
        yield say("the register is a sample: the pace is that of its records, not that of the plan")


def _of_series(reading: Reading, target: Indicator) -> Iterator[Message]:
    match reading.assessment:
        case Assessment.NOT_SHOWN if reading.lost_on is None:
            yield _NOTHING_SHOWS
        case Assessment.NO_DATA:
            yield say("no value of what the target counts has been reported: nothing can be said")
        case Assessment.POSSIBLY_MET:
            yield say("a peak or a rounded value does not prove the goal")
        case Assessment.MISSED:
            yield say("a value of the due day or later does not reach the goal")
        case Assessment.PENDING if reading.age_days is not None and reading.age_days > OLD:
            yield say("no recent value: the latest is {n} days old", n=reading.age_days)
        case Assessment.ON_TRACK | Assessment.BEHIND if keeps(target):
            yield say("a goal to keep: the baseline had reached it")
        case _:
            pass
