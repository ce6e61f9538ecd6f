"""Tables that were written, read back by libraries that know nothing of us."""

from __future__ import annotations

import csv
import warnings
from io import BytesIO, StringIO
from typing import Any

import openpyxl  # type: ignore[import-untyped]
from python_calamine import CalamineWorkbook

Rows = list[list[str]]


def csv_rows(content: bytes) -> Rows:
    """Read csv as Excel does: UTF-8 by its mark."""
    assert content.startswith(b"\xef\xbb\xbf")
    return [*csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))]


def calamine_rows(content: bytes, sheet: int = 0) -> Rows:
    """Read a sheet with the reader that the import uses."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    rows = book.get_sheet_by_index(sheet).to_python()
    return [[str(each) for each in row] for row in rows]


def openpyxl_sheets(content: bytes) -> list[Any]:
    """Read the sheets of a workbook with a reader of another make."""
    return [*opened(BytesIO(content)).worksheets]


def opened(source: Any) -> Any:
    """Open a workbook; bars as Excel has them since 2010 are beyond this reader."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".* extension is not supported", UserWarning)
        return openpyxl.load_workbook(source)


def openpyxl_cells(content: bytes, sheet: int = 0) -> list[list[Any]]:
    """Give the cells of a sheet."""
    return [[*row] for row in openpyxl_sheets(content)[sheet].iter_rows()]


def openpyxl_rows(content: bytes, sheet: int = 0) -> Rows:
    """Give the texts of those cells."""
    return [[each.value or "" for each in row] for row in openpyxl_cells(content, sheet)]
