"""The standards system (标准体系结构图): its tasks, their fields, the leaves with their states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.model.system import TaskKind
from sdtstd.report.figures import Box, Diagram
from sdtstd.views.titles import title_of

if TYPE_CHECKING:
    from sdtstd.measure.coverage import FieldCoverage, TaskCoverage
    from sdtstd.measure.leaves import LeafCoverage, LeafState, Tally
    from sdtstd.measure.snapshot import Snapshot


def diagram(snapshot: Snapshot) -> Diagram:
    """Give the system of a register; one without a system has no title and no boxes."""
    system, measured = snapshot.register.system, snapshot.coverage
    total = measured.total
    return Diagram(
        title=title_of(system) if system else None,
        states=_states(total),
        unplaced=total.unplaced,
        boxes=tuple(map(_task, measured.tasks)),
    )


def _task(each: TaskCoverage) -> Box:
    task, tally = each.task, each.tally
    by_measures = task.kind is TaskKind.MEASURES
    if each.leaf is not None:
        return _leaf(each.leaf)
    return Box(
        place=task.id,
        title=title_of(task),
        records=len(each.own),
        states=_states(tally),
        unplaced=tally.unplaced,
        owner=task.owner,
        by_measures=by_measures,
        parts=tuple(map(_field, each.fields)),
    )


def _field(each: FieldCoverage) -> Box:
    """Give a field; one without topics is a leaf."""
    if not each.field.topics:
        return _leaf(each.leaves[0])
    return Box(
        place=each.id,
        title=title_of(each.field),
        records=len(each.unplaced),
        states=_states(each.tally),
        unplaced=each.tally.unplaced,
        owner=each.field.owner,
        parts=tuple(map(_leaf, each.leaves)),
    )


def _leaf(each: LeafCoverage) -> Box:
    leaf = each.leaf
    return Box(
        place=leaf.id,
        title=title_of(leaf.unit),
        records=len(each.records),
        state=each.state,
        owner=leaf.unit.owner,
        by_measures=leaf.task.kind is TaskKind.MEASURES,
    )


def _states(tally: Tally) -> tuple[tuple[LeafState, int], ...]:
    return tuple(tally.by_state.items())
