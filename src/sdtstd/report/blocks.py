"""Blocks of any report: headings, sentences, tables, examples, findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sdtstd.diagnostics import Finding, Message, Number, Rule
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from sdtstd.report.cells import Cell, Name, Title


@frozen
class Heading:
    """The title of what follows."""

    text: Message | Title | Name


@frozen
class Sentences:
    """Sentences, one a line."""

    cells: tuple[Cell, ...]


@frozen
class Footnotes:
    """Notes with the marks by which sentences and goals refer to them; short ones share a line."""

    notes: tuple[Message, ...]


@frozen
class Column:
    """A column of a table: its heading, and the side to which its cells keep.

    A `spare` one is left out of a timeline whose bars have no room beside it.
    """

    heading: Message
    align: Literal["left", "right"] = "left"
    spare: bool = False


@frozen
class Table:
    """Rows of cells under headings."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: Message | None = None


@frozen
class Branch:
    """A thing in a few cells, and lines that say more of it."""

    cells: tuple[Cell, ...]
    lines: tuple[Cell, ...] = ()


@frozen
class Outline:
    """Things with their lines below; the last column is that of the lines."""

    columns: tuple[Column, ...]
    rows: tuple[Branch, ...]


@frozen
class Pairs:
    """Names with their values, such as the fields of one record."""

    rows: tuple[tuple[Message, Cell], ...]


@frozen
class Example:
    """Text shown as it stands, such as an example file."""

    text: str


@frozen
class Snippet:
    """A finding with the source line that it points at (None where the file has no text)."""

    finding: Finding
    line: str | None


@frozen
class Findings:
    """Findings, the worst first, and all the rules; `hidden` is how many are not shown."""

    shown: tuple[Snippet, ...]
    hidden: Number = Number(0)
    rules: tuple[Rule, ...] = ()
