"""What waivers ask for: to be mended, or given a new reason, by their last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.measure.todo.item import Subject, Todo, TodoKind, of_record, of_target

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.model.records import Waiver
    from sdtstd.model.register import Leaf, Register


def of_waivers(register: Register, day: date) -> Iterator[Todo]:
    """Give the waivers with their last days, those that have passed too."""
    subjects = dict(_subjects(register)) if register.waivers else {}
    for each in register.waivers:
        subject = _named(each, register, subjects)
        at, until = each.at("until"), each.until
        yield Todo(
            TodoKind.WAIVER_END, subject, at, day, until.last, until.text, rule=str(each.rule)
        )


def _named(waiver: Waiver, register: Register, subjects: dict[str, Subject]) -> Subject:
    """Give what a waiver names, a code in whatever form; of a file there is only the name."""
    name = waiver.object
    record = register.by_name.get(name) or register.by_name.get(canonical(name))
    if record is not None:
        return of_record(record, register)
    found = subjects.get(name) or subjects.get(name.partition("@")[0])
    return found or Subject(name)


def _subjects(register: Register) -> Iterator[tuple[str, Subject]]:
    yield from ((each.id, of_record(each, register)) for each in register.pilots)
    yield from ((each.id, of_record(each, register)) for each in register.measures)
    yield from ((each.id, of_target(each)) for each in register.targets)
    for plan in register.plans:
        yield plan.id, Subject(plan.id, plan.title, plan.title_en, plan.owner)
    yield from ((leaf.id, _of_leaf(leaf)) for leaf in register.leaves)


def _of_leaf(leaf: Leaf) -> Subject:
    return Subject(leaf.id, leaf.unit.title, leaf.unit.title_en, leaf.owner, (leaf.id,))
