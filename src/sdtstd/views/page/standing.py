"""How the goals stand and how far the system is covered, in numbers that open."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sdtstd.frozen import replace
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.gaps import worst_first
from sdtstd.model.target import HasQuery
from sdtstd.report import Heading
from sdtstd.report.page import Bullets, Covered, Fold, Standing, told
from sdtstd.views.assessed import note_of
from sdtstd.views.forecast_words import noted
from sdtstd.views.goals import goals
from sdtstd.views.marks import Marks
from sdtstd.views.page.bullets import bullet
from sdtstd.views.titles import name_of
from sdtstd.views.verdict import covers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from enum import StrEnum

    from sdtstd.diagnostics import Message
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan
    from sdtstd.report import Goal
    from sdtstd.report.page import PageBlock


def goal_blocks(snapshot: Snapshot, plans: tuple[Plan, ...]) -> Iterator[PageBlock]:
    """Say how many goals of the plans are in each state and what is covered, then show each goal.

    Of several plans the goals of each are folded, but those of the first.
    """
    marks = Marks()
    yield _standing(snapshot, plans, marks)
    if covers(plans, snapshot):
        yield from covered(snapshot)
    stating = [plan for plan in plans if plan.targets]
    for plan in stating[:1]:
        yield from [Heading(name_of(plan))] * (len(stating) > 1)
        yield _bullets(snapshot, plan, marks)
    yield from map(told, marks.blocks())
    for plan in stating[1:]:
        yield Fold(name_of(plan), tuple(_of_plan(snapshot, plan)))


def _of_plan(snapshot: Snapshot, plan: Plan) -> Iterator[PageBlock]:
    marks = Marks()
    yield _standing(snapshot, (plan,), marks)
    yield _bullets(snapshot, plan, marks)
    yield from map(told, marks.blocks())


def _standing(snapshot: Snapshot, plans: tuple[Plan, ...], marks: Marks) -> Standing:
    targets = snapshot.progress(plans)
    plan = plans[0].id if len(plans) == 1 else None
    return Standing(plan, len(targets), tuple(_states(targets, marks)))


def _bullets(snapshot: Snapshot, plan: Plan, marks: Marks) -> Bullets:
    found = {each.target.id: each for each in snapshot.progress((plan,))}
    listed = goals(found.values(), marks)
    pairs = ((each, found[each.record.id]) for each in listed.rows)
    rows = ((_foretold(goal, each, snapshot, marks), bullet(each)) for goal, each in pairs)
    return Bullets(tuple(rows), listed.silent)


def _foretold(goal: Goal, progress: Progress, snapshot: Snapshot, marks: Marks) -> Goal:
    """Add what is to be expected of a count whose window is open."""
    if not isinstance(progress.target.target, HasQuery):
        return goal
    note = noted(snapshot.forecast(progress.target), marks)
    return goal if note is None else replace(goal, notes=(*goal.notes, note))


def _states(targets: Sequence[Progress], marks: Marks) -> Iterator[tuple[StrEnum, Message, int]]:
    """Tell how many are met, even of none; then each assessment, with a mark for what limits it."""
    if not any(each.assessment is Assessment.MET for each in targets):
        yield Assessment.MET, Assessment.MET.word, 0
    for assessment, found in groupby(worst_first(targets), lambda each: each.assessment):
        group = list(found)
        notes = dict.fromkeys(filter(None, map(note_of, group)))
        yield assessment, marks.marked(assessment.word, *notes), len(group)


def covered(snapshot: Snapshot) -> tuple[PageBlock, ...]:
    """Say how many leaves are in each state; nothing where the system has none."""
    total = snapshot.coverage.total
    if not total.leaves:
        return ()
    return (Covered(total.leaves, tuple(total.by_state.items()), total.unplaced),)
