"""Records as a table: all that a register has of them, and the topics that a cell may name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.edit.table.columns import COLUMNS
from sdtstd.export.places import places_of
from sdtstd.export.table import Heading, Table
from sdtstd.model.columns import SheetName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.diagnostics import Message
    from sdtstd.edit.table.columns import Column, Written
    from sdtstd.model.register import AnyRecord

SHEETS: dict[str, Message] = {
    "standards": say("Standards"),
    "pilots": say("Pilots"),
    "measures": say("Measures"),
}
"""The name of the sheet of each section."""

_DATES = say("2023-08-21, 2023-08 or 2023")
_TOPICS = say("from the list; several with semicolons between them")


def records_table(section: str, records: Iterable[AnyRecord], to: Written) -> Table:
    """Give a row for each record of a section, in the order given."""
    kept, columns = tuple(records), COLUMNS[section]
    return Table(
        to.told(SHEETS[section]),
        tuple(heading_of(each, SheetName(section), to) for each in columns),
        tuple(tuple(each.text(record, to) for each in columns) for record in kept),
        tuple(each.key for each in kept),
        places_of(section, to),
        language=to.language,
    )


def heading_of(column: Column, sheet: SheetName, to: Written) -> Heading:
    """Give what stands over a column, with the words that may be chosen below."""
    choices = () if column.choices is None else tuple(map(to.word, column.choices))
    of_places = column.key == "topics"
    hint = _TOPICS if of_places else _DATES if column.is_day else None
    told = "" if hint is None else to.told(hint)
    return Heading(column.key, to.title(sheet, column.key), choices, of_places, told)
