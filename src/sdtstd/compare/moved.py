"""What moved a target between two days of one register: records, reported values, or time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.causes import Cause, Sign, observation_causes, record_cause
from sdtstd.compare.numbers import facts
from sdtstd.compare.pairs import Pair
from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen, replace
from sdtstd.measure.events import events_of
from sdtstd.model.plan import Milestone
from sdtstd.model.standard import PROJECT_STAGES
from sdtstd.model.target import HasQuery

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.measure.events import Event
    from sdtstd.measure.partition import Verdict
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.snapshot import Snapshot


class Passing(Term):
    """What time alone did to a target."""

    BEGUN = "window-begun", say("the window began")
    ENDED = "window-ended", say("the window ended")
    ELAPSED = "time-passed", say("time passed, and nothing else moved it")


@frozen
class MovedCause:
    """A record, value or deliverable, with the event by which it moved the target.

    `event` is None where it is a value, or where only the end of the window moved it; `possible`
    tells that the event may lie outside of the two days.
    """

    cause: Cause
    event: Event | None = None
    possible: bool = False


@frozen
class MovedTarget:
    """A target on both days, what moved it, and what time alone did (None: nothing)."""

    before: Progress
    after: Progress
    because: tuple[MovedCause, ...]
    time: Passing | None

    @property
    def id(self) -> str:
        """PLAN/TARGET."""
        return self.after.target.id

    @property
    def by_time_alone(self) -> bool:
        """Whether nothing happened that moved it."""
        return all(each.cause.date is None for each in self.because)


def moved_target(
    before: Progress, after: Progress, since: date, snapshot: Snapshot
) -> MovedTarget | None:
    """Give what moved a target; None where nothing of it differs but what time alone moves."""
    if _timeless(before) == _timeless(after):
        return None
    day = snapshot.day
    because = (
        *_records(before, after, since, day),
        *_values(after, since, snapshot),
        *_reached(after, since, day),
    )
    return MovedTarget(before, after, because, _passing(before, after, since, day, because))


def _timeless(side: Progress) -> tuple[object, ...] | None:
    """Give what a target shows without what every day moves: the line, and the age of a value."""
    reading = replace(
        side.reading, expected=None, pace=None, required_per_month=None, age_days=None
    )
    return facts(replace(side, reading=reading))


def _records(before: Progress, after: Progress, since: date, day: date) -> Iterator[MovedCause]:
    was, now, target = before.reading.partition, after.reading.partition, after.target.target
    counted_by = target.count.event if isinstance(target, HasQuery) else ""
    for old, new in now.moved(was) if was and now else ():
        cause = record_cause(Pair(old.record, new.record), old, new)
        if cause is not None:
            event = _event(new, cause, counted_by, (since, day))
            moved = replace(cause, date=event.when if event else None)
            yield MovedCause(moved, event, event is not None and not event.surely_in(since, day))


def _event(
    verdict: Verdict, cause: Cause, counted_by: str, days: tuple[date, date]
) -> Event | None:
    """Give the event that counts; of one on its way the stage that began or ended that."""
    events = events_of(verdict.record)
    inside = [each for each in events if each.possibly_in(*days)]
    if cause.counted or cause.possible:
        counting = (each for each in inside if each.kind.value == counted_by)
        return next((each for each in counting if each.when == verdict.event), None)
    if cause.pipeline > 0:
        return next((each for each in inside if each.kind in PROJECT_STAGES), None)
    ends = (each for each in inside if each.kind not in PROJECT_STAGES)
    return next(ends, None)


def _values(after: Progress, since: date, snapshot: Snapshot) -> Iterator[MovedCause]:
    made = (
        Pair(None, each)
        for each in snapshot.register.observed.get(after.target.id, ())
        if each.date.surely_by(snapshot.day) and not each.date.surely_by(since)
    )
    for cause in observation_causes(made, ()):
        yield MovedCause(cause)


def _reached(after: Progress, since: date, day: date) -> Iterator[MovedCause]:
    target = after.target.target
    if not isinstance(target, Milestone) or target.reached is None:
        return
    when = target.reached
    if since < when.last and when.possibly_by(day):
        names = after.target.id, target.title, target.title_en
        yield MovedCause(
            Cause(*names, when, 0, 0, 0, Sign.PLUS, after.target.address),
            possible=not (since < when.first and when.surely_by(day)),
        )


def _passing(
    before: Progress, after: Progress, since: date, day: date, because: tuple[MovedCause, ...]
) -> Passing | None:
    opens, closes = after.reading.opens, after.reading.closes
    if since <= closes < day:
        return Passing.ENDED
    if opens is not None and since < opens <= day:
        return Passing.BEGUN
    same = before.assessment is after.assessment
    return None if because or same else Passing.ELAPSED
