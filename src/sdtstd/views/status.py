"""`status`: where a plan stands, and how far the standards system is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.coverage import coverage
from sdtstd.measure.gaps import worst_first
from sdtstd.measure.progress import progress
from sdtstd.report import Heading, Meters, Report, Sentences, Title
from sdtstd.views.contract import Json, envelope, tally_json, target_json
from sdtstd.views.coverage import task_meters, tasks_json, total_line
from sdtstd.views.goals import meter

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.diagnostics import Message
    from sdtstd.measure.progress import Progress
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import Register
    from sdtstd.report import Block


def status_report(register: Register, day: date, plans: tuple[Plan, ...]) -> Report:
    """Show the plans on the day, worst targets first, then the coverage by task."""
    measured = [(plan, progress(register, day, plan)) for plan in plans]
    covered = coverage(register, day)
    data = envelope(
        day,
        plans=[_plan_json(plan, targets) for plan, targets in measured],
        coverage=tally_json(covered.total),
        tasks=tasks_json(covered),
    )
    blocks: list[Block] = []
    for plan, targets in measured:
        blocks += [Heading(Title(plan.title, plan.title_en)), *_targets(targets)]
    if not plans:
        blocks.append(Sentences((say("the register holds no plan"),)))
    blocks += [Heading(say("coverage of the standards system")), Sentences((total_line(covered),))]
    blocks.append(task_meters(covered))
    return Report(
        title=say("status on {day}", day=day.isoformat()),
        data=data,
        blocks=tuple(blocks),
        next_step=_next_step(measured, register),
    )


def _plan_json(plan: Plan, targets: tuple[Progress, ...]) -> Json:
    return {
        "id": plan.id,
        "title": plan.title,
        "title_en": plan.title_en,
        "targets": [target_json(each) for each in targets],
    }


def _targets(targets: tuple[Progress, ...]) -> tuple[Block, ...]:
    if not targets:
        return (Sentences((say("the plan states no target"),)),)
    return (Meters(tuple(meter(each) for each in worst_first(targets))),)


def _next_step(measured: list[tuple[Plan, tuple[Progress, ...]]], register: Register) -> Message:
    shown = [each for _, targets in measured for each in worst_first(targets)]
    others = len(register.plans) - len(measured)
    if not shown:
        return say("what is covered and what is not: sdtstd coverage")
    opened = say("open a number: sdtstd explain {target}", target=shown[0].target.id)
    if not others:
        return opened
    return say(
        "{first}; all {plans} plans: sdtstd status --plan all",
        first=opened,
        plans=len(register.plans),
    )
