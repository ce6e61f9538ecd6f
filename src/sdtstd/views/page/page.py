"""The page of plans on a day: its sections in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.between import Between
from sdtstd.diagnostics import say
from sdtstd.measure.forecast import is_open
from sdtstd.report import Pairs, Sentences
from sdtstd.report.page import Fold, Page, Section
from sdtstd.rows.page import page_rows
from sdtstd.views.counting import counting
from sdtstd.views.method import words_block
from sdtstd.views.page.burn_up import burn_ups
from sdtstd.views.page.coming import every, first
from sdtstd.views.page.diagram import diagram
from sdtstd.views.page.gaps import gap_blocks
from sdtstd.views.page.heat import heat
from sdtstd.views.page.standing import goal_blocks
from sdtstd.views.titles import name_of, name_of_all
from sdtstd.views.verdict import covers

_BY_SCRIPT = say("only a script can search them; a table of all: sdtstd export -o records.csv")

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan
    from sdtstd.report.page import PageBlock
    from sdtstd.rows.records import LineOf


def page_of(snapshot: Snapshot, since: date, plans: tuple[Plan, ...], line_of: LineOf) -> Page:
    """Give the page of the plans on the day; what moved did so after `since`."""
    register = snapshot.register
    between = Between(snapshot, since, plans)
    return Page(
        title=name_of_all(plans, register.system, say("all plans"), short=False),
        aside=say("as of {day}", day=snapshot.day.isoformat()),
        first=tuple(_first(between)),
        sections=tuple(each for each in _sections(between) if each.blocks),
        records=frozenset(each.key for each in register.records),
        leaves=frozenset(register.places),
        targets=frozenset(each.target.id for each in snapshot.progress(plans)),
        rows=page_rows(snapshot, plans, line_of),
    )


def _first(between: Between) -> Iterator[Section]:
    yield Section("goals", say("goals"), tuple(goal_blocks(between.after, between.plans)))
    yield from first(between)


def _sections(between: Between) -> Iterator[Section]:
    snapshot, plans = between.after, between.plans
    if covers(plans, snapshot):
        yield from _of_the_system(snapshot)
    yield Section("burn-up", say("how it went"), tuple(_courses(snapshot, plans)))
    yield Section("gaps", say("gaps"), tuple(gap_blocks(snapshot, plans)))
    yield from every(between)
    yield Section("records", say("records"), (Sentences((_BY_SCRIPT,)),))
    yield Section("method", say("how it was counted"), tuple(_method(snapshot, plans)))


def _of_the_system(snapshot: Snapshot) -> Iterator[Section]:
    yield Section("diagram", say("standards system"), (diagram(snapshot),))
    table = heat(snapshot)
    if table is not None:
        yield Section("fields", say("standards by field and level"), (table,))


def _courses(snapshot: Snapshot, plans: tuple[Plan, ...]) -> Iterator[PageBlock]:
    """Show how the goals of the first plan came along, and fold those of the others."""
    drawn = [(plan, burn_ups(snapshot, (plan,))) for plan in plans]
    told = [(plan, figures) for plan, figures in drawn if figures]
    for n, (plan, figures) in enumerate(told):
        if n:
            yield Fold(name_of(plan), figures)
        else:
            yield from figures


def _method(snapshot: Snapshot, plans: tuple[Plan, ...]) -> Iterator[PageBlock]:
    """Say what each word counts, and fold how each target is counted."""
    foretold = any(is_open(each, snapshot.day) for each in snapshot.progress(plans))
    yield words_block(foretold=foretold)
    for each in snapshot.progress(plans):
        yield Fold(name_of(each.target.target), (Pairs(tuple(counting(each.target))),))
