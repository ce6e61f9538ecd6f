"""`report`: the progress summary, in sections that can also stand alone."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from sdtstd.compare.between import Between
from sdtstd.diagnostics import say
from sdtstd.report import Anchor, Column, Heading, Pairs, Report, Sentences, Table, Title
from sdtstd.rows.answer import Answer
from sdtstd.rows.answers import EventRow, ReportAnswer
from sdtstd.rows.coverage import tally_row, task_row
from sdtstd.rows.moved import moved_row
from sdtstd.rows.targets import plan_row, verdict_row
from sdtstd.views.counting import counting
from sdtstd.views.gaps import leaf_gap_blocks
from sdtstd.views.leaves import SEVEN, covered_line, unplaced_blocks
from sdtstd.views.moved import moved_blocks
from sdtstd.views.status import goal_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.coverage import Coverage
    from sdtstd.measure.leaves import Tally
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import Register
    from sdtstd.report import Block, Cell


class Section(StrEnum):
    """The sections of the progress summary, in order."""

    GOALS = "goals"
    COVERAGE = "coverage"
    GAPS = "gaps"
    CHANGES = "changes"
    METHOD = "method"


def progress_report(
    snapshot: Snapshot, since: date, plans: tuple[Plan, ...], sections: tuple[Section, ...]
) -> Report:
    """Sum up the plans, the coverage, the gaps, the last period and the method."""
    wanted = sections or tuple(Section)
    between = Between(snapshot, since)
    system, day = snapshot.register.system, snapshot.day.isoformat()
    blocks: list[Block] = [
        Sentences((say("as of {day}, both ends of every period included", day=day),))
    ]
    for section in Section:
        if section in wanted:
            blocks += _section(section, between, plans)
    title = Title(system.title, system.title_en) if system else say("progress")
    answer = _answer(snapshot, since, plans)
    data = Answer(answer, snapshot.day, moved=moved_row(between, plans))
    return Report(title, data, tuple(blocks))


def a_year_before(day: date) -> date:
    """Give the same day of the year before, where the default period begins."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return date(max(day.year - 1, 1), day.month, last)


def _section(section: Section, between: Between, plans: tuple[Plan, ...]) -> Iterator[Block]:
    snapshot = between.after
    match section:
        case Section.GOALS:
            yield from (block for plan in plans for block in goal_blocks(plan, snapshot))
        case Section.COVERAGE:
            yield from _coverage(snapshot.coverage)
        case Section.GAPS:
            yield from leaf_gap_blocks(snapshot.gaps(()).leaves, snapshot.register)
        case Section.CHANGES:
            yield from _changes(between, plans)
        case Section.METHOD:
            yield from _method(snapshot.register, plans)
        case _:
            assert_never(section)


def _coverage(measured: Coverage) -> Iterator[Block]:
    yield Heading(say("coverage of the standards system"))
    yield Sentences((covered_line(measured.total),))
    columns = (
        Column(say("field")),
        Column(say("title")),
        *(Column(word, "right") for _, word in SEVEN),
    )
    rows: list[tuple[Cell, ...]] = []
    for task in measured.tasks:
        title = Title(task.task.title, task.task.title_en)
        rows.append((Anchor(task.task.id), title, *_seven(task.tally)))
        for field in task.fields:
            title = Title(field.field.title, field.field.title_en)
            rows.append((Anchor(field.id), title, *_seven(field.tally)))
    yield Table(columns, tuple(rows), say("the system has no tasks"))
    yield from unplaced_blocks(measured.unplaced)


def _seven(counted: Tally) -> tuple[Cell, ...]:
    return tuple(getattr(counted, name) for name, _ in SEVEN)


def _changes(between: Between, plans: tuple[Plan, ...]) -> Iterator[Block]:
    since, day = between.since, between.after.day
    yield Heading(
        say("what changed after {since}, up to {day}", since=since.isoformat(), day=day.isoformat())
    )
    yield from moved_blocks(between, plans, with_records=False)
    columns = (
        Column(say("day")),
        Column(say("event")),
        Column(say("code or id")),
        Column(say("title")),
    )
    rows = (
        (
            str(each.when),
            each.kind.word,
            Anchor(each.record.key, each.record.address),
            Title(each.record.title, each.record.title_en),
        )
        for each in between.after.events(since)
    )
    yield Table(columns, tuple(rows), say("no dated event lies surely in the period"))


def _method(register: Register, plans: tuple[Plan, ...]) -> Iterator[Block]:
    yield Heading(say("how each number was counted"))
    yield Pairs(
        (
            (say("counted"), say("texts of the query whose event surely lies in the window")),
            (say("possible"), say("texts of the query whose event may lie in the window")),
            (say("pipeline"), say("texts of the query that are surely begun and not yet out")),
            (say("reported"), say("the latest value reported in public; never mixed in")),
            (say("related"), say("values of another scope, which prove nothing")),
            (say("covered"), say("a core standard mapped there is out, not withdrawn or replaced")),
            (say("partly"), say("only a partial standard mapped there is")),
            (say("unplaced"), say("standards that belong to no leaf")),
        )
    )
    for each in register.targets:
        if each.plan in plans:
            yield Heading(Title(each.target.title, each.target.title_en))
            yield Pairs(tuple(counting(each)))


def _answer(snapshot: Snapshot, since: date, plans: tuple[Plan, ...]) -> ReportAnswer:
    return ReportAnswer(
        since=since,
        plans=tuple(plan_row(each, snapshot.progress((each,))) for each in plans),
        verdict=verdict_row(snapshot.progress(plans)),
        coverage=tally_row(snapshot.coverage.total),
        tasks=tuple(map(task_row, snapshot.coverage.tasks)),
        events=tuple(
            EventRow(each.kind, str(each.when), each.record.key) for each in snapshot.events(since)
        ),
    )
