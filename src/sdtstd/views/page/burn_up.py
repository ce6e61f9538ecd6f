"""How each goal came along: a count through its window, the reported values of an indicator."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.course.points import points
from sdtstd.measure.course.scope import Scope
from sdtstd.measure.gaps import worst_first
from sdtstd.measure.reading import reported_by, standing
from sdtstd.model.plan import Indicator
from sdtstd.model.target import HasQuery
from sdtstd.periods import By, so_many_before
from sdtstd.report import Anchor
from sdtstd.report.figures import BurnUp, Reported, Series, Step
from sdtstd.views.goals import goal_number
from sdtstd.views.page.bullets import told
from sdtstd.views.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.measure.progress import Progress
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import CountTarget, Plan
    from sdtstd.model.register import PlanTarget, Register
    from sdtstd.model.target import Baseline

    Days = tuple[date, date]
    Steps = dict[str, tuple[Step, ...]]

_MOST = 60
"""So many points at most: five years by month, fifteen by quarter; of more years the last ones."""


def burn_ups(snapshot: Snapshot, plans: Iterable[Plan]) -> tuple[BurnUp | Series, ...]:
    """Give each goal with a number of which something is known, worst first."""
    shown = [
        each
        for each in worst_first(snapshot.progress(plans))
        if each.assessment is not Assessment.NO_DATA
    ]
    steps = _steps(shown, snapshot)
    return tuple(_figures(shown, steps, snapshot))


def _figures(
    shown: Iterable[Progress], steps: Steps, snapshot: Snapshot
) -> Iterator[BurnUp | Series]:
    for each in shown:
        target = each.target.target
        if isinstance(target, HasQuery):
            yield _count(each.target, target, steps.get(each.target.id, ()), snapshot)
        elif isinstance(target, Indicator):
            found = _series(each.target, target, snapshot)
            # A single value without a place to start from is no course: its bullet says it all.
            if found.baseline is not None or len(found.reported) > 1:
                yield found


def _count(
    placed: PlanTarget, target: CountTarget, steps: tuple[Step, ...], snapshot: Snapshot
) -> BurnUp:
    return BurnUp(
        record=Anchor(placed.id, placed.address),
        title=title_of(target),
        opens=target.window.from_.first,
        closes=target.window.to.last,
        day=snapshot.day,
        goal=target.needed,
        told=goal_number(target),
        steps=steps,
        reported=_reported(placed.id, snapshot),
    )


def _series(placed: PlanTarget, target: Indicator, snapshot: Snapshot) -> Series:
    return Series(
        record=Anchor(placed.id, placed.address),
        title=title_of(target),
        closes=target.due.last,
        day=snapshot.day,
        goal=Fraction(target.goal),
        told=say("{number} {unit}", number=goal_number(target), unit=target.unit),
        baseline=_started(target.baseline) if target.baseline else None,
        reported=_reported(placed.id, snapshot),
    )


def _started(baseline: Baseline) -> Reported:
    words = say("{value} ({date})", value=f"{baseline.value:f}", date=baseline.date)
    return Reported(baseline.date.last, Fraction(baseline.value), words)


def _reported(target: str, snapshot: Snapshot) -> tuple[Reported, ...]:
    return tuple(map(told, standing(reported_by(target, snapshot.register, snapshot.day))))


def _steps(shown: Iterable[Progress], snapshot: Snapshot) -> Steps:
    """Look at all counts of one window at the same time."""
    together: defaultdict[Days, list[PlanTarget]] = defaultdict(list)
    for each in shown:
        target = each.target.target
        if isinstance(target, HasQuery):
            days = target.window.from_.first, min(target.window.to.last, snapshot.day)
            together[days].append(each.target)
    found: Steps = {}
    for days, targets in together.items():
        if days[0] <= days[1]:
            found |= _of_window(snapshot.register, days, targets)
    return found


def _of_window(register: Register, days: Days, targets: list[PlanTarget]) -> Steps:
    by, since = _step(days)
    every = points(register, by, (since, days[1]), Scope(tuple(targets)))
    readings = [(each.day, each.figures.targets) for each in every if each.figures]
    return {
        placed.id: tuple(_told(day, progress[n]) for day, progress in readings)
        for n, placed in enumerate(targets)
    }


def _step(days: Days) -> tuple[By, date]:
    """Give the shortest step that takes few enough points, and the first day of them."""
    first, last = days
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    for by, many in ((By.MONTH, 1), (By.QUARTER, 3)):
        if months <= _MOST * many:
            return by, first
    return By.YEAR, max(first, so_many_before(By.YEAR, last, _MOST))


def _told(day: date, progress: Progress) -> Step:
    reading = progress.reading
    return Step(day, reading.counted or 0, reading.possible or 0, reading.expected or Fraction(0))
