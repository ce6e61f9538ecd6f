"""`report`: the answer on the first screen, then coverage by field; the rest is folded."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from sdtstd.compare.between import Between
from sdtstd.diagnostics import say
from sdtstd.measure.forecast import is_open
from sdtstd.model.system import TaskKind
from sdtstd.report import Folded, Heading, Report, Sentences
from sdtstd.rows.answer import Answer
from sdtstd.rows.coverage import tally_row, task_row
from sdtstd.rows.flows import flow_rows
from sdtstd.rows.forecasts import open_rows
from sdtstd.rows.moved import moved_row
from sdtstd.rows.report import EventRow, ReportAnswer
from sdtstd.rows.targets import plan_row, verdict_row
from sdtstd.views.flows import flow_blocks
from sdtstd.views.gaps import leaf_gap_blocks
from sdtstd.views.goals import goals
from sdtstd.views.happened import event_table
from sdtstd.views.leaves import unplaced_blocks
from sdtstd.views.marks import Marks
from sdtstd.views.method import method_blocks
from sdtstd.views.moved import moved_blocks
from sdtstd.views.shares import field_shares
from sdtstd.views.titles import name_of, name_of_all
from sdtstd.views.todo_list import kinds_line, some_of_each, todo_outline
from sdtstd.views.verdict import covers, leaves_line, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan
    from sdtstd.report import Block


class Section(StrEnum):
    """The sections of the progress summary, in order."""

    GOALS = "goals"
    CHANGES = "changes"
    NEXT = "next"
    COVERAGE = "coverage"
    STANDARDS = "standards"
    GAPS = "gaps"
    METHOD = "method"


_OF_A_PLAN = (Section.GOALS, Section.CHANGES, Section.METHOD)
"""What is of a plan alone; the rest is of the standards system."""

_OF_A_KIND = 2
"""So many things to do of each kind stand in the summary; `next` has all."""


def progress_report(
    snapshot: Snapshot, since: date, plans: tuple[Plan, ...], sections: tuple[Section, ...]
) -> Report:
    """Sum up the plans, the last period, the coverage, the standards and the method."""
    wanted = sections or (tuple(Section) if covers(plans, snapshot) else _OF_A_PLAN)
    blocks: list[Block] = []
    between, marks = Between(snapshot, since, plans), Marks()
    for section in Section:
        if section in wanted:
            blocks += _section(section, between, marks)
    return Report(
        title=name_of_all(plans, snapshot.register.system, say("progress"), short=False),
        aside=say("as of {day}", day=snapshot.day.isoformat()),
        data=Answer(_answer(between), snapshot.day, moved=moved_row(between)),
        blocks=tuple(blocks),
    )


def a_year_before(day: date) -> date:
    """Give the same day of the year before, where the default period begins."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return date(max(day.year - 1, 1), day.month, last)


def _section(section: Section, between: Between, marks: Marks) -> Iterator[Block]:
    snapshot, plans = between.after, between.plans
    match section:
        case Section.GOALS:
            yield from _goals(snapshot, plans, marks)
        case Section.CHANGES:
            yield from _changes(between)
        case Section.NEXT:
            yield from _next(snapshot)
        case Section.COVERAGE:
            yield from _coverage(snapshot, marks)
        case Section.STANDARDS:
            yield from flow_blocks(between.flows, between.since, snapshot.day)
        case Section.GAPS:
            yield from _gaps(snapshot)
        case Section.METHOD:
            summary = say("how each number was counted, and from which sources")
            foretold = any(is_open(each, snapshot.day) for each in snapshot.progress(plans))
            yield Folded(summary, tuple(method_blocks(snapshot.register, plans, foretold=foretold)))
        case _:
            assert_never(section)


def _goals(snapshot: Snapshot, plans: tuple[Plan, ...], marks: Marks) -> Iterator[Block]:
    yield Sentences((verdict(plans, snapshot, marks),))
    for plan in plans:
        if len(plans) > 1:
            yield Heading(name_of(plan))
        expected = snapshot.forecast if len(plans) == 1 else None
        yield goals(snapshot.progress((plan,)), marks, expected)
    yield from marks.blocks()


def _changes(between: Between) -> Iterator[Block]:
    days = {"since": between.since.isoformat()}
    yield Heading(say("what changed since {since}", **days))
    yield from moved_blocks(between)
    happened = between.happened
    yield Folded(say("dated events: {n}", n=len(happened)), (event_table(happened),))


def _next(snapshot: Snapshot) -> Iterator[Block]:
    found = snapshot.todo()
    if not found:
        return
    yield Heading(say("next"))
    yield Sentences((kinds_line(found),))
    yield todo_outline(some_of_each(found, _OF_A_KIND), snapshot.register)
    yield Sentences((say("all of them: sdtstd next"),))


def _coverage(snapshot: Snapshot, marks: Marks) -> Iterator[Block]:
    if not snapshot.coverage.tasks:
        return
    yield Heading(say("coverage by field"))
    yield Sentences((leaves_line(snapshot.coverage.total, marks),))
    yield field_shares(snapshot.coverage)
    yield from marks.blocks()


def _gaps(snapshot: Snapshot) -> Iterator[Block]:
    leaves = snapshot.gaps(()).leaves
    if not snapshot.register.leaves:
        return
    _, *blocks = leaf_gap_blocks(leaves, snapshot.register)
    by_measures = sum(each.leaf.task.kind is TaskKind.MEASURES for each in leaves)
    line = say("leaves not covered: {n}", n=len(leaves) - by_measures)
    if by_measures:
        line = say("{line}, and {n} that measures reach", line=line, n=by_measures)
    yield Folded(line, tuple(blocks))
    unplaced = snapshot.coverage.unplaced
    if unplaced:
        _, *blocks = unplaced_blocks(unplaced)
        distinct = snapshot.coverage.total.unplaced
        yield Folded(say("standards placed at no leaf: {n}", n=distinct), tuple(blocks))


def _answer(between: Between) -> ReportAnswer:
    snapshot, since, plans = between.after, between.since, between.plans
    return ReportAnswer(
        since=since,
        plans=tuple(plan_row(each, snapshot.progress((each,))) for each in plans),
        verdict=verdict_row(snapshot.progress(plans)),
        forecasts=open_rows(snapshot, plans),
        coverage=tally_row(snapshot.coverage.total),
        tasks=tuple(map(task_row, snapshot.coverage.tasks)),
        flows=flow_rows(between.flows),
        events=tuple(
            EventRow(each.kind, str(each.when), each.record.key) for each in between.happened
        ),
    )
