"""The standards of a register as queries ask for them: by level, series, relevance, role, label.

A query takes all standards of a group or none, so that it is asked of one of them.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from sdtstd.measure.query import event_of, excluded_by_query, is_labelled, series_of
from sdtstd.measure.timeline import Dated, Timeline
from sdtstd.one_line import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.model.query import Query
    from sdtstd.model.standard import Standard


class Numbered(NamedTuple):
    """A standard by its number in the register; `decides` is asked in its place."""

    number: int
    standard: Standard
    decides: Standard

    def __repr__(self) -> str:
        return one_line("Numbered", zip(self._fields, self, strict=True))


class Group:
    """Standards that queries tell apart by their days alone, and the rules behind a query."""

    def __init__(self, members: Iterable[Numbered]) -> None:
        self.members = tuple(members)
        self._timelines: dict[tuple[str, str | None], Timeline] = {}

    def is_taken(self, query: Query) -> bool:
        """Tell whether a query takes them."""
        return excluded_by_query(query, self.members[0].decides) is None

    def timeline(self, query: Query) -> Timeline:
        """Give them in the order of the event of a query."""
        key = (query.event, query.label if query.event == "label" else None)
        if key not in self._timelines:
            self._timelines[key] = timeline_of(query, self.members)
        return self._timelines[key]

    @cached_property
    def ruled(self) -> tuple[Numbered, ...]:
        """Those that a rule may leave out: revisions, and parts of a text."""
        keys = {each.key for _, each, _ in self.members if each.replaces or _is_part(each)}
        return tuple(each for each in self.members if each.standard.key in keys) if keys else ()


class Index:
    """The groups of a register's standards, and of those among them that have a label."""

    def __init__(self, standards: tuple[Standard, ...]) -> None:
        self.standards = standards
        keys = [each.key for each in standards]
        self._decides = dict(zip(keys, standards, strict=True))
        decides = map(self._decides.__getitem__, keys)
        self._every = tuple(map(Numbered, range(len(keys)), standards, decides))

    def decides(self, standard: Standard) -> Standard:
        """Give the one that queries ask: of two standards with one key the later one."""
        return self._decides[standard.key]

    def taken(self, query: Query) -> tuple[Group, ...]:
        """Give the groups that a query takes, before its rules."""
        groups = self._labelled.get(query.label, ()) if is_labelled(query) else self._groups
        return tuple(each for each in groups if each.is_taken(query))

    @cached_property
    def _groups(self) -> tuple[Group, ...]:
        return _grouped(self._every)

    @cached_property
    def _labelled(self) -> dict[str | None, tuple[Group, ...]]:
        found: defaultdict[str | None, list[Numbered]] = defaultdict(list)
        for each in self._every:
            labels = each.decides.labels  # few have any
            for name in {label.name for label in labels} if labels else ():
                found[name].append(each)
        return {name: _grouped(members) for name, members in found.items()}


def timeline_of(query: Query, members: Iterable[Numbered]) -> Timeline:
    """Give standards in the order of the event of a query."""
    dated = (Dated(n, each, event_of(query, each)) for n, each, _ in members)
    return Timeline(query.event, dated)


def _grouped(members: Iterable[Numbered]) -> tuple[Group, ...]:
    alike: defaultdict[tuple[object, ...], list[Numbered]] = defaultdict(list)
    for each in members:
        asked = each.decides
        kind = (asked.effective_level, series_of(asked), asked.relevance, asked.role)
        alike[kind].append(each)
    return tuple(map(Group, alike.values()))


def _is_part(standard: Standard) -> bool:
    return standard.code is not None and standard.code.code.part is not None
