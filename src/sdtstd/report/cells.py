"""Cells: the values that stand in sentences, tables and bars; each format words them itself."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from sdtstd.address import Address


@frozen
class Title:
    """A title as published, and in English where there is one, each with its short form."""

    published: str
    english: str | None = None
    short: str | None = None
    short_english: str | None = None


@frozen
class Name:
    """A title in the reader's language alone, the short form if asked for: for narrow places."""

    title: Title
    short: bool = True


@frozen
class Worded:
    """A member of an enum in other words than its own, where those would say too much."""

    member: StrEnum
    words: Message


@frozen
class Percent:
    """A share in percent; formats round it down, so that nothing looks better than it is."""

    value: Fraction


@frozen
class Anchor:
    """The identity of a record, target, leaf or rule, with where it stands, for a link."""

    id: str
    at: Address | None = None


@frozen
class Linked:
    """A title that leads to where its thing stands, in formats with links."""

    name: Name
    to: Anchor


TITLES = (Title, Name, Linked)
"""The cells that name a thing."""


@frozen
class Parts:
    """Several cells in one, shown one after the other."""

    cells: tuple[Cell, ...]
    between: str = ", "


APART = " · "
"""What stands between things that have nothing to do with each other."""


@frozen
class Share:
    """Parts of a whole, in the order of the legend, such as the leaves by state."""

    parts: tuple[int, ...]


@frozen
class Url:
    """An address that the data states as one; formats with links show its title, if it has one."""

    address: str
    title: str | None = None


Cell = (
    Message | Title | Name | Linked | Anchor | Url | Percent | Parts | Share | StrEnum | Worded
    | Fraction | Decimal | date | int | str | None
)  # fmt: skip
