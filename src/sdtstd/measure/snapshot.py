"""One day of one register: its progress, coverage, statistics, gaps and events, each made once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.frozen import apart, frozen
from sdtstd.measure.alike import covered_alike
from sdtstd.measure.coverage import coverage
from sdtstd.measure.events import events
from sdtstd.measure.gaps import gaps
from sdtstd.measure.lives import text_status
from sdtstd.measure.members import Counts
from sdtstd.measure.progress import measure
from sdtstd.measure.statistics import statistics
from sdtstd.measure.todo.item import HORIZON
from sdtstd.one_line import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.measure.coverage import Coverage
    from sdtstd.measure.events import Event
    from sdtstd.measure.forecast import Forecast, UsualTimes
    from sdtstd.measure.gaps import Gaps
    from sdtstd.measure.lives import TextStatus
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.statistics import LevelStatistics
    from sdtstd.measure.todo.item import Todo
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import PlanTarget, Register
    from sdtstd.model.standard import Standard


@frozen
class Snapshot:
    """A register as it stands on a day; every number is computed when it is first asked for."""

    register: Register
    day: date
    _shared: Counts | None = apart(default=None)
    _other: Snapshot | None = apart(default=None)

    def __repr__(self) -> str:
        return one_line("Snapshot", (("day", self.day), ("register", self.register)))

    def on(self, day: date) -> Snapshot:
        """Give the same register as it stands on another day."""
        return Snapshot(self.register, day, _shared=self._counts)

    def beside(self, register: Register) -> Snapshot:
        """Give another revision on the same day; what both have is found once."""
        return Snapshot(register, self.day, _other=self)

    def of(self, placed: PlanTarget) -> Progress:
        """Give where a target stands."""
        if placed.id not in self._measured:
            self._measured[placed.id] = measure(placed, self.register, self.day, self._counts)
        return self._measured[placed.id]

    @cached_property
    def _measured(self) -> dict[str, Progress]:
        return {}

    @cached_property
    def _expected(self) -> dict[str, Forecast]:
        return {}

    @cached_property
    def _counts(self) -> Counts:
        return self._shared or Counts(self.register)

    def progress(self, plans: Iterable[Plan]) -> tuple[Progress, ...]:
        """Give where the targets of the plans stand, in the order of the register."""
        wanted = {id(plan) for plan in plans}
        return tuple(self.of(each) for each in self.register.targets if id(each.plan) in wanted)

    def forecast(self, placed: PlanTarget) -> Forecast:
        """Give what is to be expected of a target."""
        from sdtstd.measure.forecast import forecast

        if placed.id not in self._expected:
            self._expected[placed.id] = forecast(self.of(placed), self.day, self._usual_times)
        return self._expected[placed.id]

    @cached_property
    def _usual_times(self) -> UsualTimes:
        from sdtstd.measure.forecast import UsualTimes

        return UsualTimes(self.register, self.day)

    @cached_property
    def coverage(self) -> Coverage:
        """The state of every leaf."""
        if self._other is None:
            return coverage(self.register, self.day)
        known = covered_alike(self.register, self._other.register, self._other.coverage)
        return coverage(self.register, self.day, known)

    @cached_property
    def statistics(self) -> tuple[LevelStatistics, ...]:
        """The statistics table of GB/T 13016."""
        return statistics(self.register, self.day)

    def status(self, standard: Standard) -> TextStatus:
        """Give the text status of a standard."""
        return text_status(standard, self.register, self.day)

    def gaps(self, plans: Iterable[Plan]) -> Gaps:
        """Give the leaves that are not covered, and the short targets of the plans."""
        return gaps(self.coverage.leaves, self.progress(plans))

    def todo(self, days: int = HORIZON) -> tuple[Todo, ...]:
        """Give what needs attention, soonest first: overdue, due within so many days, any time."""
        return tuple(each for each in self._todo if each.is_within(days))

    def todo_count(self, days: int = HORIZON) -> int:
        """Count the same things, without looking for leaves for what is unplaced."""
        return sum(each.is_within(days) for each in self._found)

    def due(self) -> tuple[Todo, ...]:
        """Give all of it that has a day, however far ahead, in no order."""
        return tuple(each for each in self._found if each.due is not None)

    @cached_property
    def _found(self) -> tuple[Todo, ...]:
        from sdtstd.measure.todo.listed import todo

        return todo(self.register, self.day, self.of)

    @cached_property
    def _todo(self) -> tuple[Todo, ...]:
        from sdtstd.measure.todo.listed import in_order

        return in_order(self.register, self._found)

    def events(self, since: date) -> tuple[Event, ...]:
        """Give the events after a day and up to this one, the latest first."""
        return events(self.register, since, self.day)
