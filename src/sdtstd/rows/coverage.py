"""Rows of the standards system: its leaves, fields and tasks, what has no leaf, the statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import Level
from sdtstd.frozen import frozen
from sdtstd.measure.leaves import LeafState
from sdtstd.model.system import TaskKind
from sdtstd.rows.numbers import Double, double

if TYPE_CHECKING:
    from sdtstd.measure.coverage import FieldCoverage, TaskCoverage
    from sdtstd.measure.leaves import LeafCoverage, Tally
    from sdtstd.measure.statistics import LevelStatistics
    from sdtstd.measure.unplaced import Unplaced


@frozen
class TallyRow:
    """Numbers of leaves, in all and by state, and of standards without a leaf."""

    leaves: int
    covered: int
    partly: int
    in_progress: int
    missing: int
    unknown: int
    unplaced: int


@frozen
class FieldRow:
    """A field with the seven numbers; `id` is its path."""

    id: str
    title: str
    title_en: str | None
    owner: tuple[str, ...]
    leaves: int
    covered: int
    partly: int
    in_progress: int
    missing: int
    unknown: int
    unplaced: int


@frozen
class TaskRow:
    """A task with the seven numbers and its fields."""

    id: str
    title: str
    title_en: str | None
    kind: TaskKind
    owner: tuple[str, ...]
    leaves: int
    covered: int
    partly: int
    in_progress: int
    missing: int
    unknown: int
    unplaced: int
    fields: tuple[FieldRow, ...]


@frozen
class LeafRow:
    """A leaf with its state; `standards` are the ids of all records mapped to it."""

    id: str
    title: str
    title_en: str | None
    task: str
    field: str | None
    owner: tuple[str, ...]
    state: LeafState
    standards: tuple[str, ...]


@frozen
class UnplacedRow:
    """A standard at a field or task with parts of its own, or (None) at no place."""

    id: str
    topic: str | None


@frozen
class LevelRow:
    """A row of the statistics table; `percent` is 100 × existing / expected."""

    level: Level
    expected: int
    existing: int
    percent: Double | None


@frozen
class CoverageAnswer:
    """Every leaf with its state, what has no leaf, and the statistics table."""

    coverage: TallyRow
    leaves: tuple[LeafRow, ...]
    unplaced: tuple[UnplacedRow, ...]
    statistics: tuple[LevelRow, ...]


def tally_row(tally: Tally) -> TallyRow:
    """Give the seven numbers of a set of leaves."""
    return TallyRow(**_numbers(tally))


def _numbers(tally: Tally) -> dict[str, int]:
    return {name: getattr(tally, name) for name in TallyRow.__match_args__}


def task_row(each: TaskCoverage) -> TaskRow:
    """Give a task and its fields with the seven numbers."""
    task = each.task
    return TaskRow(
        id=task.id,
        title=task.title,
        title_en=task.title_en,
        kind=task.kind,
        owner=task.owner,
        fields=tuple(_field_row(field, task.owner) for field in each.fields),
        **_numbers(each.tally),
    )


def _field_row(each: FieldCoverage, owner: tuple[str, ...]) -> FieldRow:
    field = each.field
    return FieldRow(
        id=each.id,
        title=field.title,
        title_en=field.title_en,
        owner=field.owner or owner,
        **_numbers(each.tally),
    )


def leaf_row(each: LeafCoverage) -> LeafRow:
    """Give a leaf with its state and the ids of all records mapped to it."""
    leaf = each.leaf
    return LeafRow(
        id=leaf.id,
        title=leaf.unit.title,
        title_en=leaf.unit.title_en,
        task=leaf.task.id,
        field=leaf.field.id if leaf.field else None,
        owner=leaf.owner,
        state=each.state,
        standards=tuple(record.key for record in each.records),
    )


def unplaced_row(each: Unplaced) -> UnplacedRow:
    """Give a mapping that covers no leaf."""
    return UnplacedRow(each.standard.key, each.topic)


def level_row(row: LevelStatistics) -> LevelRow:
    """Give a row of the statistics table."""
    return LevelRow(row.level, row.expected, row.existing, double(row.percent))
