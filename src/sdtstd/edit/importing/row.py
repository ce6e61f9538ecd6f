"""The cells of a row by what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.edit.importing.cleaned import lines_of, text_of
from sdtstd.edit.importing.headings import KEYS
from sdtstd.edit.table.cut import is_cut
from sdtstd.sheets.guard import unguarded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.edit.importing.columns import Column, Columns
    from sdtstd.sheets.book import Value

_LISTS = (("organizations",), ("replaces", "partly_replaces"), ("labels",))
"""Keys of lists, each with the other one whose column it may come from."""


class Places:
    """Where the cells of each key stand, looked for once for a list."""

    def __init__(self, columns: Columns) -> None:
        self.of = {key: tuple(each.index for each in columns.of(key)) for key in KEYS}


class Row:
    """A row; of a text file its cells lose the guard that an export may have given them."""

    def __init__(self, places: Places, values: Sequence[Value], *, guarded: bool) -> None:
        self._places = places
        bare = tuple(map(_bare, values)) if guarded else values
        self._values = tuple(map(_uncut, bare)) if any(map(_is_cut, bare)) else bare

    def at(self, column: Column) -> Value:
        """Give the cell of a column."""
        return self._values[column.index] if column.index < len(self._values) else None

    def cells(self, key: str) -> list[Value]:
        """Give the cells of a key that hold something."""
        places, values = self._places.of[key], self._values
        return [values[n] for n in places if n < len(values) and values[n] is not None]

    def cell(self, key: str) -> Value:
        """Give the first of them."""
        return next(iter(self.cells(key)), None)

    def text(self, key: str) -> str | None:
        """Give the text of that one in a line."""
        return text_of(self.cell(key)) or None

    def lines(self, key: str) -> list[str]:
        """Give the texts of the cells of a key, each with its lines."""
        return list(filter(None, map(lines_of, self.cells(key))))

    def whole_lists(self) -> dict[str, str]:
        """Give the lists that stand in one cell, as it has them."""
        found: dict[str, str] = {}
        for key, *more in _LISTS:
            filled = [text for each in (key, *more) for text in self.lines(each)]
            if len(filled) == 1:
                found[key] = filled[0]
        return found


def _is_cut(value: Value) -> bool:
    return isinstance(value, str) and is_cut(value)


def _uncut(value: Value) -> Value:
    """Take a cell that an export had to cut to say nothing: the register has it whole."""
    return None if _is_cut(value) else value


def _bare(value: Value) -> Value:
    return unguarded(value) if isinstance(value, str) else value
