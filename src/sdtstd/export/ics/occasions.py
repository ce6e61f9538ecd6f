"""The days of a register that a calendar shows, and how many it must leave out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.lives import GONE
from sdtstd.measure.todo.item import TodoKind, of_record, of_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.measure.todo.item import Subject, Todo
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard

_OF_THEIR_OWN = (TodoKind.ENTRY_INTO_FORCE, TodoKind.CONSULTATION_END, TodoKind.TARGET_DUE)
"""What a calendar has of all records and targets, not of those alone that need attention."""


@frozen
class Occasion:
    """A day of a record or a target; `name` stays its own for ever, whatever else changes.

    One of the last three is there: the record that comes into force or is in consultation, the
    target that ends, the thing to do.
    """

    kind: TodoKind
    day: date
    name: str
    subject: Subject
    standard: Standard | None = None
    progress: Progress | None = None
    todo: Todo | None = None


@frozen
class Occasions:
    """What a calendar shows, in its order; of `left_out` no day is known, but a month or a year."""

    shown: tuple[Occasion, ...]
    left_out: Mapping[TodoKind, int]


def occasions(snapshot: Snapshot) -> Occasions:
    """Give the days of a register.

    A date that is known to a month or a year is no day, nor an event that lasts so long: it is
    counted instead. The last day of a target is the last possible one of its window, which is what
    "by the end of 2025" says; that of other things to do as `next` has it.
    """
    dated = [*_of_standards(snapshot)]
    shown = [found for found, when in dated if when.first == when.last]
    left = Counter(found.kind for found, when in dated if when.first != when.last)
    shown += [*_of_targets(snapshot), *_of_worklist(snapshot)]
    return Occasions(tuple(sorted(shown, key=_order)), left)


def _order(each: Occasion) -> tuple[date, str, str]:
    return each.day, each.kind, each.name


def _of_standards(snapshot: Snapshot) -> Iterator[tuple[Occasion, PartialDate]]:
    register = snapshot.register
    for each in register.standards:
        for kind, when in _dates(each):
            if when is None or (when.last > snapshot.day and snapshot.status(each) in GONE):
                continue
            subject = of_record(each, register)
            yield Occasion(kind, when.last, _lasting(each), subject, standard=each), when


def _dates(standard: Standard) -> Iterable[tuple[TodoKind, PartialDate | None]]:
    yield TodoKind.ENTRY_INTO_FORCE, standard.stages.in_force
    yield TodoKind.CONSULTATION_END, standard.consultation_until


def _of_targets(snapshot: Snapshot) -> Iterator[Occasion]:
    for placed in snapshot.register.targets:
        progress = snapshot.of(placed)
        due, subject = progress.reading.closes, of_target(placed)
        yield Occasion(TodoKind.TARGET_DUE, due, placed.id, subject, progress=progress)


def _of_worklist(snapshot: Snapshot) -> Iterator[Occasion]:
    for each in snapshot.due():
        if each.due is not None and each.kind not in _OF_THEIR_OWN:
            name = _name_of(each, snapshot.register)
            yield Occasion(each.kind, each.due, name, each.subject, todo=each)


def _name_of(todo: Todo, register: Register) -> str:
    record = register.by_name.get(todo.subject.id)
    name = todo.subject.id if record is None else _lasting(record)
    return name if todo.rule is None else f"{todo.rule} {name}"


def _lasting(standard: Standard) -> str:
    """Give the id that a project had before its code, and keeps."""
    return standard.id or standard.key
