"""Rows of a timeline: when each is, and those that do not differ put together."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.report import Column
from sdtstd.report import TimelineRow as Row
from sdtstd.views.compared import SHORT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sdtstd.measure.course.points import Point
    from sdtstd.periods import By
    from sdtstd.report import Bar, Cell, Share

Shown = tuple["Bar | Share | None", "tuple[Cell, ...]"]


def together(points: Iterable[Point], shown: Iterable[Shown]) -> Iterator[Row]:
    """Give a row for each point; of several in a row that show the same a single one."""
    pairs = zip(points, shown, strict=True)
    for (bar, cells), same in groupby(pairs, key=lambda pair: pair[1]):
        own = [point for point, _ in same]
        yield Row(_when(own), bar, cells)


def _when(points: Sequence[Point]) -> Cell:
    first, last = points[0], points[-1]
    if first.commit is not None:
        named = f"{first.commit[:SHORT]} {first.committed or first.day}"
        return say("{commit} +{n}", commit=named, n=len(points) - 1) if points[1:] else named
    return _day(last) if first is last else f"{_day(first)}–{_day(last)}"


def _day(point: Point) -> str:
    """Name the period that a point ends, or its day where the period goes on."""
    period = point.period
    assert period is not None
    return period.name if period.last == point.day else point.day.isoformat()


def columns(by: By, names: Iterable[Column]) -> tuple[Column, ...]:
    """Give the columns of a timeline, that of the days first."""
    return (Column(by.word), *names)


def kept(rows: Sequence[tuple[Cell, ...]]) -> list[int]:
    """Give the columns in which anything stands."""
    return [n for n, column in enumerate(zip(*rows, strict=True)) if any(column)]
