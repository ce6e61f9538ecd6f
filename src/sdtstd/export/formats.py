"""The formats of exports, one table: a row says all that is to be known of one.

To add one: a module with the function that its row asks for, and a member here that names it.
`written(table, raw)` makes a file of a table of records, `written(whole)` one of a whole register,
`files(whole)` all files of a folder, by name.
"""

from __future__ import annotations

from enum import Enum, StrEnum, auto
from importlib import import_module
from typing import TYPE_CHECKING, Self, cast

from sdtstd.diagnostics import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sdtstd.diagnostics import Message
    from sdtstd.export.table import Table
    from sdtstd.export.whole import Whole

    WriteTable = Callable[[Table, bool], bytes]
    WriteWhole = Callable[[Whole], bytes]
    WriteFolder = Callable[[Whole], Mapping[str, bytes]]


class Shape(Enum):
    """What an export is: a file of text, one of bytes, or a folder of files."""

    TEXT = auto()
    BYTES = auto()
    FOLDER = auto()


class ExportFormat(StrEnum):
    """A format: its name, its shape, how its files end, its modules, what making it is called.

    `table` is the module for records as a table, `whole` that for a whole register; one of the two
    may be None. The first ending is the usual one; a folder has none.
    """

    _value_: str
    shape: Shape
    endings: tuple[str, ...]
    table: str | None
    whole: str | None
    making: Message

    CSV = "csv", Shape.TEXT, (".csv",), "comma_separated", None, say("writing the table")
    XLSX = "xlsx", Shape.BYTES, (".xlsx",), "xlsx", "book.whole", say("writing the workbook")
    JSONL = "jsonl", Shape.TEXT, (".jsonl",), None, "lines", say("writing the lines")
    SQLITE = (
        *("sqlite", Shape.BYTES, (".sqlite", ".db"), None, "sqlite"),
        say("writing the database"),
    )
    PARQUET = "parquet", Shape.FOLDER, (), None, "parquet", say("writing the folder")
    ICS = "ics", Shape.TEXT, (".ics",), None, "calendar", say("writing the calendar")

    def __new__(  # noqa: PLR0913, PLR0917 - a row of the table
        cls,
        value: str,
        shape: Shape,
        endings: tuple[str, ...],
        table: str | None,
        whole: str | None,
        making: Message,
    ) -> Self:
        """Make a member of a row."""
        member = str.__new__(cls, value)
        member._value_, member.shape, member.endings = value, shape, endings
        member.table, member.whole, member.making = table, whole, making
        return member

    def table_writer(self) -> WriteTable:
        """Give the function that makes a file of a table, raw or guarded.

        It raises CannotRun where the format cannot hold the table.
        """
        return cast("WriteTable", _function(self.table, "written"))

    def whole_writer(self) -> WriteWhole:
        """Give the function that makes a file of a whole register.

        It raises CannotRun where the format cannot hold it, or its library is not there.
        """
        assert self.shape is not Shape.FOLDER
        return cast("WriteWhole", _function(self.whole, "written"))

    def folder_writer(self) -> WriteFolder:
        """Give the function that makes the files of a folder; it raises CannotRun likewise."""
        assert self.shape is Shape.FOLDER
        return cast("WriteFolder", _function(self.whole, "files"))


def _function(module: str | None, name: str) -> object:
    assert module is not None  # who asks knows that the row has one
    return getattr(import_module(f"sdtstd.export.{module}"), name)
