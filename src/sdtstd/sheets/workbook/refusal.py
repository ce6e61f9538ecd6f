"""How the process that reads workbooks refuses one."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 - it says what the workbook is, not whose error it is
    """The workbook is not read; a reason of `wire.REASONS` and what stands in its gaps."""

    def __init__(self, reason: str, **gaps: str) -> None:
        super().__init__(reason)
        self.reason, self.gaps = reason, gaps


def cell_name(row: int, column: int) -> str:
    """Give a cell as a spreadsheet names it; both are counted from 1."""
    letters = ""
    while column:
        column, left = divmod(column - 1, 26)
        letters = chr(ord("A") + left) + letters
    return f"{letters}{row}"
