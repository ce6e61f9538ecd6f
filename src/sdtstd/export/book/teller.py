"""What the sheets of a workbook share: words in the language, titles of columns, tones."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from sdtstd.catalogue import translator
from sdtstd.diagnostics import say
from sdtstd.edit.table.beside import FOR_READING
from sdtstd.edit.table.columns import Written
from sdtstd.export.sheet import Above, Sheet, SheetColumn, Toned
from sdtstd.render.text.style import COLOURS, colour_of
from sdtstd.render.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sdtstd.export.sheet import Form, SheetCell
    from sdtstd.export.whole import Whole
    from sdtstd.model.columns import SheetName
    from sdtstd.report import Cell


Widths: TypeAlias = "Mapping[str, int | tuple[int, Form]]"
"""How wide columns are, and how their numbers look where they are not plain."""


class Teller:
    """Words the sheets of one workbook."""

    def __init__(self, whole: Whole) -> None:
        self.whole, self.snapshot = whole, whole.snapshot
        self.register, self.language = whole.snapshot.register, whole.language

    @cached_property
    def voice(self) -> Voice:
        """The language, as reports have it."""
        return Voice(self.language, translator(self.language))

    @cached_property
    def to(self) -> Written:
        """The same, as tables of records have it."""
        return Written(self.register, self.snapshot.day, self.language)

    def told(self, cell: Cell) -> str:
        """Give a cell of a report in words."""
        return self.voice.tell(cell)

    def toned(self, cell: Cell) -> Toned:
        """Give a state or an assessment in words, on its colour."""
        return Toned(self.told(cell), COLOURS.get(colour_of(cell), ""))

    def listed(self, names: Iterable[str]) -> str:
        """Give names one below the other."""
        return "\n".join(names)

    def sheet(
        self,
        name: SheetName,
        widths: Widths,
        rows: Iterable[tuple[SheetCell, ...]],
        above: tuple[Above, ...] = (),
    ) -> Sheet:
        """Give a sheet with the columns of its name, in the order of the widths."""
        return Sheet(
            self.told(name),
            above or self.above(name),
            tuple(self._column(name, key, width) for key, width in widths.items()),
            tuple(rows),
            language=self.language,
        )

    def above(self, name: SheetName) -> tuple[Above, ...]:
        """Give the lines of most sheets: the name, the day, that it is for reading."""
        return (Above(self.told(name), large=True), Above(self.of_day), self.for_reading)

    @property
    def of_day(self) -> str:
        """The day of the numbers, and the period of stock and flow."""
        days = {"day": self.snapshot.day.isoformat(), "since": self.whole.since.isoformat()}
        return self.told(say("as of {day}; what moved is counted after {since}", **days))

    @property
    def for_reading(self) -> Above:
        """The line by which the import knows that a sheet is for reading."""
        return Above(self.told(FOR_READING))

    def _column(self, name: SheetName, key: str, width: int | tuple[int, Form]) -> SheetColumn:
        title = self.to.title(name, key)
        if isinstance(width, int):
            return SheetColumn(key, title, width)
        return SheetColumn(key, title, *width)
