"""Workbooks that tests describe in plain values, made by XlsxWriter.

A workbook is `{date1904, sheets: [{name, hidden, column, merged, hidden_rows, hidden_columns,
rows}]}`. A cell is a text, a number, a day or `{error: "#N/A"}`; None leaves it empty. `column` is
where the list begins. A merged range shows the cell in its corner.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

Described = dict[str, Any]


def workbook(described: Described, path: Path) -> Path:
    """Write a workbook as described, and give its path."""
    import xlsxwriter  # type: ignore[import-untyped]

    options = {"date_1904": described.get("date1904", False)}
    with xlsxwriter.Workbook(str(path), options) as book:
        day = book.add_format({"num_format": "yyyy/m/d"})
        for each in described["sheets"]:
            sheet = book.add_worksheet(each["name"])
            _sheet(sheet, each, day)
    return path


def _sheet(sheet: Any, described: Described, day: Any) -> None:
    for each in described.get("merged", ()):
        sheet.merge_range(each, "")
    left = ord(described.get("column", "A")) - ord("A")
    for row, cells in enumerate(described["rows"]):
        for column, value in enumerate(cells, left):
            _cell(sheet, row, column, value, day)
    for each in described.get("hidden_rows", ()):
        sheet.set_row(each - 1, None, None, {"hidden": True})
    for each in described.get("hidden_columns", ()):
        sheet.set_column(f"{each}:{each}", None, None, {"hidden": True})
    if described.get("hidden"):
        sheet.hide()


def _cell(sheet: Any, row: int, column: int, value: object, day: Any) -> None:
    match value:
        case None:
            return
        case {"error": shown}:
            sheet.write_formula(row, column, "=NA()", None, shown)
        case date():
            sheet.write_datetime(row, column, value, day)
        case int() | float():
            sheet.write_number(row, column, value)
        case _:
            sheet.write_string(row, column, str(value))
