"""Rows of a history: where targets, leaves and texts stood on one day after the other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.lives import TextStatus
from sdtstd.periods import By
from sdtstd.rows.coverage import TallyRow, tally_row
from sdtstd.rows.targets import TargetRow, target_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.measure.course.points import Point


@frozen
class StatusesRow:
    """How many standards have each text status; those in development are on their way."""

    planned: int
    in_development: int
    upcoming: int
    in_force: int
    withdrawn: int
    replaced: int
    abandoned: int


@frozen
class PointRow:
    """One day of a history, as `status` of that day has it.

    `period` is the one that the day ends, `commit` the one whose register was read, by its id, made
    on the day `committed`; one of the two is None. Where a commit has no register that loads,
    `loads` is false and nothing is known of it. `coverage` and `standards` are None where they
    were not asked for.
    """

    day: date
    period: str | None
    commit: str | None
    committed: date | None
    loads: bool
    targets: tuple[TargetRow, ...]
    coverage: TallyRow | None
    standards: StatusesRow | None


@frozen
class HistoryAnswer:
    """A history: its step, its first and last day, and a point for each step."""

    by: By
    since: date
    until: date
    points: tuple[PointRow, ...]


def history_row(by: By, days: tuple[date, date], points: Iterable[Point]) -> HistoryAnswer:
    """Give a history of points between two days."""
    return HistoryAnswer(by, *days, tuple(map(_point, points)))


def _point(point: Point) -> PointRow:
    figures = point.figures
    return PointRow(
        day=point.day,
        period=point.period.name if point.period else None,
        commit=point.commit,
        committed=point.committed,
        loads=figures is not None,
        targets=tuple(map(target_row, figures.targets)) if figures else (),
        coverage=tally_row(figures.coverage) if figures and figures.coverage else None,
        standards=_statuses(figures.statuses) if figures and figures.statuses is not None else None,
    )


def _statuses(statuses: dict[TextStatus, int]) -> StatusesRow:
    named = {each.key: statuses.get(each, 0) for each in TextStatus}
    return StatusesRow(**named)
