"""Text with a row a line and something between its cells: csv, tsv and their like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.sheets.book import Book, Sheet
from sdtstd.sheets.cells import cell_of, refuse_controls
from sdtstd.sheets.text.records import records
from sdtstd.sheets.text.separators import separator_of
from sdtstd.sheets.unreadable import COLUMNS, ROWS, too_many_columns, too_many_rows

if TYPE_CHECKING:
    from sdtstd.sheets.book import Value


def delimited(text: str) -> Book:
    """Give the one sheet of a text; its texts may carry a guard.

    Raises:
        Unreadable: a quote is not closed, a control character stands in it, or it is too large.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    separator, text = separator_of(text)
    # Spreadsheets write rows of separators for what was once formatted.
    found = records(text.rstrip(f"{separator} \n\t"), separator)
    rows = tuple(_row(cells, number) for number, cells in enumerate(found, 1))
    return Book((Sheet(None, rows),), guarded=True)


def _row(cells: list[str], number: int) -> tuple[Value, ...]:
    if number > ROWS:
        raise too_many_rows()
    refuse_controls("".join(cells), number)
    row = [cell_of(each, number) for each in cells]
    while row and row[-1] is None:
        row.pop()
    if len(row) > COLUMNS:
        raise too_many_columns(number)
    return tuple(row)
