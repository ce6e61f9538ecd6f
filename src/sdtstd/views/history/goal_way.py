"""The way of a goal in a line: from where to where, by when, and what is not known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.model.target import HasGoal, HasQuery
from sdtstd.report import APART, Parts
from sdtstd.views.goals import goal_number, span_of
from sdtstd.views.values import value_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.diagnostics import Message
    from sdtstd.measure.progress import Progress
    from sdtstd.report import Cell


def way_of(series: Iterable[Progress | None], latest: Progress) -> Cell:
    """Tell what became of a count or a value, from the first point to the last."""
    first = next(each for each in series if each is not None)
    due = say("by {day}", day=latest.reading.closes.isoformat())
    undated = latest.reading.undated
    limit = say("{n} without a date", n=undated) if undated else None
    return Parts((_way(first, latest), due, limit), APART)


def _way(first: Progress, latest: Progress) -> Message:
    target = latest.target.target
    assert isinstance(target, HasGoal)
    goal = goal_number(target)
    if isinstance(target, HasQuery):
        before, after = span_of(first.reading), span_of(latest.reading)
        return say("{before} → {after} of {goal}", before=before, after=after, goal=goal)
    unit = say("{number} {unit}", number=goal, unit=target.unit)
    return say(
        "{before} → {after}, goal {goal}", before=_short(first), after=_short(latest), goal=unit
    )


def _short(progress: Progress) -> Message:
    value = progress.reading.reported
    return say("no value") if value is None else value_of(value, None)
