"""Why the state of a leaf changed: the records that came, went or changed, and survey marks."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from sdtstd.compare.causes import Sign
from sdtstd.diagnostics import say
from sdtstd.measure.leaves import LeafState
from sdtstd.report import Anchor, Parts
from sdtstd.views.changed_records import latest_day, title_of_part
from sdtstd.views.changed_values import field_lines
from sdtstd.views.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.compare.comparison import Comparison
    from sdtstd.compare.items import Changed
    from sdtstd.measure.leaves import LeafCoverage
    from sdtstd.model.register import AnyRecord, Leaf
    from sdtstd.report import Cell

_CAUSES = 5
_EMPTY = {LeafState.MISSING, LeafState.UNKNOWN}


class Causes:
    """What changed in the data, by the leaves that it may have moved."""

    def __init__(self, comparison: Comparison) -> None:
        """Take the comparison."""
        self._comparison = comparison

    def of(self, old: LeafCoverage, new: LeafCoverage) -> tuple[Cell, ...]:
        """Give a line for each cause; of many the first ones, and how many more there are."""
        # Of a leaf without a text a survey mark alone decides.
        surveyed = _EMPTY.issuperset((old.state, new.state))
        causes = self._surveys(new.leaf) if surveyed else self._records(old, new)
        first = tuple(islice(causes, _CAUSES))
        more = sum(1 for _ in causes)
        return (*first, say("… and {n} more", n=more)) if more else first

    def _records(self, old: LeafCoverage, new: LeafCoverage) -> Iterator[Cell]:
        names = self._comparison.former_names
        before = {each.key: each for each in old.records}
        after = {names.get(each.key, each.key): each for each in new.records}
        for key, record in after.items():
            if key not in before:
                yield _line(Sign.PLUS, record)
            elif record.key in self._changed:
                yield _line(Sign.CHANGED, record)
            else:
                yield from map(self._replacing, self._successors(record.key))
        gone = (record for key, record in before.items() if key not in after)
        yield from (_line(Sign.MINUS, each, gone=True) for each in gone)

    @cached_property
    def _changed(self) -> set[str]:
        found = self._comparison.sections["records"]
        changed = {each.thing.id for each in found.changed}
        return changed | {each.id for each in (*found.added, *found.removed)}

    def _successors(self, key: str) -> Iterator[AnyRecord]:
        """Give the changed records that replace a record, or did."""
        common = self._comparison.common
        sides = (common.after, common.before)
        found = {each.key: each for side in sides for each in side.replacing.get(key, ())}
        return (each for each in found.values() if each.key in self._changed)

    def _replacing(self, record: AnyRecord) -> Cell:
        return Parts((_line(Sign.CHANGED, record), say("replaces it")))

    def _surveys(self, leaf: Leaf) -> Iterator[Cell]:
        field = f"{leaf.task.id}/{leaf.field.id}" if leaf.field else leaf.task.id
        for place in dict.fromkeys((leaf.task.id, field)):
            if place in self._surveyed:
                yield from self._survey(self._surveyed[place])

    def _survey(self, changed: Changed) -> Iterator[Cell]:
        title = title_of_part(changed.thing.part)
        steps = (each for each in changed.fields if each.field == "surveyed")
        yield from (Parts((title, line), ": ") for step in steps for line in field_lines(step, {}))

    @cached_property
    def _surveyed(self) -> dict[str, Changed]:
        places = self._comparison.sections["places"].changed
        return {
            each.thing.id: each
            for each in places
            if any(step.field == "surveyed" for step in each.fields)
        }


def _line(sign: Sign, record: AnyRecord, *, gone: bool = False) -> Cell:
    anchor = Anchor(record.key, None if gone else record.address)
    title = title_of(record)
    return Parts((Parts((sign.value, anchor, title), " "), latest_day(record)))
