"""Merged cells: their value holds in all of their rows, in their first column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.sheets.workbook.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 5_000
_MOST = 1_000_000  # cells that are filled in one sheet


def filled_down(rows: list[list[Any]], merged: Iterable[tuple[int, int, int, int]]) -> None:
    """Put the value of merged cells into their rows as far as the rows go, never across columns.

    A range is its first and last row and column: (row, column, row, column), counted from 1. One
    of more than some thousands of rows is a layout, and stays as it is.

    Raises:
        Refusal: ranges lie upon each other, more than any program makes.
    """
    left = _MOST
    for top, column, bottom, _ in merged:
        value = _at(rows, top, column)
        if value is None or bottom - top >= _LONGEST:
            continue
        for row in rows[top:bottom]:
            _put(row, column, value)
            left -= 1
        if left < 0:
            raise Refusal("damaged")


def _put(row: list[Any], column: int, value: object) -> None:
    row += [None] * (column - len(row))
    if row[column - 1] is None:
        row[column - 1] = value


def _at(rows: list[list[Any]], row: int, column: int) -> object:
    cells = rows[row - 1] if 0 < row <= len(rows) else []
    return cells[column - 1] if 0 < column <= len(cells) else None
