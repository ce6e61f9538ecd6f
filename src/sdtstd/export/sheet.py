"""A sheet for reading: lines above, titled columns, cells that are texts or numbers."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from sdtstd.frozen import frozen


class Form(Enum):
    """How the numbers of a column look: as they are, to a tenth, in percent to two places."""

    PLAIN = "General"
    TENTHS = "0.0"
    SHARE = "0.00%"


@frozen
class Toned:
    """A text on a colour that goes with what it says, and says nothing beyond it."""

    text: str
    tone: str


SheetCell: TypeAlias = str | int | float | Toned | None
"""What a cell holds; None is undefined, and stays empty."""


@frozen
class SheetColumn:
    """A column by its key, with its title and its width in digits.

    A `bar` is drawn behind its numbers, which are shares of one.
    """

    key: str
    title: str
    width: int
    form: Form = Form.PLAIN
    bar: bool = False


@frozen
class Above:
    """A line above the columns; a `large` one is the title of the sheet, a `strong` one is bold."""

    text: str
    large: bool = False
    strong: bool = False


@frozen
class Sheet:
    """A sheet; on paper it has the first `printed` columns, all of them without a number."""

    name: str
    above: tuple[Above, ...]
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[SheetCell, ...], ...]
    printed: int | None = None
    language: str = "en"
