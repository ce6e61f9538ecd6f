"""What a command has to say, in values: every format makes its own words and lines of it.

`data` is the answer for programs, in rows of the contract; the blocks are for people.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from sdtstd.diagnostics import Finding, Message, Number, Rule
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Address
    from sdtstd.rows.answer import Answer


@frozen
class Title:
    """A title as published, and in English where there is one; shown by language."""

    published: str
    english: str | None = None


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
class Parts:
    """Several cells in one, shown one after the other."""

    cells: tuple[Cell, ...]
    between: str = ", "


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
    Message | Title | Anchor | Url | Percent | Parts | Share | StrEnum | Fraction | Decimal
    | date | int | str | None
)  # fmt: skip


@frozen
class Heading:
    """The title of what follows."""

    text: Message | Title


@frozen
class Sentences:
    """Sentences, one a line."""

    cells: tuple[Cell, ...]


@frozen
class Column:
    """A column of a table: its heading, and the side to which its cells keep."""

    heading: Message
    align: Literal["left", "right"] = "left"


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
class Bar:
    """Numbers on one scale: what is shown, may be, is on its way; what was expected; the goal."""

    counted: int
    possible: int
    pipeline: int
    expected: Fraction
    goal: int


@frozen
class Meter:
    """One target or task: how it stands, its bar where it has one, and its figures in words."""

    record: Anchor
    title: Title
    state: StrEnum | None
    bar: Bar | Share | None
    figures: tuple[tuple[Message, Cell], ...]
    remarks: tuple[Message, ...] = ()


@frozen
class Meters:
    """Targets or tasks one below the other."""

    rows: tuple[Meter, ...]


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


Flat = Heading | Sentences | Table | Outline | Pairs | Meters | Example | Findings


@frozen
class Folded:
    """Blocks that a reader opens where a format can fold, under a summary that is always shown."""

    summary: Message | Title
    blocks: tuple[Block, ...]


Block = Flat | Folded


@frozen
class Report:
    """The result of a command: for machines `data`, for people blocks and a next step."""

    title: Message | Title
    data: Answer
    blocks: tuple[Block, ...]
    next_step: Message | None = None


def findings_of(report: Report) -> tuple[Finding, ...]:
    """Give the findings that a report shows, in the order of their places."""
    found = (
        snippet.finding
        for block in unfolded(report.blocks)
        if isinstance(block, Findings)
        for snippet in block.shown
    )
    return tuple(sorted(found, key=_place))


def hidden_of(report: Report) -> Iterator[Number]:
    """Give how many findings are not shown, where there are any."""
    for block in unfolded(report.blocks):
        if isinstance(block, Findings) and block.hidden.faults:
            yield block.hidden


def _place(finding: Finding) -> tuple[str, int, int, str]:
    place = finding.place
    return (place.path, place.line, place.column, finding.rule.code)


def unfolded(blocks: tuple[Block, ...]) -> Iterator[Flat]:
    """Give blocks as a format shows them that cannot fold: each summary becomes a heading."""
    for block in blocks:
        if isinstance(block, Folded):
            yield Heading(block.summary)
            yield from unfolded(block.blocks)
        else:
            yield block
