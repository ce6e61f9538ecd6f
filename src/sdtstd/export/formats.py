"""The formats of tables, one table: a row says all that is to be known of one.

To add one: a module with `written(table, raw)`, and a member here that names it.
"""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.export.table import Table

    Write = Callable[[Table, bool], bytes]


class TableFormat(StrEnum):
    """A format: its name, its module, how its files end, whether they are text."""

    _value_: str
    module: str
    ending: str
    is_text: bool

    CSV = "csv", "comma_separated", ".csv", True
    XLSX = "xlsx", "xlsx", ".xlsx", False

    def __new__(cls, value: str, module: str, ending: str, is_text: bool) -> Self:
        """Make a member of a row."""
        member = str.__new__(cls, value)
        member._value_, member.module, member.ending = value, module, ending
        member.is_text = is_text
        return member

    def writer(self) -> Write:
        """Give the function of the format: of a table, raw or guarded, the bytes of its file.

        It raises CannotRun where the format cannot hold the table.
        """
        write: Write = import_module(f"sdtstd.export.{self.module}").written
        return write
