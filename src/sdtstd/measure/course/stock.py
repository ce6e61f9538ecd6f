"""Texts on one day after the other: their status, and the states that they give their leaves."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from sdtstd.measure.leaves import LeafState, cover, state_by, state_of
from sdtstd.measure.lives import TextStatus, text_status
from sdtstd.model.standard import Standard
from sdtstd.model.system import TaskKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.model.register import AnyRecord, Leaf, Register


class Stock:
    """The texts of a register, and some of its leaves, on the day that was looked at last."""

    def __init__(self, register: Register, leaves: Iterable[Leaf], *, texts: bool) -> None:
        self._register, self._leaves, self._texts = register, tuple(leaves), texts
        self._begun = False
        self._replaced = _replaced(register)
        self._places = _places(register, self._leaves)
        self._status: dict[int, TextStatus] = {}
        self._states: dict[int, LeafState | None] = {}
        self._given: dict[str, Counter[LeafState | None]] = defaultdict(Counter)
        self.statuses: Counter[TextStatus] = Counter()

    def look(self, day: date, changed: Iterable[AnyRecord]) -> None:
        """Go on to a later day; `changed` are the records with a date of theirs in between."""
        concerned = self._concerned(changed) if self._begun else self._register.standards
        self._begun = True
        for each in concerned:
            if self._texts:
                self._put_status(each, day)
            if id(each) in self._places:
                self._put_state(each, day)

    def _concerned(self, changed: Iterable[AnyRecord]) -> Iterator[Standard]:
        """Give the texts among them, and those that they replace."""
        for each in changed:
            if isinstance(each, Standard):
                yield each
                yield from self._replaced.get(id(each), ())

    def _put_status(self, standard: Standard, day: date) -> None:
        status, before = text_status(standard, self._register, day), self._status.get(id(standard))
        if status is before:
            return
        if before is not None:
            self.statuses[before] -= 1
        self.statuses[status] += 1
        self._status[id(standard)] = status

    def _put_state(self, standard: Standard, day: date) -> None:
        key = id(standard)
        state, before = state_by(standard, self._register, day), self._states.get(key)
        self._states[key] = state
        if state is before:
            return
        for leaf in self._places[key]:
            self._given[leaf][before] -= 1
            self._given[leaf][state] += 1

    def states(self, day: date) -> Iterator[LeafState]:
        """Give the states of the leaves on the day that was looked at last."""
        for leaf in self._leaves:
            if leaf.task.kind is TaskKind.MEASURES:
                yield cover(leaf, self._register, day).state
            else:
                given = self._given[leaf.id]
                yield state_of(leaf, {each for each, n in given.items() if n > 0}, day)


def _replaced(register: Register) -> dict[int, list[Standard]]:
    """Give the texts that each record replaces whole."""
    found: defaultdict[int, list[Standard]] = defaultdict(list)
    for key, replacing in register.replacing.items():
        for each in replacing:
            found[id(each)].append(register.by_name[key])
    return found


def _places(register: Register, leaves: Iterable[Leaf]) -> dict[int, list[str]]:
    """Give the leaves of each text that has any."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for leaf in leaves:
        for each in register.mapped.get(leaf.id, ()):
            found[id(each)].append(leaf.id)
    return dict(found)
