"""The standards of a register as queries ask for them: by level, series, relevance, role, label.

A query takes all standards of a group or none, so that it is asked of one of them. All of them go
by their numbers in the register.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.measure.query import event_of, excluded_by_query, is_labelled, series_of
from sdtstd.measure.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sdtstd.model.query import Query
    from sdtstd.model.standard import Standard


class Group:
    """Standards that queries tell apart by their days alone, and the rules behind a query.

    They are told by their `numbers` among all; queries are asked of the one that `decides`.
    """

    def __init__(
        self, every: Sequence[Standard], numbers: Sequence[int], decides: Standard
    ) -> None:
        self.numbers = numbers
        self._every, self._decides = every, decides
        self._timelines: dict[tuple[str, str | None], Timeline] = {}

    def is_taken(self, query: Query) -> bool:
        """Tell whether a query takes them."""
        return excluded_by_query(query, self._decides) is None

    def timeline(self, query: Query) -> Timeline:
        """Give them in the order of the event of a query."""
        key = (query.event, query.label if query.event == "label" else None)
        if key not in self._timelines:
            self._timelines[key] = timeline_of(query, self._every, self.numbers)
        return self._timelines[key]

    @cached_property
    def ruled(self) -> tuple[int, ...]:
        """Those that a rule may leave out: revisions, and parts of a text."""
        members = [self._every[n] for n in self.numbers]
        keys = {each.key for each in members if each.replaces or _is_part(each)}
        numbered = zip(self.numbers, members, strict=True)
        return tuple(n for n, each in numbered if each.key in keys) if keys else ()


class Index:
    """The groups of a register's standards, and of those among them that have a label."""

    def __init__(self, standards: tuple[Standard, ...]) -> None:
        self.standards = standards
        self._last = {each.key: each for each in standards}
        are_alone = len(self._last) == len(standards)
        self._decide = standards if are_alone else tuple(map(self.decides, standards))

    def decides(self, standard: Standard) -> Standard:
        """Give the one that queries ask: of two standards with one key the later one."""
        return self._last[standard.key]

    def taken(self, query: Query) -> tuple[Group, ...]:
        """Give the groups that a query takes, before its rules."""
        groups = self._labelled.get(query.label, ()) if is_labelled(query) else self._groups
        return tuple(each for each in groups if each.is_taken(query))

    @cached_property
    def _groups(self) -> tuple[Group, ...]:
        return self._grouped(range(len(self.standards)))

    @cached_property
    def _labelled(self) -> dict[str | None, tuple[Group, ...]]:
        found: defaultdict[str | None, list[int]] = defaultdict(list)
        for number, each in enumerate(self._decide):
            labels = each.labels  # few have any
            for name in {label.name for label in labels} if labels else ():
                found[name].append(number)
        return {name: self._grouped(members) for name, members in found.items()}

    def _grouped(self, numbers: Iterable[int]) -> tuple[Group, ...]:
        alike: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
        for number in numbers:
            one = self._decide[number]
            kind = (one.effective_level, series_of(one), one.relevance, one.role)
            alike[kind].append(number)
        every = alike.values()
        return tuple(Group(self.standards, each, self._decide[each[0]]) for each in every)


def timeline_of(query: Query, every: Sequence[Standard], numbers: Iterable[int]) -> Timeline:
    """Give standards, by their numbers among all, in the order of the event of a query."""
    members = [(n, every[n]) for n in numbers]
    return Timeline(query.event, members, (event_of(query, each) for _, each in members))


def _is_part(standard: Standard) -> bool:
    return standard.code is not None and standard.code.code.part is not None
