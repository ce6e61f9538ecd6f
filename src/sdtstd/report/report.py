"""A report: its title, its blocks for people, its answer for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.report.blocks import (
    Example,
    Findings,
    Footnotes,
    Heading,
    Outline,
    Pairs,
    Sentences,
    Table,
)
from sdtstd.report.goals import Goals, Meter, Shares
from sdtstd.report.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Finding, Message, Number
    from sdtstd.report.cells import Cell, Parts, Title
    from sdtstd.rows.answer import Answer

Flat = (
    Heading | Sentences | Footnotes | Table | Outline | Pairs | Goals | Shares | Meter | Timeline
    | Example | Findings
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

    title: Cell
    data: Answer
    blocks: tuple[Block, ...]
    next_step: Cell = None
    aside: Message | Parts | None = None


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
