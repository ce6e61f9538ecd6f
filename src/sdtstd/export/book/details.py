"""The sheets of records: the tables that the import reads, with where each record counts beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.edit.table.places import place_text
from sdtstd.export.book.parts import beside
from sdtstd.export.places import above_of
from sdtstd.export.records import records_table
from sdtstd.export.table import Places
from sdtstd.frozen import replace
from sdtstd.model.columns import SheetName
from sdtstd.model.system import TaskKind
from sdtstd.report import Parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.export.book.teller import Teller
    from sdtstd.export.sheet import Sheet, SheetCell
    from sdtstd.export.table import Table
    from sdtstd.measure.leaves import LeafCoverage

_RECORDS = (SheetName.STANDARDS, SheetName.PILOTS, SheetName.MEASURES)
_WIDTHS = {"topic": 34, "above": 40, "path": 46, "state": 12, "records": 50}


def record_tables(teller: Teller) -> Iterator[Table]:
    """Give a table of the standards, and of pilots and measures where there are any."""
    for name in _RECORDS:
        records = getattr(teller.register, name.value)
        if records or name is SheetName.STANDARDS:
            table = records_table(name.value, records, teller.to)
            more = tuple(beside(name, teller))
            order = _ordered([each.key for each in table.headings])
            yield replace(
                table,
                name=teller.told(name),
                headings=(*(table.headings[n] for n in order), *(each for each, _ in more)),
                rows=tuple(
                    (*(row[n] for n in order), *(texts[k] for _, texts in more))
                    for k, row in enumerate(table.rows)
                ),
                places=_places(name, teller),
                printed=len(_printed([each.key for each in table.headings])),
            )


_FIRST = (
    *("code", "title", "status", "level", "topics", "publication", "in_force"),
    *("started", "accepted", "date", "organizations", "replaces"),
)
"""The columns that are printed: with all of them a page is too small to read."""


def _printed(keys: list[str]) -> list[int]:
    return [keys.index(each) for each in _FIRST if each in keys]


def _ordered(keys: list[str]) -> list[int]:
    first = _printed(keys)
    return [*first, *(n for n in range(len(keys)) if n not in first)]


def topics_sheet(teller: Teller) -> Sheet:
    """Give every leaf with its state: first those that standards reach, then those of measures."""
    rows = (_leaf(each, teller) for each in _leaves(teller))
    return teller.sheet(SheetName.TOPICS, _WIDTHS, rows)


def _leaf(each: LeafCoverage, teller: Teller) -> tuple[SheetCell, ...]:
    leaf = each.leaf
    text = place_text(leaf.id, teller.register.named_places, teller.language)
    records = teller.told(Parts(tuple(record.key for record in each.records)))
    return text, above_of(leaf, teller.language), leaf.id, teller.toned(each.state), records


def _leaves(teller: Teller) -> list[LeafCoverage]:
    """Give the leaves of each kind of task together, as cells offer them."""
    leaves = teller.snapshot.coverage.leaves
    return sorted(leaves, key=lambda each: each.leaf.task.kind is TaskKind.MEASURES)


def _places(name: SheetName, teller: Teller) -> Places:
    """Give the part of the sheet of topics that cells of a sheet of records offer."""
    wanted = TaskKind.MEASURES if name is SheetName.MEASURES else TaskKind.STANDARDS
    kinds = [each.leaf.task.kind for each in _leaves(teller)]
    first = kinds.index(wanted) if wanted in kinds else 0
    above = len(teller.above(SheetName.TOPICS)) + 1 + first
    sheet = teller.told(SheetName.TOPICS)
    return Places(sheet, (), ((),) * kinds.count(wanted), above)
