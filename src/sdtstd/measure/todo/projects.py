"""What the dates of standards ask for: past the stage time, in consultation, soon in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.measure.lives import GONE, text_status
from sdtstd.measure.stage_times import LIMITS, overstay
from sdtstd.measure.todo.item import Todo, TodoKind, of_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


def of_projects(register: Register, day: date) -> Iterator[Todo]:
    """Give the projects that are late or in consultation, and the texts that come into force.

    A project past its stage time is there once, whatever its consultation says.
    """
    for each in register.standards:
        yield from _of_stage(each, register, day)
        yield from _of_entry_into_force(each, register, day)


def _of_stage(standard: Standard, register: Register, day: date) -> Iterator[Todo]:
    stay, until = overstay(standard, day), standard.consultation_until
    if stay is not None:
        yield Todo(
            TodoKind.STALE_STAGE,
            of_record(standard, register),
            standard.at("stages", stay.stage.value),
            day,
            stay.due,
            stay.since.text,
            stay.stage,
            stay.months,
        )
    elif until is not None and _is_before_review(standard):
        at = standard.at("consultation_until")
        subject = of_record(standard, register)
        yield Todo(TodoKind.CONSULTATION_END, subject, at, day, until.last, until.text)


def _is_before_review(standard: Standard) -> bool:
    return all(stage in LIMITS for stage, _ in standard.stages.known())


def _of_entry_into_force(standard: Standard, register: Register, day: date) -> Iterator[Todo]:
    when = standard.stages.in_force
    if when is None or when.last < day or text_status(standard, register, day) in GONE:
        return
    at = standard.at("stages", "in_force")
    subject = of_record(standard, register)
    yield Todo(TodoKind.ENTRY_INTO_FORCE, subject, at, day, when.last, when.text)
