"""What happened in a period, from the dates of the records themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen
from sdtstd.model.records import Measure, Milepost, Pilot
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.model.standard import Stage


class Happening(Term):
    """The dated events of records that are no stages of a standard."""

    LABEL = "label", say("label")
    STARTED = "started", say("pilot started")
    ACCEPTED = "accepted", say("pilot accepted")
    DONE = "done", say("measure done")


@frozen
class Event:
    """A dated event of a record."""

    kind: Stage | Happening
    when: PartialDate
    record: AnyRecord

    def surely_in(self, since: date, day: date) -> bool:
        """Tell whether it surely lies after `since` and by the day."""
        return since < self.when.first and self.when.surely_by(day)

    def possibly_in(self, since: date, day: date) -> bool:
        """Tell whether it may lie after `since` and by the day."""
        return since < self.when.last and since < day and self.when.possibly_by(day)


def events(register: Register, since: date, day: date) -> tuple[Event, ...]:
    """Give the events that surely lie after `since` and by the day, the latest first."""
    every = (each for record in register.records for each in events_of(record))
    inside = (each for each in every if each.surely_in(since, day))
    latest = sorted(inside, key=lambda each: (each.record.key, each.kind))
    return tuple(sorted(latest, key=lambda each: each.when, reverse=True))


def events_of(record: AnyRecord) -> Iterator[Event]:
    """Give the dated events of a record: stages in their order, then labels."""
    match record:
        case Standard():
            for stage, when in record.stages.known():
                yield Event(stage, when, record)
            for label in record.labels:
                if label.awarded is not None:
                    yield Event(Happening.LABEL, label.awarded, record)
        case Pilot():
            for milepost in Milepost:
                reached = record.stages.on(milepost)
                if reached is not None:
                    yield Event(Happening(milepost.value), reached, record)
        case Measure():
            yield Event(Happening.DONE, record.date, record)
        case _:
            assert_never(record)
