"""`gaps`: what is missing, worst first, with what the pipeline would close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.gaps import gaps
from sdtstd.report import Anchor, Column, Heading, Parts, Report, Sentences, Table, Title
from sdtstd.views.contract import envelope
from sdtstd.views.coverage import leaf_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sdtstd.diagnostics import Message
    from sdtstd.measure.coverage import LeafCoverage
    from sdtstd.measure.progress import Progress
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import Register
    from sdtstd.report import Block
    from sdtstd.views.contract import Json


def gaps_report(
    register: Register,
    day: date,
    plans: tuple[Plan, ...],
    wanted: Callable[[LeafCoverage], bool] | None,
) -> Report:
    """Show the short targets of the plans and the empty leaves.

    Who wants certain leaves is told of these alone; the data has the targets all the same.
    """
    found = gaps(register, day, plans)
    leaves = [each for each in found.leaves if wanted is None or wanted(each)]
    data = envelope(
        day,
        leaves=[_leaf_json(each) for each in leaves],
        targets=[_target_json(each) for each in found.targets],
    )
    return Report(
        title=say("gaps on {day}", day=day.isoformat()),
        data=data,
        blocks=(
            *(_target_blocks(found.targets, plans) if wanted is None else ()),
            Heading(say("leaves missing or unknown")),
            Sentences((say("missing: surveyed, and nothing found; unknown: not surveyed"),)),
            leaf_table(leaves) if leaves else Sentences((_no_leaf(register),)),
        ),
        next_step=say("why a target is short: sdtstd explain TARGET"),
    )


def _leaf_json(each: LeafCoverage) -> Json:
    unit = each.leaf.unit
    return {
        "id": each.leaf.id,
        "title": unit.title,
        "title_en": unit.title_en,
        "state": each.state,
    }


def _target_json(each: Progress) -> Json:
    target = each.target.target
    return {
        "id": each.target.id,
        "title": target.title,
        "title_en": target.title_en,
        "assessment": each.assessment,
        "remaining": each.reading.remaining,
        "pipeline": _pipeline(each),
    }


def _target_blocks(targets: tuple[Progress, ...], plans: tuple[Plan, ...]) -> tuple[Block, ...]:
    heading = Heading(say("targets not shown to be met, worst first"))
    return (heading, _target_table(targets, _none_short(plans)))


def _none_short(plans: tuple[Plan, ...]) -> Message:
    """Tell why no target stands in the list: where there is none, none is reached either."""
    if not plans:
        return say("the register holds no plan")
    if not any(each.targets for each in plans):
        return say("the plan states no target")
    return say("no target is short")


def _no_leaf(register: Register) -> Message:
    if not register.leaves:
        return say("the system has no leaves: there is nothing to cover")
    return say("no leaf is missing or unknown")


def _target_table(targets: tuple[Progress, ...], empty: Message) -> Table:
    columns = (
        Column(say("assessment")),
        Column(say("target")),
        Column(say("title")),
        Column(say("not yet shown"), "right"),
        Column(say("in the pipeline")),
    )
    rows = (
        (
            each.assessment,
            Anchor(each.target.id, each.target.address),
            Title(each.target.target.title, each.target.target.title_en),
            each.reading.remaining,
            Parts(tuple(Anchor(record) for record in _pipeline(each))),
        )
        for each in targets
    )
    return Table(columns, tuple(rows), empty)


def _pipeline(each: Progress) -> list[str]:
    partition = each.reading.partition
    return [verdict.id for verdict in partition.pipeline] if partition else []
