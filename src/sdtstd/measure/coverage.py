"""What of the standards system is covered on a day (覆盖): leaves, their tasks, all of it.

Source: docs/numbers.md. Leaves of a measures task are reached by measures, show in their own
task, and stay out of the register's totals.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen
from sdtstd.measure.lives import (
    has_begun,
    is_published,
    is_replaced,
    is_withdrawn,
    may_be_published,
)
from sdtstd.model.system import TaskKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.model.records import Measure
    from sdtstd.model.register import Leaf, Register
    from sdtstd.model.standard import Standard
    from sdtstd.model.system import Field, Task


class LeafState(Term):
    """The state of a leaf on a day; unknown is never missing."""

    COVERED = "covered", say("covered")
    IN_PROGRESS = "in-progress", say("in progress")
    MISSING = "missing", say("missing")
    UNKNOWN = "unknown", say("unknown")


@frozen
class LeafCoverage:
    """A leaf, its state, and all records mapped to it."""

    leaf: Leaf
    state: LeafState
    records: tuple[Standard, ...] | tuple[Measure, ...]


@frozen
class Tally:
    """How many leaves there are, and how many in each state."""

    leaves: int
    covered: int
    in_progress: int
    missing: int
    unknown: int


@frozen
class FieldCoverage:
    """A field with its leaves."""

    id: str
    field: Field
    leaves: tuple[LeafCoverage, ...]


@frozen
class TaskCoverage:
    """A task with its fields."""

    task: Task
    fields: tuple[FieldCoverage, ...]

    @property
    def leaves(self) -> tuple[LeafCoverage, ...]:
        """The leaves of all fields."""
        return tuple(leaf for field in self.fields for leaf in field.leaves)


@frozen
class Coverage:
    """The coverage of the whole tree."""

    tasks: tuple[TaskCoverage, ...]

    @property
    def leaves(self) -> tuple[LeafCoverage, ...]:
        """All leaves, those of measures tasks among them."""
        return tuple(leaf for task in self.tasks for leaf in task.leaves)

    @property
    def total(self) -> Tally:
        """The register's totals: leaves that standards reach."""
        reached = (each for each in self.tasks if each.task.kind is TaskKind.STANDARDS)
        return tally(leaf for task in reached for leaf in task.leaves)


def coverage(register: Register, day: date) -> Coverage:
    """Find the state of every leaf."""
    measured = {leaf.id: cover(leaf, register, day) for leaf in register.leaves}
    tasks = register.system.tasks if register.system else ()
    return Coverage(tuple(_of_task(task, measured) for task in tasks))


def tally(leaves: Iterable[LeafCoverage]) -> Tally:
    """Count leaves by state."""
    states = Counter(each.state for each in leaves)
    return Tally(
        leaves=states.total(),
        covered=states[LeafState.COVERED],
        in_progress=states[LeafState.IN_PROGRESS],
        missing=states[LeafState.MISSING],
        unknown=states[LeafState.UNKNOWN],
    )


def cover(leaf: Leaf, register: Register, day: date) -> LeafCoverage:
    """Find the state of one leaf and the records mapped to it."""
    if leaf.task.kind is TaskKind.MEASURES:
        measures = tuple(each for each in register.measures if leaf.id in each.topics)
        done = any(each.date.surely_by(day) for each in measures)
        return LeafCoverage(leaf, LeafState.COVERED if done else LeafState.UNKNOWN, measures)
    standards = register.mapped.get(leaf.id, ())
    return LeafCoverage(leaf, _state(leaf, standards, register, day), standards)


def _state(leaf: Leaf, standards: tuple[Standard, ...], register: Register, day: date) -> LeafState:
    if any(covers(each, register, day) for each in standards):
        return LeafState.COVERED
    if any(_is_coming(each, register, day) for each in standards):
        return LeafState.IN_PROGRESS
    surveyed = leaf.field.surveyed
    return LeafState.MISSING if surveyed and surveyed.surely_by(day) else LeafState.UNKNOWN


def covers(standard: Standard, register: Register, day: date) -> bool:
    """Tell whether a standard covers its leaves: out, and neither withdrawn nor replaced."""
    gone = is_withdrawn(standard, day) or is_replaced(standard, register, day)
    return is_published(standard, day) and not gone


def _is_coming(standard: Standard, register: Register, day: date) -> bool:
    abandonment = standard.stages.abandonment
    over = (
        is_published(standard, day)
        or is_withdrawn(standard, day)
        or is_replaced(standard, register, day)
        or (abandonment is not None and abandonment.surely_by(day))
    )
    return not over and (has_begun(standard, day) or may_be_published(standard, day))


def _of_task(task: Task, measured: dict[str, LeafCoverage]) -> TaskCoverage:
    fields = []
    for field in task.fields:
        path = f"{task.id}/{field.id}"
        ids = [f"{path}/{topic.id}" for topic in field.topics] or [path]
        fields.append(FieldCoverage(path, field, tuple(measured[each] for each in ids)))
    return TaskCoverage(task, tuple(fields))
