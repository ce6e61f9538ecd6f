"""`status`: where a plan stands, and how far the standards system is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.gaps import worst_first
from sdtstd.report import Heading, Meters, Report, Sentences, Title
from sdtstd.rows.answer import Answer
from sdtstd.rows.answers import StatusAnswer
from sdtstd.rows.coverage import tally_row, task_row
from sdtstd.rows.targets import plan_row, verdict_row
from sdtstd.views.goals import meter
from sdtstd.views.leaves import covered_line, task_meters

if TYPE_CHECKING:
    from sdtstd.diagnostics import Message
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan
    from sdtstd.report import Block


def status_report(snapshot: Snapshot, plans: tuple[Plan, ...]) -> Report:
    """Show the plans on the day, worst targets first, then the coverage by task."""
    covered = snapshot.coverage
    answer = StatusAnswer(
        plans=tuple(plan_row(each, snapshot.progress((each,))) for each in plans),
        verdict=verdict_row(snapshot.progress(plans)),
        coverage=tally_row(covered.total),
        tasks=tuple(map(task_row, covered.tasks)),
    )
    blocks: list[Block] = []
    for plan in plans:
        blocks += goal_blocks(plan, snapshot)
    if not plans:
        blocks.append(Sentences((say("the register holds no plan"),)))
    blocks.append(Heading(say("coverage of the standards system")))
    blocks += [Sentences((covered_line(covered.total),)), task_meters(covered)]
    return Report(
        title=say("status on {day}", day=snapshot.day.isoformat()),
        data=Answer(answer, snapshot.day),
        blocks=tuple(blocks),
        next_step=_next_step(plans, snapshot),
    )


def goal_blocks(plan: Plan, snapshot: Snapshot) -> tuple[Block, ...]:
    """Show the targets of a plan, worst first."""
    heading = Heading(Title(plan.title, plan.title_en))
    targets = worst_first(snapshot.progress((plan,)))
    if not targets:
        return (heading, Sentences((say("the plan states no target"),)))
    return (heading, Meters(tuple(map(meter, targets))))


def _next_step(plans: tuple[Plan, ...], snapshot: Snapshot) -> Message:
    shown = (each for plan in plans for each in worst_first(snapshot.progress((plan,))))
    first = next(shown, None)
    if first is None:
        return say("what is covered and what is not: sdtstd coverage")
    known = len(snapshot.register.plans)
    opened = say("open a number: sdtstd explain {target}", target=first.target.id)
    if known == len(plans):
        return opened
    return say("{first}; all {plans} plans: sdtstd status --plan all", first=opened, plans=known)
