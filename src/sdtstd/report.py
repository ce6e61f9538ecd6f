"""What a command has to say, in values: every format makes its own words and lines of it.

`data` is the answer for programs, in rows of the contract; the blocks are for people.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from sdtstd.diagnostics import Finding, Message, Number, Rule, Severity
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Address
    from sdtstd.rows.answer import Answer


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
class Goal:
    """One target in a list of them: what is reached of what, its state, its day, its bar.

    `notes` are what stands beside: values reported, what was expected by now.
    """

    record: Anchor
    title: Title
    value: Cell
    state: StrEnum | Worded
    due: date
    bar: Bar | None = None
    notes: tuple[Cell, ...] = ()
    owner: tuple[str, ...] = ()


@frozen
class Goals:
    """Targets one below the other; those of which nothing can be said stand together at the end.

    `brief` gives each a single line, however narrow the place is.
    """

    rows: tuple[Goal, ...]
    silent: tuple[Goal, ...] = ()
    brief: bool = False


@frozen
class Whole:
    """One task or field with the states of its leaves: the words of the states that occur.

    `below` tells that it is a part of one above.
    """

    record: Anchor
    title: Title
    share: Share
    leaves: int
    states: tuple[tuple[Message, int], ...]
    remark: Message | None = None
    below: bool = False


@frozen
class Shares:
    """Tasks or fields one below the other."""

    rows: tuple[Whole, ...]


@frozen
class Meter:
    """One target whole: how it stands, its bar where it has one, and its figures in words."""

    record: Anchor
    title: Title
    state: StrEnum | Worded
    bar: Bar | None
    figures: tuple[tuple[Message, Cell], ...]
    remarks: tuple[Message, ...] = ()


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
    """Findings in the order of their places, how many there are in all, and all the rules.

    `hidden` is how many are not shown.
    """

    shown: tuple[Snippet, ...]
    totals: tuple[tuple[Severity, Number], ...]
    hidden: Number = Number(0)
    rules: tuple[Rule, ...] = ()


Flat = (
    Heading | Sentences | Footnotes | Table | Outline | Pairs | Goals | Shares | Meter | Example
    | Findings
)  # fmt: skip


@frozen
class Folded:
    """Blocks that a reader opens where a format can fold, under a summary that is always shown."""

    summary: Message | Title
    blocks: tuple[Block, ...]


Block = Flat | Folded


@frozen
class Report:
    """The result of a command: for machines `data`, for people blocks and a next step.

    `aside` stands beside the title, such as the day.
    """

    title: Message | Title | Name
    data: Answer
    blocks: tuple[Block, ...]
    next_step: Cell = None
    aside: Message | None = None


def findings_of(report: Report) -> tuple[Finding, ...]:
    """Give the findings that a report shows; none where it is of something else."""
    return tuple(
        snippet.finding
        for block in unfolded(report.blocks)
        if isinstance(block, Findings)
        for snippet in block.shown
    )


def unfolded(blocks: tuple[Block, ...]) -> Iterator[Flat]:
    """Give blocks as a format shows them that cannot fold: each summary becomes a heading."""
    for block in blocks:
        if isinstance(block, Folded):
            yield Heading(block.summary)
            yield from unfolded(block.blocks)
        else:
            yield block
