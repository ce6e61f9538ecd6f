"""A file with lists: its sheets, and their cells as the file has them."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from sdtstd.frozen import frozen


@frozen
class Broken:
    """A cell whose formula has failed, with what it shows, such as `#N/A`."""

    text: str


Value: TypeAlias = str | int | float | date | Broken | None
"""What a cell holds: a text, a number, a day where the cell is formatted as a date, or nothing.

A text is as written, never empty; several lines of a cell stand below each other. Whole numbers
are `int`. Of a moment only the day is kept; of a day that is shown as a month or a year, the text
`2024-03` or `2024`.
"""

Cells: TypeAlias = tuple[Value, ...]
"""A row of a sheet."""


@frozen
class Sheet:
    """One sheet: row n is `rows[n - 1]`, as a spreadsheet numbers it; rows may differ in length.

    `headings` are the keys of rows that name their cells (JSON lines); None where a row of the
    sheet has to be found. Merged cells hold the same value in all of their rows. `epoch` is the
    day from which serial days are counted: `epoch` and n days is day n; 1899-12-30, or 1904-01-01
    where the workbook says so.
    Hidden rows and columns are numbered from 1.
    """

    name: str | None
    rows: tuple[Cells, ...]
    headings: tuple[str, ...] | None = None
    epoch: date = date(1899, 12, 30)
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@frozen
class Book:
    """The sheets of a file, in its order; texts of a `guarded` one may carry a guard."""

    sheets: tuple[Sheet, ...]
    guarded: bool
