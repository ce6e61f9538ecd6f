"""One count on one day after the other: only what changed is put into its part again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.measure.members import asked_for, members_of
from sdtstd.measure.partition import Numbers, nth
from sdtstd.measure.query import Reason
from sdtstd.measure.timing import POSSIBLE, is_on_its_way, reason_of_time

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.model.plan import CountTarget
    from sdtstd.model.register import AnyRecord, Register

    Part = tuple[Reason | None, bool]


class Count:
    """The members of a count by their parts on the day that was looked at last."""

    def __init__(self, target: CountTarget, register: Register) -> None:
        every = members_of(target, register)
        self._target = target
        self._asked = asked_for(every)
        self._members = {id(each.record): each for each in every if each.excluded is None}
        self._parts: dict[int, Part] = {}
        self._numbers: Counter[Part] = Counter()
        self._day: date | None = None
        self._reached: PartialDate | None = None

    def look(self, day: date, changed: Iterable[AnyRecord]) -> None:
        """Go on to a later day; `changed` are the records with a date of theirs in between."""
        within = self._day is not None and self._side(self._day) == self._side(day)
        self._day = day
        own = (id(each) for each in changed) if within else self._members
        for key in own:
            if key in self._members:
                self._put(key, day)

    def _side(self, day: date) -> tuple[bool, bool]:
        """Tell where a day lies by the window, which decides for all members at once."""
        window = self._target.window
        return (day < window.from_.first, day > window.to.last)

    def _put(self, key: int, day: date) -> None:
        member = self._members[key]
        reason = reason_of_time(self._target, member, day)
        # What counts is out: nothing of it is on its way.
        part = (reason, reason is not None and is_on_its_way(self._target, member, day))
        before = self._parts.get(key)
        if part == before:
            return
        if before is not None:
            self._numbers[before] -= 1
        self._numbers[part] += 1
        self._parts[key] = part

    @property
    def numbers(self) -> Numbers:
        """How many records are in each part."""
        found = self._numbers.items()
        return Numbers(
            asked=self._asked,
            counted=sum(n for (reason, _), n in found if reason is None),
            possible=sum(n for (reason, _), n in found if reason in POSSIBLE),
            pipeline=sum(n for (_, pipeline), n in found if pipeline),
            undated=sum(n for (reason, _), n in found if reason is Reason.NO_DATE),
        )

    def reached(self, needed: int) -> PartialDate | None:
        """Give the date of the event that made the count so many; None where it is lower."""
        # What counts later has its last day later: the date stays, once it is there.
        if self._reached is None:
            counted = (key for key, (reason, _) in self._parts.items() if reason is None)
            self._reached = nth((self._members[key].event for key in counted), needed)
        return self._reached
