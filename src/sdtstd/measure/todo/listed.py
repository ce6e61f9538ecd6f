"""All that needs attention on a day (待办), and the one order in which it is shown."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.frozen import replace
from sdtstd.measure.todo.item import TodoKind
from sdtstd.measure.todo.projects import of_projects
from sdtstd.measure.todo.records import of_records
from sdtstd.measure.todo.targets import of_targets
from sdtstd.measure.todo.waivers import of_waivers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.measure.old_values import Standing
    from sdtstd.measure.todo.item import Todo
    from sdtstd.model.register import Register

_KINDS = tuple(TodoKind)


def todo(register: Register, day: date, standing: Standing) -> tuple[Todo, ...]:
    """Find what needs attention, whenever it is due, in no order.

    `standing` tells where a target stands; it is asked of every target.
    """
    return (
        *of_projects(register, day),
        *of_targets(register, day, standing),
        *of_waivers(register, day),
        *of_records(register, day, map(standing, register.targets)),
    )


def in_order(register: Register, found: tuple[Todo, ...]) -> tuple[Todo, ...]:
    """Put the longest overdue first, then the soonest, then what is for any time, by kind.

    Of records to place those come first for which a leaf can be offered, the likeliest first; what
    else is equal stands in the order of the ids.
    """
    return tuple(sorted(_with_candidates(register, found), key=_order))


def _with_candidates(register: Register, found: tuple[Todo, ...]) -> Iterator[Todo]:
    from sdtstd.measure.suggestions.suggesting import Suggestions, surest

    suggestions = None
    for each in found:
        if each.standard is None:
            yield each
        else:
            suggestions = suggestions or Suggestions(register)
            leaves = suggestions.for_record(each.standard, each.unplaced)
            yield replace(each, candidate=surest(leaves))


def _order(each: Todo) -> tuple[object, ...]:
    score = each.candidate.score if each.candidate else Fraction(0)
    by_day = (each.due is None, each.days or 0, _KINDS.index(each.kind), -score)
    return (*by_day, each.subject.id, each.rule or "", each.dated or "", each.targets)
