"""`status`: the answer on one screen: the verdict, the goals, the tasks, what to do next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.lookup.rules import find_rule
from sdtstd.lookup.things import find_thing
from sdtstd.lookup.unknown import UnknownNameError
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.gaps import worst_first
from sdtstd.model.target import HasQuery
from sdtstd.report import APART, Heading, Name, Parts, Report, Sentences, Title
from sdtstd.rows.answer import Answer
from sdtstd.rows.coverage import tally_row, task_row
from sdtstd.rows.forecasts import open_rows
from sdtstd.rows.status import StatusAnswer
from sdtstd.rows.targets import plan_row, verdict_row
from sdtstd.views.goals import goals
from sdtstd.views.marks import Marks
from sdtstd.views.shares import task_shares
from sdtstd.views.titles import name_of, name_of_all
from sdtstd.views.verdict import covers, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.progress import Progress
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan, Target
    from sdtstd.report import Block, Cell

_COVERAGE = say("what is covered and what is not: sdtstd coverage")
_TODO = say("{n} things to do: sdtstd next")
_SHORT = 16
_PLAIN = r"\w+"
"""What every shell takes as one word."""


def status_report(snapshot: Snapshot, plans: tuple[Plan, ...]) -> Report:
    """Show the plans on the day, worst targets first, then the coverage by task."""
    covered, marks = snapshot.coverage, Marks()
    answer = StatusAnswer(
        plans=tuple(plan_row(each, snapshot.progress((each,))) for each in plans),
        verdict=verdict_row(snapshot.progress(plans)),
        forecasts=open_rows(snapshot, plans),
        coverage=tally_row(covered.total),
        tasks=tuple(map(task_row, covered.tasks)),
    )
    blocks: list[Block] = [Sentences((verdict(plans, snapshot, marks),))]
    for plan in _in_order(plans, snapshot):
        targets = snapshot.progress((plan,))
        blocks += [Heading(name_of(plan))] if len(plans) > 1 else []
        blocks.append(goals(targets, marks, snapshot.forecast if len(plans) == 1 else None))
    blocks += [task_shares(covered)] if covers(plans, snapshot) else []
    blocks += marks.blocks()
    return Report(
        title=name_of_all(plans, snapshot.register.system, say("all plans")),
        aside=_aside(plans, snapshot),
        data=Answer(answer, snapshot.day),
        blocks=tuple(blocks),
        next_step=_next_step(plans, snapshot),
    )


def _aside(plans: tuple[Plan, ...], snapshot: Snapshot) -> Message:
    """Give the day, and how many plans there are besides."""
    day, known = say("as of {day}", day=snapshot.day.isoformat()), len(snapshot.register.plans)
    if len(plans) != 1 or known == 1:
        return day
    return say("{day} · 1 of {n} plans", day=day, n=known)


def _in_order(plans: tuple[Plan, ...], snapshot: Snapshot) -> Iterator[Plan]:
    """Give the plans of which something can be said before those without any data."""
    known = [
        any(each.assessment is not Assessment.NO_DATA for each in snapshot.progress((plan,)))
        for plan in plans
    ]
    yield from (plan for plan, told in zip(plans, known, strict=True) if told)
    yield from (plan for plan, told in zip(plans, known, strict=True) if not told)


def _next_step(plans: tuple[Plan, ...], snapshot: Snapshot) -> Cell:
    """Name what lists the things to do, opens the first goal, shows the plans not shown here."""
    todo = snapshot.todo_count()
    some = say("1 thing to do: sdtstd next") if todo == 1 else say(_TODO.text, n=todo)
    waiting = some if todo else None
    return Parts((waiting, *_openings(plans, snapshot)), APART)


def _openings(plans: tuple[Plan, ...], snapshot: Snapshot) -> tuple[Cell, ...]:
    shown = worst_first(snapshot.progress(plans))
    if not plans:
        return (say("the register holds no plan"), _COVERAGE)
    if not shown:
        return (_COVERAGE,)
    counted = [each for each in shown if isinstance(each.target.target, HasQuery)]
    named = (each for each in counted if _is_short(each.target.target))
    example = next(named, (*counted, shown[0])[0])
    first = Parts((say("open a number: sdtstd explain"), _called(example, snapshot)), " ")
    return (first,)


def _called(progress: Progress, snapshot: Snapshot) -> Cell:
    """Give a name that `explain` and a shell take as it stands: the title, or in English the id."""
    target, whole = progress.target.target, progress.target.id
    bare = target.id if _means(target.id, progress, snapshot) else whole
    plain = _is_short(target) and _means(target.title, progress, snapshot)
    return Name(Title(target.title if plain else bare, bare), short=False)


def _means(name: str, progress: Progress, snapshot: Snapshot) -> bool:
    """Tell whether a name means this target, and nothing else besides."""
    register = snapshot.register
    if find_rule(name) is not None or register.named_places.meant(name, lambda _: True):
        return False
    try:
        return find_thing(register, name) is progress.target
    except UnknownNameError:
        return False


def _is_short(target: Target) -> bool:
    """Tell whether a title is typed more easily than an id, and stays one word in every shell."""
    return len(target.title) <= _SHORT and re.fullmatch(_PLAIN, target.title) is not None
