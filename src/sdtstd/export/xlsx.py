"""A workbook, in which no text is a formula, a link or a number."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from sdtstd.diagnostics import CannotRun, say
from sdtstd.export.filling import fill_places, fill_sheet, fill_table
from sdtstd.export.looks import Looks
from sdtstd.export.sheet import Sheet
from sdtstd.export.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.export.table import Places

MOST_ROWS = 1_048_576
"""How many rows a sheet has, the headings among them."""


def written(table: Table, raw: bool) -> bytes:  # noqa: ARG001 - a workbook needs no guards
    """Write a table as a sheet, and its places as a second one; the same bytes for the same table.

    Raises:
        CannotRun: the library is not there, or a sheet has more rows than a spreadsheet takes.
    """
    return workbook((table,) if table.places is None else (table, table.places))


def workbook(parts: Sequence[Table | Sheet | Places]) -> bytes:
    """Write sheets in their order; a text that no cell holds is cut, with a mark.

    Raises:
        CannotRun: as above.
    """
    for each in parts:
        _demand_room(each)
    out = BytesIO()
    book = _library().Workbook(out, {"in_memory": True})
    book.set_properties({"created": _day_one()})
    looks = Looks(book)
    for each in parts:
        _fill(book.add_worksheet(each.name), each, looks)
    book.close()
    return out.getvalue()


def _fill(page: Any, part: Table | Sheet | Places, looks: Looks) -> None:
    looks.with_lines = False
    if isinstance(part, Table):
        fill_table(page, part, looks)
    elif isinstance(part, Sheet):
        fill_sheet(page, part, looks)
    else:
        fill_places(page, part, looks)


def _library() -> Any:
    try:
        import xlsxwriter  # type: ignore[import-untyped]
    except ImportError:
        raise CannotRun(
            say("a workbook needs a library that is not installed: pip install 'sdtstd[xlsx]'")
        ) from None
    return xlsxwriter


def _day_one() -> object:
    """Give the day of every workbook: that of the files in it, so that bytes have no clock."""
    from datetime import datetime

    return datetime(1980, 1, 1)  # noqa: DTZ001 - written without a zone


def _demand_room(part: Table | Sheet | Places) -> None:
    above = len(part.above) if isinstance(part, Sheet) else 0
    if above + len(part.rows) >= MOST_ROWS:
        most = f"{MOST_ROWS:,}"
        raise CannotRun(say("a sheet holds {most} rows at most: write csv, or fewer", most=most))
