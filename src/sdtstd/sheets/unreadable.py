"""Why a file with lists is not read; `read_book` makes a sentence of it that names the file."""

from __future__ import annotations

from sdtstd.diagnostics import Message, say

BYTES = 20 * 1024 * 1024
"""A file has at most so many bytes."""

ROWS, COLUMNS = 50_000, 200
"""A sheet has at most so many rows and columns that hold something."""

CHARACTERS = 100_000
"""A cell holds at most so many characters, as a text of the register does."""


class Unreadable(Exception):  # noqa: N818 - it says what the file is, not whose error it is
    """The file cannot be read as lists; the reason is the end of a sentence."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


def too_many_rows() -> Unreadable:
    """Say that a list is longer than any that is read."""
    return Unreadable(say("it has more than {n} rows: split it", n=f"{ROWS:,}"))


def too_many_columns(row: int) -> Unreadable:
    """Say that a row is wider than any that is read."""
    return Unreadable(say("row {row} has more than {n} columns", row=row, n=COLUMNS))
