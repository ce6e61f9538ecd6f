"""One event of many records in the order of its days: what counts on a day is found by bisection.

A day that is exact counts where it lies within two days. Of the others, such as a month or a
year, each different one is judged once, whatever the number of its records.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from datetime import date
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.measure.timing import POSSIBLE, known_from, reason_of_date, way_of
from sdtstd.model.standard import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sdtstd.dates import PartialDate
    from sdtstd.measure.query import Reason
    from sdtstd.model.records import Pilot
    from sdtstd.model.standard import Standard
    from sdtstd.model.target import Window

    _Numbered = tuple[int, Standard | Pilot]


_NEVER = date.max


class Timeline:
    """Some records in the order of one event; every list gives them by their numbers."""

    def __init__(
        self,
        event: str,
        records: Sequence[_Numbered],
        days: Iterable[PartialDate | None],
    ) -> None:
        """Take records, each with its number in the register, and the days of their event."""
        self._event, self._records = event, records
        self._without: list[_Numbered] = []
        exact: list[tuple[date, int]] = []
        self._loose: defaultdict[PartialDate, list[int]] = defaultdict(list)
        for numbered, when in zip(records, days, strict=True):
            if when is None:
                self._without.append(numbered)
            elif when.first == when.last:
                exact.append((when.first, numbered[0]))
            else:
                self._loose[when].append(numbered[0])
        self._exact = _Days(exact)

    def counted(self, window: Window, day: date) -> list[int]:
        """Give those that surely count on a day."""
        loose = (found for reason, found in self._judged(window, day) if reason is None)
        exact = self._exact.within(window.from_.first, min(window.to.last, day))
        return [*exact, *chain.from_iterable(loose)]

    def possible(self, window: Window, day: date) -> list[int]:
        """Give those that may count on a day."""
        loose = (found for reason, found in self._judged(window, day) if reason in POSSIBLE)
        return list(chain.from_iterable(loose))

    def undated(self, day: date) -> list[int]:
        """Give those of which the day is not known, but that it has passed."""
        return self._undated.by(day)

    def pipeline(self, day: date) -> list[int]:
        """Give the projects that are on their way."""
        return self._ways.on(day)

    def on_their_way(self, day: date) -> int:
        """Count the same ones."""
        return self._ways.number(day)

    def ahead(self, day: date) -> list[int]:
        """Give those of which the day, or its end, is still to come."""
        loose = (found for when, found in self._loose.items() if when.last > day)
        return [*self._exact.after(day), *chain.from_iterable(loose)]

    def _judged(self, window: Window, day: date) -> Iterator[tuple[Reason | None, list[int]]]:
        for when, numbers in self._loose.items():
            yield reason_of_date(when, window, day), numbers

    @cached_property
    def _undated(self) -> _Days:
        known = ((known_from(self._event, each), n) for n, each in self._without)
        return _Days((day, n) for day, n in known if day is not None)

    @cached_property
    def _ways(self) -> _Ways:
        projects = self._records if self._event == Stage.PUBLICATION.value else ()
        return _Ways((n, way_of(each)) for n, each in projects)


class _Days:
    """Numbers of records in the order of a day of theirs."""

    def __init__(self, days: Iterable[tuple[date, int]]) -> None:
        ordered = sorted(days)
        self._days = [day for day, _ in ordered]
        self._numbers = [number for _, number in ordered]

    def within(self, first: date, last: date) -> list[int]:
        """Give those from one day to another, both inclusive."""
        return self._numbers[bisect_left(self._days, first) : self.number(last)]

    def number(self, day: date) -> int:
        """Count those up to a day."""
        return bisect_right(self._days, day)

    def by(self, day: date) -> list[int]:
        """Give those up to a day."""
        return self._numbers[: self.number(day)]

    def after(self, day: date) -> list[int]:
        """Give those after a day."""
        return self._numbers[self.number(day) :]


class _Ways:
    """Projects by the days on which they begin, and on which they may be over."""

    def __init__(self, ways: Iterable[tuple[int, tuple[date | None, date | None]]]) -> None:
        self._begun: dict[int, date] = {}
        ends: list[tuple[date, int]] = []
        for number, (begun, over) in ways:
            if begun is not None and (over is None or begun < over):
                self._begun[number] = begun
                ends.append((over or _NEVER, number))
        self._begins = _Days((begun, number) for number, begun in self._begun.items())
        self._ends = _Days(ends)

    def number(self, day: date) -> int:
        """Count those on their way."""
        return self._begins.number(day) - self._ends.number(day)

    def on(self, day: date) -> list[int]:
        """Give those on their way."""
        return [number for number in self._ends.after(day) if self._begun[number] <= day]
