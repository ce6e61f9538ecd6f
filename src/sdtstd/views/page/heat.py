"""Where existing texts are: tasks and fields down, levels across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.grid import grid
from sdtstd.model.system import TaskKind
from sdtstd.report.figures import Heat, HeatRow
from sdtstd.views.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.codes import Level
    from sdtstd.measure.grid import Grid, Row
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.system import Field, Task
    from sdtstd.report import Cell

    Levels = tuple[Level, ...]

_UNPLACED = say("unplaced (in the rows above too)")


def heat(snapshot: Snapshot) -> Heat | None:
    """Give the existing texts of the system by place and level; None without a system or texts."""
    register = snapshot.register
    found = grid(register, snapshot.day)
    levels = found.levels
    if register.system is None or not levels:
        return None
    rows = [row for task in register.system.tasks for row in _of_task(task, found, snapshot.day)]
    if found.unplaced.total:
        numbers = _numbers(found.unplaced, levels)
        rows.append(HeatRow(None, _UNPLACED, numbers, found.unplaced.total))
    return Heat(levels, tuple(rows), _numbers(found.all, levels), found.all.total)


def _of_task(task: Task, found: Grid, day: date) -> Iterator[HeatRow]:
    """Give a task and its fields; one that measures reach only where texts are there, too."""
    own = found.places[task.id]
    if task.kind is TaskKind.MEASURES and not own.total:
        return
    whole = bool(task.fields)
    yield _row(task.id, task, found, None if whole else _surveyed((task,), day), whole=whole)
    for field in task.fields:
        path = f"{task.id}/{field.id}"
        yield _row(path, field, found, _surveyed((field, task), day))


def _row(
    path: str, unit: Task | Field, found: Grid, surveyed: Cell, *, whole: bool = False
) -> HeatRow:
    row = found.places[path]
    numbers = _numbers(row, found.levels)
    return HeatRow(path, title_of(unit), numbers, row.total, whole, surveyed)


def _surveyed(units: tuple[Task | Field, ...], day: date) -> Cell:
    """Tell up to which day somebody looked for texts, the latest of what is said of it."""
    said = [each.surveyed for each in units if each.surveyed and each.surveyed.surely_by(day)]
    latest = max(said, key=lambda each: each.last, default=None)
    return say("surveyed {day}", day=latest) if latest else None


def _numbers(row: Row, levels: Levels) -> tuple[int, ...]:
    return tuple(row.numbers.get(level, 0) for level in levels)
