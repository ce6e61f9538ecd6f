"""Goals as bullets: what stands on the scale of each, and what is told beside it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.measure.assessment import Assessment
from sdtstd.model.plan import Milestone
from sdtstd.model.target import HasQuery
from sdtstd.report import Anchor
from sdtstd.report.figures import Bullet, Reported, Track
from sdtstd.views.goals import bar_of, goal_number, whole
from sdtstd.views.titles import title_of
from sdtstd.views.values import reported

if TYPE_CHECKING:
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.reading import Reading
    from sdtstd.model.plan import CountTarget, Indicator, Target
    from sdtstd.model.records import Observation
    from sdtstd.report import Bar, Cell


def bullet(progress: Progress) -> Bullet | None:
    """Give a goal on its scale; None of a milestone, and where there is nothing to show."""
    placed, reading = progress.target, progress.reading
    target = placed.target
    scale = _scale(target, reading)
    if isinstance(target, Milestone) or scale is None:
        return None
    return Bullet(
        record=Anchor(placed.id, placed.address),
        title=title_of(target),
        scale=scale,
        goal=goal_number(target),
        expected=_expected(target, reading),
        reported=told(reading.reported) if reading.reported else None,
        related=tuple(reported(each, None) for each in reading.related),
        undated=reading.undated or 0,
    )


def _expected(target: CountTarget | Indicator, reading: Reading) -> Cell:
    """Tell what was expected; of records whole ones. None where it is nothing, or the goal."""
    if not reading.expected or reading.expected == _goal_of(target):
        return None
    return whole(reading.expected) if isinstance(target, HasQuery) else reading.expected


def _goal_of(target: CountTarget | Indicator) -> Fraction:
    return Fraction(target.needed if isinstance(target, HasQuery) else target.goal)


def told(observation: Observation) -> Reported:
    """Give a reported value for a scale."""
    words = reported(observation, None)
    return Reported(observation.date.last, Fraction(observation.value), words)


def _scale(target: Target, reading: Reading) -> Bar | Track | None:
    """Give the numbers on the scale; None where there is nothing to hold against the goal."""
    if reading.assessment is Assessment.NO_DATA and reading.reported is None:
        return None
    if isinstance(target, HasQuery):
        return bar_of(target, reading)
    if isinstance(target, Milestone):
        return None
    start = Fraction(target.baseline.value) if target.baseline else None
    return Track(start, reading.expected, Fraction(target.goal))
