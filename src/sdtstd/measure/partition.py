"""The partition behind a windowed count: every record of the kind, once, with its reason.

Source: docs/numbers.md. What a day makes of a record is told in `sdtstd.measure.timing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen
from sdtstd.measure.members import asked_for, members_of
from sdtstd.measure.query import Reason
from sdtstd.measure.timing import POSSIBLE, is_on_its_way, reason_of_time

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.measure.members import Member
    from sdtstd.model.plan import CountTarget
    from sdtstd.model.register import AnyRecord, Register


class Membership(Term):
    """Which part of the partition a record is in."""

    COUNTED = "counted", say("counted")
    POSSIBLE = "possible", say("possible")
    EXCLUDED = "excluded", say("excluded")


@frozen
class Verdict:
    """What a target makes of one record: counted (no reason), possible or excluded."""

    id: str
    record: AnyRecord
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


@frozen
class Partition:
    """All records of the target's kind, each once, in the order of the register.

    `asked` is the number of records of the query on any day, before its rules.
    """

    verdicts: tuple[Verdict, ...]
    asked: int

    @property
    def numbers(self) -> Numbers:
        """How many records are in each part."""
        parts = (self.counted, self.possible, self.pipeline, self.undated)
        return Numbers(self.asked, *map(len, parts))

    def reached(self, needed: int) -> PartialDate | None:
        """Give the date of the event that made the count so many; None where it is lower."""
        return nth((each.event for each in self.counted), needed)

    @property
    def counted(self) -> tuple[Verdict, ...]:
        """Those that surely count."""
        return tuple(each for each in self.verdicts if each.counted)

    @property
    def possible(self) -> tuple[Verdict, ...]:
        """Those that may count."""
        return tuple(each for each in self.verdicts if each.possible)

    @property
    def excluded(self) -> tuple[Verdict, ...]:
        """Those that do not count."""
        return tuple(each for each in self.verdicts if not (each.counted or each.possible))

    @property
    def pipeline(self) -> tuple[Verdict, ...]:
        """Those among the excluded that are on their way."""
        return tuple(each for each in self.verdicts if each.pipeline)

    @property
    def undated(self) -> tuple[Verdict, ...]:
        """Those excluded only because their day is not known."""
        return tuple(each for each in self.verdicts if each.reason is Reason.NO_DATE)


def nth(events: Iterable[PartialDate | None], needed: int) -> PartialDate | None:
    """Give the event that is so many in the order of their last days; None of fewer."""
    days = sorted((each for each in events if each is not None), key=lambda each: each.last)
    return days[needed - 1] if len(days) >= needed else None


def partition(target: CountTarget, register: Register, day: date) -> Partition:
    """Sort all records of the target's kind into counted, possible and excluded."""
    found = members_of(target, register)
    return Partition(tuple(_verdict(target, each, day) for each in found), asked_for(found))


def _verdict(target: CountTarget, member: Member, day: date) -> Verdict:
    reason = member.excluded or reason_of_time(target, member, day)
    pipeline = member.excluded is None and is_on_its_way(target, member, day)
    return Verdict(member.record.key, member.record, member.event, reason, pipeline)
