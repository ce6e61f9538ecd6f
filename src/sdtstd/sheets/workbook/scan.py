"""A sheet's XML, looked through before the library reads it: how far it goes, what it hides.

The library makes room for every cell between the first and the last one, knows nothing of hidden
rows, and gives an empty cell for an error and for a formula that nobody has computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.sheets.unreadable import COLUMNS, ROWS
from sdtstd.sheets.workbook.refusal import Refusal, cell_name
from sdtstd.sheets.workbook.wire import CELLS
from sdtstd.sheets.workbook.xml import parser

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DIGITS = "0123456789"
_YES = {"1", "true"}
# The library refuses a workbook with any other, without a word.
_ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}
_SHOWN = 60  # characters of an error or a formula


class Scan:
    """What a pass over one sheet has found; rows and columns are counted from 1.

    `styled` are the cells that hold something in one of `styles`.
    """

    def __init__(
        self, name: str, computes_later: bool, most: int, styles: Mapping[str, int]
    ) -> None:
        self.name, self.computes_later, self.most, self.styles = name, computes_later, most, styles
        self.filled = 0
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self.broken: dict[tuple[int, int], str] = {}
        self.styled: dict[tuple[int, int], int] = {}
        self._row = self._column = self._style = 0
        self._kind: str | None = None
        self._formula: list[str] | None = None
        self._value: list[str] | None = None
        self._numbers: dict[str, int] = {}
        self._starts = {
            "c": self._cell, "v": self._fill, "is": self._fill, "f": self._has_formula,
            "row": self._begin_row, "col": self._hide_columns, "mergeCell": self._merge,
        }  # fmt: skip

    def read(self, data: bytes) -> None:
        """Look through the XML of the sheet.

        Raises:
            Refusal: it is no such XML, or a cell that holds something lies too far out.
        """
        self._parser = parser()
        self._parser.StartElementHandler = self._start
        self._parser.Parse(data, True)
        self._finish()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        take = self._starts.get(name) or self._starts.get(name.rpartition(":")[2])
        if take is not None:
            take(attributes)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._end_cell()
        self._row = _positive(attributes["r"]) if "r" in attributes else self._row + 1
        self._column = 0
        if attributes.get("hidden") in _YES and self._row <= ROWS:
            self.hidden_rows.add(self._row)
        if self.filled > self.most:
            raise Refusal("many", n=f"{CELLS:,}")

    def _end_cell(self) -> None:
        """Tell of the cell before while its place is known."""
        if self._formula is not None or self._kind == "e":
            self._finish()
        self._kind = None

    def _cell(self, attributes: dict[str, str]) -> None:
        self._end_cell()
        self._kind = attributes.get("t")
        self._style = self.styles.get(attributes.get("s", "0"), 0)
        if "r" in attributes:
            self._row, self._column = self._place(attributes["r"])
        else:
            self._column += 1

    def _place(self, written: str) -> tuple[int, int]:
        letters = written.rstrip(_DIGITS)
        if letters not in self._numbers:
            self._numbers[letters] = _number(letters)
        return _positive(written[len(letters) :]), self._numbers[letters]

    def _fill(self, _attributes: dict[str, str]) -> None:
        if self._row > ROWS or self._column > COLUMNS:
            place = cell_name(self._row, self._column)
            limits = {"rows": f"{ROWS:,}", "columns": str(COLUMNS)}
            raise Refusal("far", sheet=self.name, cell=place, **limits)
        self.filled += 1
        if self._style:
            self.styled[self._row, self._column] = self._style
        if self._kind == "e" or self._formula is not None:
            self._value = []
            self._parser.CharacterDataHandler = self._value.append

    def _has_formula(self, attributes: dict[str, str]) -> None:
        self._fill(attributes)
        self._formula, self._value = [], None
        self._parser.CharacterDataHandler = self._formula.append

    def _finish(self) -> None:
        """Tell of the last cell if it is an error, or a formula without a value."""
        value = _short(self._value or ())
        if self._kind == "e":
            self.broken[self._row, self._column] = self._error(value)
        elif self._formula is not None and self._is_open(value):
            self.broken[self._row, self._column] = f"={_short(self._formula)}"
        self._formula = self._value = None
        self._parser.CharacterDataHandler = None

    def _error(self, value: str) -> str:
        if value and value not in _ERRORS:
            place = cell_name(self._row, self._column)
            raise Refusal("error", sheet=self.name, cell=place, text=value)
        return value or "#"

    def _is_open(self, value: str) -> bool:
        if self._value is None or (not value and self._kind != "str"):
            return True
        # Programs that do not compute write 0, and ask for it to be done when it is opened.
        return self.computes_later and value == "0" and self._kind in {None, "n"}

    def _hide_columns(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in _YES:
            self.hidden_columns.append((int(attributes["min"]), int(attributes["max"])))

    def _merge(self, attributes: dict[str, str]) -> None:
        first, _, last = attributes["ref"].partition(":")
        if last:
            self.merged.append((*self._place(first), *self._place(last)))


def _short(pieces: Iterable[str]) -> str:
    return " ".join("".join(pieces).split())[:_SHOWN]


def _positive(digits: str) -> int:
    number = int(digits)
    if number < 1:
        raise ValueError(digits)
    return number


def _number(letters: str) -> int:
    number = 0
    if not 0 < len(letters) <= 3:
        raise ValueError(letters)
    for each in letters.upper():
        if not "A" <= each <= "Z":
            raise ValueError(letters)
        number = number * 26 + ord(each) - ord("A") + 1
    return number
