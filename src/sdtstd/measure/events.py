"""What happened in a period, from the dates of the records themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen
from sdtstd.model.records import Milepost

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


def events(register: Register, since: date, day: date) -> tuple[Event, ...]:
    """Give the events that surely lie after `since` and by the day, the latest first."""
    inside = (
        each for each in _all(register) if since < each.when.first and each.when.surely_by(day)
    )
    latest = sorted(inside, key=lambda each: (each.record.key, each.kind))
    return tuple(sorted(latest, key=lambda each: each.when, reverse=True))


def _all(register: Register) -> Iterator[Event]:
    for standard in register.standards:
        for stage, when in standard.stages.known():
            yield Event(stage, when, standard)
        for label in standard.labels:
            if label.awarded is not None:
                yield Event(Happening.LABEL, label.awarded, standard)
    for pilot in register.pilots:
        for milepost in Milepost:
            reached = pilot.stages.on(milepost)
            if reached is not None:
                yield Event(Happening(milepost.value), reached, pilot)
    for measure in register.measures:
        yield Event(Happening.DONE, measure.date, measure)
