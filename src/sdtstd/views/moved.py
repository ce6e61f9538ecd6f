"""What moved between two days, for `status` and `report`: a line of numbers, then what moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import listed, say
from sdtstd.frozen import replace
from sdtstd.measure.events import Happening
from sdtstd.measure.leaves import LeafState
from sdtstd.model.records import Scope
from sdtstd.model.system import TaskKind
from sdtstd.report import Column, Heading, Outline, Sentences
from sdtstd.rows.moved import moved_row
from sdtstd.views.amounts import amount
from sdtstd.views.moved_rows import goal_branch, leaf_branch, record_branch
from sdtstd.views.verdict import covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.compare.between import Between, MovedRecord
    from sdtstd.compare.moved import MovedTarget
    from sdtstd.diagnostics import Message
    from sdtstd.report import Block, Report


def moved_alone(report: Report, between: Between, *, every: bool = False) -> Report:
    """Show of a report what moved and nothing else; programs get that beside the whole answer.

    With `every` all records are shown, those too whose dates are not exact.
    """
    data = replace(report.data, moved=moved_row(between))
    blocks = tuple(moved_blocks(between))
    if covers(between.plans, between.after):
        blocks += tuple(_record_blocks(between, every=every))
    return replace(report, blocks=blocks, data=data, next_step=_next_step(between.targets))


def _next_step(targets: tuple[MovedTarget, ...]) -> Message | None:
    return say("open a number: sdtstd explain {target}", target=targets[0].id) if targets else None


def moved_blocks(between: Between) -> Iterator[Block]:
    """Say how much moved, then show the goals of the plans and the leaves of the system."""
    whole = covers(between.plans, between.after)
    yield Sentences((_moved_line(between, whole=whole),))
    goals = tuple(map(goal_branch, between.targets))
    changed = between.leaves.changed if whole else ()
    leaves = tuple(leaf_branch(old, new, between) for old, new in changed)
    if goals or leaves:
        columns = (say("sign"), say("change"), say("title"), say("why"))
        yield Outline(tuple(map(Column, columns)), (*goals, *leaves))


def _record_blocks(between: Between, *, every: bool) -> Iterator[Block]:
    """Show records to which something happened: those that moved a goal first, then the sure."""
    causes = {one.cause.id for each in between.targets for one in each.because}
    ordered = sorted(
        between.records,
        key=lambda each: (not _surely(each, between), each.record.key not in causes),
    )
    sure = sum(_surely(each, between) for each in ordered)
    shown = ordered if every else ordered[: min(sure, _SHOWN)]
    if not ordered:
        return
    gaps = {"n": sure, "perhaps": len(ordered) - sure}
    yield Heading(say("records: {n}, and {perhaps} possibly", **gaps))
    if shown:
        columns = (say("sign"), say("change"), say("code or id"), say("title"), say("why"))
        rows = tuple(record_branch(each, between) for each in shown)
        yield Outline(tuple(map(Column, columns)), rows)
    if len(shown) < len(ordered):
        yield Sentences((say("{n} more: --all", n=len(ordered) - len(shown)),))


_SHOWN = 6


def _surely(each: MovedRecord, between: Between) -> bool:
    day = between.after.day
    return not each.events or any(one.surely_in(between.since, day) for one in each.events)


def _moved_line(between: Between, *, whole: bool) -> Message:
    """Say how many goals, and of the whole register leaves and stages, moved; or that none did."""
    since, day = between.since.isoformat(), between.after.day.isoformat()
    numbers = [amount(n, many, one) for n, one, many in _numbers(between, whole=whole) if n]
    if not numbers:
        return say("nothing moved after {since}, up to {day}", since=since, day=day)
    told = numbers if between.targets else [say("no goal moved"), *numbers]
    return say("since {since}: {told}", since=since, told=listed(told))


def _numbers(between: Between, *, whole: bool) -> Iterator[tuple[int, Message, Message]]:
    targets = between.targets
    timed = sum(each.by_time_alone for each in targets)
    yield len(targets) - timed, say("1 goal moved"), say("{n} goals moved")
    yield timed, say("1 goal moved by time alone"), say("{n} goals moved by time alone")
    if whole:
        yield from _of_leaves(between)
        yield from _of_records(between)
    causes = (one.cause for each in targets for one in each.because)
    values = [each.values.latest for each in causes if each.values is not None]
    same = sum(each.scope is Scope.SAME for each in values)
    yield same, say("1 value reported"), say("{n} values reported")
    yield len(values) - same, say("1 related value"), say("{n} related values")


def _of_leaves(between: Between) -> Iterator[tuple[int, Message, Message]]:
    """Count leaves that standards reach; those of measures stand apart, as in the totals."""
    reached = TaskKind.STANDARDS
    every = between.leaves.changed
    changed = [pair for pair in every if pair[1].leaf.task.kind is reached]
    to = sum(new.state is LeafState.COVERED for _, new in changed)
    away = sum(old.state is LeafState.COVERED for old, _ in changed)
    yield to, say("1 leaf newly covered"), say("{n} leaves newly covered")
    yield away, say("1 leaf no longer covered"), say("{n} leaves no longer covered")
    rest = len(changed) - to - away
    yield rest, say("1 leaf in another state"), say("{n} leaves in another state")
    of_measures = len(every) - len(changed)
    yield of_measures, say("1 leaf of measures changed"), say("{n} leaves of measures changed")


def _of_records(between: Between) -> Iterator[tuple[int, Message, Message]]:
    events = [one for each in between.records for one in each.events]
    sure = [one for one in events if one.surely_in(between.since, between.after.day)]
    labels = sum(one.kind is Happening.LABEL for one in sure)
    measures = sum(one.kind is Happening.DONE for one in sure)
    stages = len(sure) - labels - measures
    yield stages, say("1 stage advanced"), say("{n} stages advanced")
    yield labels, say("1 label awarded"), say("{n} labels awarded")
    yield measures, say("1 measure done"), say("{n} measures done")
    perhaps = len(events) - len(sure)
    yield perhaps, say("1 event possibly then"), say("{n} events possibly then")
    silent = sum(not each.events for each in between.records)
    yield silent, say("1 text with another status"), say("{n} texts with another status")
