"""What of the standards system is covered on a day (覆盖): leaves, their tasks, all of it.

Source: docs/numbers.md. A record that belongs to a field or task with parts of its own, or to no
place, covers no leaf: it is unplaced (待归入), and counted beside the leaves. Leaves of a measures
task are reached by measures, show in their own task, and stay out of the register's totals.
"""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.leaves import LeafCoverage, Tally, cover, tally
from sdtstd.measure.unplaced import Unplaced, unplaced_among
from sdtstd.model.system import TaskKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sdtstd.model.register import Register
    from sdtstd.model.system import Field, Task


@frozen
class FieldCoverage:
    """A field with its leaves, and the standards that belong to it as a whole."""

    id: str
    field: Field
    leaves: tuple[LeafCoverage, ...]
    unplaced: tuple[Unplaced, ...]

    @property
    def tally(self) -> Tally:
        """The numbers of the field."""
        return tally(self.leaves, self.unplaced)


@frozen
class TaskCoverage:
    """A task with its fields; `leaf` is the task itself where it has none.

    `own` are the standards that belong to the task as a whole.
    """

    task: Task
    fields: tuple[FieldCoverage, ...]
    leaf: LeafCoverage | None
    own: tuple[Unplaced, ...]

    @property
    def leaves(self) -> tuple[LeafCoverage, ...]:
        """The leaves of all fields, or the task itself."""
        own = () if self.leaf is None else (self.leaf,)
        return own + tuple(leaf for field in self.fields for leaf in field.leaves)

    @property
    def unplaced(self) -> tuple[Unplaced, ...]:
        """The standards that belong to the task or one of its fields as a whole."""
        return self.own + tuple(each for field in self.fields for each in field.unplaced)

    @property
    def tally(self) -> Tally:
        """The numbers of the task."""
        return tally(self.leaves, self.unplaced)


@frozen
class Coverage:
    """The coverage of the whole tree, and all unplaced records, an entry for each mapping."""

    tasks: tuple[TaskCoverage, ...]
    unplaced: tuple[Unplaced, ...]

    @property
    def leaves(self) -> tuple[LeafCoverage, ...]:
        """All leaves, those of measures tasks among them."""
        return tuple(leaf for task in self.tasks for leaf in task.leaves)

    @property
    def total(self) -> Tally:
        """The register's totals: leaves that standards reach."""
        reached = (each for each in self.tasks if each.task.kind is TaskKind.STANDARDS)
        return tally((leaf for task in reached for leaf in task.leaves), self.unplaced)


def coverage(
    register: Register, day: date, known: Mapping[str, LeafCoverage] = MappingProxyType({})
) -> Coverage:
    """Find the state of every leaf but those that are `known`, and what belongs to no leaf."""
    measured = {
        leaf.id: known.get(leaf.id) or cover(leaf, register, day) for leaf in register.leaves
    }
    unplaced = tuple(unplaced_among(register.standards, set(measured)))
    at: defaultdict[str | None, list[Unplaced]] = defaultdict(list)
    for each in unplaced:
        at[each.topic].append(each)
    tasks = register.system.tasks if register.system else ()
    return Coverage(tuple(_of_task(task, measured, at) for task in tasks), unplaced)


def _of_task(
    task: Task, measured: dict[str, LeafCoverage], at: Mapping[str | None, list[Unplaced]]
) -> TaskCoverage:
    fields = tuple(_of_field(task, field, measured, at) for field in task.fields)
    return TaskCoverage(task, fields, measured.get(task.id), tuple(at.get(task.id, ())))


def _of_field(
    task: Task,
    field: Field,
    measured: dict[str, LeafCoverage],
    at: Mapping[str | None, list[Unplaced]],
) -> FieldCoverage:
    path = f"{task.id}/{field.id}"
    ids = [f"{path}/{topic.id}" for topic in field.topics] or [path]
    leaves = tuple(measured[each] for each in ids)
    return FieldCoverage(path, field, leaves, tuple(at.get(path, ())))
