"""The partition behind a windowed count: every record of the kind, once, with its reason.

Source: docs/numbers.md. What a day makes of a record is told in `sdtstd.measure.timing`. Numbers
and the records that count come from timelines; what is excluded is judged where it is asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen
from sdtstd.measure.timing import POSSIBLE, is_awaited, is_on_its_way, reason_of_time
from sdtstd.one_line import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.measure.members import Counted, Members
    from sdtstd.measure.query import Reason
    from sdtstd.measure.timeline import Timeline
    from sdtstd.model.register import AnyRecord


class Membership(Term):
    """Which part of the partition a record is in."""

    COUNTED = "counted", say("counted")
    POSSIBLE = "possible", say("possible")
    EXCLUDED = "excluded", say("excluded")


@frozen
class Verdict:
    """What a target makes of one record: counted (no reason), possible or excluded."""

    id: str
    record: Counted
    event: PartialDate | None
    reason: Reason | None
    pipeline: bool = False

    @property
    def counted(self) -> bool:
        """Whether the record surely counts."""
        return self.reason is None

    @property
    def possible(self) -> bool:
        """Whether the record may count."""
        return self.reason in POSSIBLE

    @property
    def membership(self) -> Membership:
        """The part that the record is in."""
        if self.counted:
            return Membership.COUNTED
        return Membership.POSSIBLE if self.possible else Membership.EXCLUDED


@frozen
class Numbers:
    """How many records are asked for on any day, and how many of them are in which part.

    `undated` are those left out only because their day is not known.
    """

    asked: int
    counted: int
    possible: int
    pipeline: int
    undated: int


class Partition:
    """All records of the target's kind on a day, each once, in the order of the register."""

    def __init__(self, members: Members, day: date) -> None:
        self._members, self._day, self._target = members, day, members.target

    def __repr__(self) -> str:
        return one_line("Partition", (("day", self._day), ("numbers", self.numbers)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Partition):
            return NotImplemented
        return (self.asked, self.verdicts) == (other.asked, other.verdicts)

    def __hash__(self) -> int:
        return hash((self._day, self.numbers))

    @property
    def asked(self) -> int:
        """How many records the query takes on any day, before its rules."""
        return self._members.asked

    @cached_property
    def numbers(self) -> Numbers:
        """How many records are in each part."""
        return Numbers(
            self.asked,
            counted=self._number(lambda each: len(self._counted(each))),
            possible=self._number(lambda each: len(self._possible(each))),
            pipeline=self._number(lambda each: each.on_their_way(self._day)) if self._awaits else 0,
            undated=self._number(lambda each: len(self._undated(each))),
        )

    @property
    def reached(self) -> PartialDate | None:
        """The date of the event that made the count reach the goal; None where it did not yet."""
        found = self._members.reached
        return found if found is not None and found.surely_by(self._day) else None

    @cached_property
    def counted(self) -> tuple[Verdict, ...]:
        """Those that surely count."""
        return self._verdicts(self._counted)

    @cached_property
    def possible(self) -> tuple[Verdict, ...]:
        """Those that may count."""
        return self._verdicts(self._possible)

    @cached_property
    def pipeline(self) -> tuple[Verdict, ...]:
        """Those among the excluded that are on their way."""
        return self._verdicts(self._pipeline)

    @cached_property
    def undated(self) -> tuple[Verdict, ...]:
        """Those excluded only because their day is not known."""
        return self._verdicts(self._undated)

    @property
    def ahead(self) -> tuple[Verdict, ...]:
        """Those of the query whose day, or its end, is still to come."""
        return self._verdicts(lambda each: each.ahead(self._day))

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """All of them, made now: of many targets they take much memory together."""
        return tuple(map(self._verdict, self._members.records))

    @cached_property
    def excluded(self) -> tuple[Verdict, ...]:
        """Those that do not count."""
        return tuple(each for each in self.verdicts if not (each.counted or each.possible))

    def of(self, record: AnyRecord) -> Verdict | None:
        """Give what the target makes of one record; None where that is of another kind."""
        return self._verdict(record) if isinstance(record, self._members.kind) else None

    @property
    def counted_records(self) -> Iterator[Counted]:
        """The records that surely count; nothing else is made of them."""
        records = self._members.records
        return (records[n] for n in self._members.kept(self._counted))

    @property
    def numbered_records(self) -> Iterator[Counted]:
        """The records that are in any of the numbers."""
        records = self._members.records
        return (records[n] for n in sorted(set().union(*self._parts)))

    def moved(self, before: Partition) -> Iterator[tuple[Verdict, Verdict]]:
        """Give the records that numbers of an earlier day had otherwise, as they were and are."""
        records = self._members.records
        moved = (now ^ was for now, was in zip(self._parts, before._parts, strict=True))
        for n in sorted(set().union(*moved)):
            yield before._taken(records[n]), self._taken(records[n])

    @cached_property
    def _parts(self) -> tuple[set[int], ...]:
        finds = (self._counted, self._possible, self._pipeline, self._undated)
        return tuple(set(self._members.kept(find)) for find in finds)

    @property
    def _awaits(self) -> bool:
        return is_awaited(self._target, self._day)

    def _counted(self, timeline: Timeline) -> list[int]:
        return timeline.counted(self._target.window, self._day)

    def _possible(self, timeline: Timeline) -> list[int]:
        return timeline.possible(self._target.window, self._day)

    def _pipeline(self, timeline: Timeline) -> list[int]:
        return timeline.pipeline(self._day) if self._awaits else []

    def _undated(self, timeline: Timeline) -> list[int]:
        return timeline.undated(self._day)

    def _number(self, count: Callable[[Timeline], int]) -> int:
        return sum(map(count, self._members.timelines)) - count(self._members.without)

    def _verdicts(self, find: Callable[[Timeline], list[int]]) -> tuple[Verdict, ...]:
        records = self._members.records
        return tuple(self._taken(records[n]) for n in self._members.kept(find))

    def _verdict(self, record: Counted) -> Verdict:
        excluded = self._members.excluded(record)
        if excluded is None:
            return self._taken(record)
        return Verdict(record.key, record, self._members.event(record), excluded)

    def _taken(self, record: Counted) -> Verdict:
        """Judge a record that neither the query nor its rules leave out."""
        event = self._members.event(record)
        reason = reason_of_time(self._target, record, event, self._day)
        # What counts is out: nothing of it is on its way.
        pipeline = reason is not None and self._awaits and is_on_its_way(record, self._day)
        return Verdict(record.key, record, event, reason, pipeline)
