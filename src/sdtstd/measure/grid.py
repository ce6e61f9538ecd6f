"""Existing texts by place and level (现有): each once in a row, in the rows of all of its places.

A text counts at each task and field under which it has a place; what is at no leaf has a row of
its own besides. Totals are of distinct texts: by level they are those of the statistics table.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.codes import Level
from sdtstd.frozen import frozen
from sdtstd.measure.leaves import exists
from sdtstd.measure.unplaced import unplaced_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


@frozen
class Row:
    """Distinct existing texts of one place, by level; a level of which there are none is absent."""

    numbers: dict[Level, int]

    @property
    def total(self) -> int:
        """All of them, since a text has one level."""
        return sum(self.numbers.values())


@frozen
class Grid:
    """A row for each task and field by its path, one for what is at no leaf, one for all texts."""

    places: dict[str, Row]
    unplaced: Row
    all: Row

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels of which there are texts, in the order of the design."""
        return tuple(level for level in Level if self.all.numbers.get(level))


def grid(register: Register, day: date) -> Grid:
    """Count the existing texts of a day."""
    paths = {leaf.id for leaf in register.leaves}
    places: dict[str, Counter[Level]] = {each: Counter() for each in _wholes(register)}
    unplaced: Counter[Level] = Counter()
    every: Counter[Level] = Counter()
    for standard in register.standards:
        if not exists(standard, register, day):
            continue
        level = standard.effective_level
        every[level] += 1
        unplaced[level] += bool(unplaced_of(standard, paths))
        for path in _above(standard) & places.keys():
            places[path][level] += 1
    return Grid({path: _row(n) for path, n in places.items()}, _row(unplaced), _row(every))


def _wholes(register: Register) -> Iterator[str]:
    """Give the paths of tasks and fields, in the order of the tree."""
    for task in register.system.tasks if register.system else ():
        yield task.id
        yield from (f"{task.id}/{field.id}" for field in task.fields)


def _above(standard: Standard) -> set[str]:
    """Give the places of a text, and those above them."""
    steps = (topic.split("/") for topic in standard.topics)
    return {"/".join(each[: n + 1]) for each in steps for n in range(len(each))}


def _row(numbers: Counter[Level]) -> Row:
    return Row({level: n for level, n in numbers.items() if n})
