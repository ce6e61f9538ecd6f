"""`report`: the progress summary, in sections that can also stand alone."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from sdtstd.diagnostics import say
from sdtstd.measure.coverage import Coverage, coverage, tally
from sdtstd.measure.events import Event, events
from sdtstd.measure.gaps import gaps, worst_first
from sdtstd.measure.progress import progress
from sdtstd.report import Anchor, Column, Heading, Meters, Pairs, Report, Sentences, Table, Title
from sdtstd.views.contract import Json, envelope, tally_json, target_json
from sdtstd.views.counting import counting
from sdtstd.views.coverage import leaf_table, tasks_json, total_line
from sdtstd.views.goals import meter

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    register: Register,
    day: date,
    since: date,
    plans: tuple[Plan, ...],
    sections: tuple[Section, ...],
) -> Report:
    """Sum up the plans, the coverage, the gaps, the last period and the method."""
    wanted = sections or tuple(Section)
    system = register.system
    blocks: list[Block] = [
        Sentences((say("as of {day}, both ends of every period included", day=day.isoformat()),))
    ]
    for section in Section:
        if section in wanted:
            blocks += _section(section, register, day, since, plans)
    title = Title(system.title, system.title_en) if system else say("progress")
    return Report(title, _data(register, day, since, plans), tuple(blocks))


def a_year_before(day: date) -> date:
    """Give the same day of the year before, where the default period begins."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return date(max(day.year - 1, 1), day.month, last)


def _section(
    section: Section, register: Register, day: date, since: date, plans: tuple[Plan, ...]
) -> Iterator[Block]:
    match section:
        case Section.GOALS:
            yield from _goals(register, day, plans)
        case Section.COVERAGE:
            yield from _coverage(coverage(register, day))
        case Section.GAPS:
            yield from _gaps(register, day)
        case Section.CHANGES:
            yield from _changes(events(register, since, day), since, day)
        case Section.METHOD:
            yield from _method(register, plans)
        case _:
            assert_never(section)


def _goals(register: Register, day: date, plans: tuple[Plan, ...]) -> Iterator[Block]:
    for plan in plans:
        yield Heading(Title(plan.title, plan.title_en))
        measured = progress(register, day, plan)
        if measured:
            yield Meters(tuple(meter(each) for each in worst_first(measured)))
        else:
            yield Sentences((say("the plan states no target"),))


def _coverage(measured: Coverage) -> Iterator[Block]:
    yield Heading(say("coverage of the standards system"))
    yield Sentences((total_line(measured),))
    columns = (
        Column(say("field")),
        Column(say("title")),
        Column(say("leaves"), "right"),
        Column(say("covered"), "right"),
        Column(say("in progress"), "right"),
        Column(say("missing"), "right"),
        Column(say("unknown"), "right"),
    )
    rows: list[tuple[Cell, ...]] = []
    for task in measured.tasks:
        own = tally(task.leaves)
        title = Title(task.task.title, task.task.title_en)
        rows.append((Anchor(task.task.id), title, *_five(own)))
        for field in task.fields:
            title = Title(field.field.title, field.field.title_en)
            rows.append((Anchor(field.id), title, *_five(tally(field.leaves))))
    yield Table(columns, tuple(rows), say("the system has no tasks"))


def _five(counted: object) -> tuple[Cell, ...]:
    names = ("leaves", "covered", "in_progress", "missing", "unknown")
    return tuple(getattr(counted, name) for name in names)


def _gaps(register: Register, day: date) -> Iterator[Block]:
    yield Heading(say("leaves missing or unknown"))
    yield Sentences((say("missing: surveyed, and nothing found; unknown: not surveyed"),))
    yield leaf_table(gaps(register, day, ()).leaves)


def _changes(happened: tuple[Event, ...], since: date, day: date) -> Iterator[Block]:
    yield Heading(
        say("what changed after {since}, up to {day}", since=since.isoformat(), day=day.isoformat())
    )
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
        for each in happened
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
            (say("covered"), say("a standard mapped there is out, not withdrawn, not replaced")),
        )
    )
    for each in register.targets:
        if each.plan in plans:
            yield Heading(Title(each.target.title, each.target.title_en))
            yield Pairs(tuple(counting(each)))


def _data(register: Register, day: date, since: date, plans: tuple[Plan, ...]) -> Json:
    measured = coverage(register, day)
    return envelope(
        day,
        since=since,
        plans=[
            {
                "id": plan.id,
                "title": plan.title,
                "title_en": plan.title_en,
                "targets": [target_json(each) for each in progress(register, day, plan)],
            }
            for plan in plans
        ],
        coverage=tally_json(measured.total),
        tasks=tasks_json(measured),
        events=[
            {"kind": each.kind, "date": str(each.when), "id": each.record.key}
            for each in events(register, since, day)
        ],
    )
