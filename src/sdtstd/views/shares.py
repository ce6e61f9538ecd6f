"""Tasks and fields a line each: how many of their leaves are in which state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.frozen import replace
from sdtstd.model.system import TaskKind
from sdtstd.report import Anchor, Cell, Parts, Share, Shares, Whole
from sdtstd.views.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.coverage import Coverage, FieldCoverage, TaskCoverage
    from sdtstd.measure.leaves import Tally
    from sdtstd.model.base import Titled


def task_shares(measured: Coverage) -> Shares:
    """Give each task with its leaves by state."""
    return Shares(tuple(_of_task(each) for each in measured.tasks))


def field_shares(measured: Coverage) -> Shares:
    """Give each task with its leaves by state, and below it its fields."""
    return Shares(tuple(_with_fields(measured)))


def _with_fields(measured: Coverage) -> Iterator[Whole]:
    for task in measured.tasks:
        yield _of_task(task)
        yield from map(_of_field, task.fields)


def _of_task(each: TaskCoverage) -> Whole:
    by_measures = each.task.kind is TaskKind.MEASURES
    words = (say("measures") if by_measures else None, Parts(each.task.owner))
    return _whole(Anchor(each.task.id), each.task, each.tally, words)


def _of_field(each: FieldCoverage) -> Whole:
    words = (Parts(each.field.owner),)
    return replace(_whole(Anchor(each.id), each.field, each.tally, words), below=True)


def _whole(anchor: Anchor, thing: Titled, tally: Tally, remarks: tuple[Cell, ...]) -> Whole:
    numbers = tuple(tally.by_state.items())
    return Whole(
        record=anchor,
        title=title_of(thing),
        share=Share(tuple(n for _, n in numbers)),
        leaves=tally.leaves,
        states=numbers,
        remark=Parts(remarks, " "),
    )
