"""Cells in words: what every format for people shares. Each format still sanitizes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, assert_never

from sdtstd.diagnostics import Message, say
from sdtstd.frozen import frozen
from sdtstd.model.vocabulary import word_of
from sdtstd.report import Anchor, Linked, Name, Parts, Percent, Share, Title, Url, Worded
from sdtstd.sinks.cells import side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.report import Cell

COMMA = say(", ")
"""What stands between the names of a list."""

# A rounded number must not read as if it had reached one of these.
_BOUNDS = (Fraction(60, 100), Fraction(95, 100), Fraction(1))


@frozen
class Voice:
    """A language: how its messages are told, and which title it prefers."""

    language: str
    translate: Callable[[str], str] = str

    def tell(self, cell: Cell) -> str:  # noqa: C901, PLR0912 - a case a kind of cell
        """Give the words of a cell; nothing for None."""
        if type(cell) is str:  # most are
            return cell.replace("\n", " ")
        match cell:
            case None | Share():
                return ""
            case Message():
                return cell.translated(self.translate)
            case Title():
                return self.title(cell)
            case Name():
                return self.name(cell)
            case Linked():
                return self.name(cell.name)
            case Anchor():
                return cell.id
            case Url():
                return cell.address
            case Percent():
                return f"{_tenths(cell.value)}%"
            case Parts():
                return side_by_side(map(self.tell, cell.cells), self.between(cell))
            case Worded():
                return cell.words.translated(self.translate)
            case StrEnum():
                return word_of(cell).translated(self.translate)
            case Fraction():
                return f"{_hundredths(cell):f}"
            case Decimal():
                return f"{cell:f}"
            case date():
                return cell.isoformat()
            case int() | str():
                return str(cell).replace("\n", " ")
            case _:
                assert_never(cell)

    def name(self, name: Name) -> str:
        """Give a title in this language alone, short where that is asked for and stated."""
        title = name.title
        if self.language == "en":
            short = title.short_english if name.short else None
            return short or title.english or title.published
        return (title.short if name.short else None) or title.published

    def between(self, parts: Parts) -> str:
        """Give what stands between parts; commas are those of the language."""
        return self.translate(COMMA.text) if parts.between == COMMA.text else parts.between

    def heading(self, cell: Cell) -> str:
        """Give the words of a heading; a sentence of ours begins with a capital letter."""
        words = self.tell(cell)
        ours = isinstance(cell, Message) and not cell.text.startswith("{")
        return words[:1].upper() + words[1:] if ours else words

    def title(self, title: Title) -> str:
        """Give a title in this language where there is one, and always as published."""
        if self.language == "en" and title.english is not None:
            return f"{title.english} {title.published}"
        return title.published


def _tenths(value: Fraction) -> Decimal:
    """Round a percentage down, but never down to zero where there is something."""
    tenths = Decimal(floor(value * 10)) / 10
    if value > 0 and not tenths:
        return Decimal("0.1")
    return tenths.normalize() if tenths % 1 else Decimal(int(tenths))


def _hundredths(value: Fraction) -> Decimal:
    """Round to two places, not up to a bound that is not reached, nor down to nothing."""
    hundredths = Fraction(floor(value * 100 + Fraction(1, 2)), 100)
    if value > 0 and not hundredths:
        return Decimal("0.01")
    if any(value < bound <= hundredths for bound in (*_BOUNDS, Fraction(floor(value) + 1))):
        hundredths = Fraction(floor(value * 100), 100)
    # Written digit by digit: arithmetic of Decimal keeps 28 digits, and a pace may have more.
    whole, part = divmod(floor(abs(hundredths) * 100), 100)
    sign = "-" if hundredths < 0 else ""
    return Decimal(f"{sign}{whole}.{part:02}".rstrip("0") if part else f"{sign}{whole}")
