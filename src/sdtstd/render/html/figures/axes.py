"""A field of days and numbers, with its axes: years or quarters below, round numbers beside."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.render.html.figures import svg
from sdtstd.render.html.figures.scale import Scale, around, label, ticks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

WIDTH, HEIGHT = 400, 220
_TOP, _BOTTOM, _RIGHT = 20, 194, 390
_DIGIT = 7
_MOST_YEARS = 6
_QUARTERS = (1, 4, 7, 10)


@frozen
class Axes:
    """Where days and numbers lie in a drawing of 400 by 220."""

    days: Scale
    numbers: Scale
    marks: tuple[Fraction, ...]

    def at(self, day: date, number: Fraction | int) -> tuple[Fraction, Fraction]:
        """Give the point of a number on a day."""
        return self.x(day), self.numbers.at(number)

    def x(self, day: date) -> Fraction:
        """Give where a day lies."""
        return self.days.at(day.toordinal())

    def has(self, day: date) -> bool:
        """Tell whether a day lies within the field."""
        return self.days.low <= day.toordinal() <= self.days.high

    def ends(self) -> tuple[int, int]:
        """Give the left and the right end of the field."""
        return self.days.start, self.days.end


def axes(
    days: tuple[date, date], numbers: Iterable[Fraction | int], *, whole: bool = False
) -> Axes:
    """Make a field for days and numbers; those of what is counted are `whole`."""
    marks = ticks(*around(numbers), 4, whole=whole)
    left = 10 + _DIGIT * max(len(label(each)) for each in marks)
    first, last = (Fraction(each.toordinal()) for each in days)
    return Axes(Scale(first, last, left, _RIGHT), Scale(marks[0], marks[-1], _BOTTOM, _TOP), marks)


def drawn(field: Axes) -> Iterator[Markup]:
    """Draw the lines of round numbers, and the days below."""
    left, right = field.ends()
    for each in field.marks:
        y = field.numbers.at(each)
        yield svg.line("grid", (left, y), (right, y))
        yield svg.text("axis end", (left - 7, y + 4), label(each))
    for day, name, side in _days(field):
        x = field.x(day)
        yield svg.line("tick", (x, _BOTTOM), (x, _BOTTOM + 4))
        yield svg.text(f"axis {side}", (x, _BOTTOM + 17), name)


def _days(field: Axes) -> Iterator[tuple[date, str, str]]:
    """Give the days that are named: years, else quarters, else the ends."""
    first, last = (date.fromordinal(int(each)) for each in (field.days.low, field.days.high))
    named = [(day, f"{day.year:04}") for day in _years(first, last)]
    if len(named) < 2:
        named = [(day, f"{day.year:04}-{day.month:02}") for day in _quarters(first, last)]
    if len(named) < 2:
        yield first, first.isoformat(), "start"
        if first != last:
            yield last, last.isoformat(), "end"
        return
    for day, name in named:
        yield day, name, _side(field, day)


def _side(field: Axes, day: date) -> str:
    """Keep a name within the drawing."""
    x = field.x(day)
    return "end" if x > WIDTH - 25 else "start" if x < 25 else "middle"


def _years(first: date, last: date) -> Iterator[date]:
    step = next(each for each in _STEPS if last.year - first.year <= _MOST_YEARS * each)
    for year in range(first.year, last.year + 1):
        if year % step == 0 and first <= date(year, 1, 1):
            yield date(year, 1, 1)


_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


def _quarters(first: date, last: date) -> list[date]:
    """Give the first days of quarters; of many only those of half years."""
    every = [date(y, m, 1) for y in range(first.year, last.year + 1) for m in _QUARTERS]
    within = [day for day in every if first <= day <= last]
    return [day for day in within if day.month in _QUARTERS[::2]] if len(within) > 5 else within
