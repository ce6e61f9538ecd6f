"""Markdown as GitHub reads it: tables that no title can break, links that only we make."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sdtstd.diagnostics import say
from sdtstd.render.pen import Pen
from sdtstd.render.pieces import goal_pieces, meter_pieces, share_grid, timeline_pieces
from sdtstd.render.text.findings import hidden_lines
from sdtstd.report import (
    Example,
    Findings,
    Folded,
    Footnotes,
    Goals,
    Heading,
    Meter,
    Outline,
    Pairs,
    Sentences,
    Shares,
    Table,
    Timeline,
)
from sdtstd.sinks.grid import grid
from sdtstd.sinks.markdown import (
    Marked,
    emphasized,
    escape,
    fenced,
    folded,
    heading,
    joined,
    page,
    paragraph,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.diagnostics import Finding
    from sdtstd.render.links import Links
    from sdtstd.render.look import Look
    from sdtstd.render.voice import Voice
    from sdtstd.report import Block, Cell, Report
    from sdtstd.sinks.inert import Inert


def render(report: Report, look: Look) -> Inert:
    """Write a report as GitHub-flavoured Markdown; its title is a heading of the level."""
    return page(_Writer(look.voice, look.links, look.level).write(report))


class _Writer(Pen):
    """Puts the blocks of a report into Markdown."""

    def __init__(self, voice: Voice, links: Links | None, level: int) -> None:
        super().__init__(voice, links)
        self.level = level

    def write(self, report: Report) -> Iterator[Marked]:
        """Give the blocks of a report, with its title and its next step."""
        yield heading(self.level, escape(self.voice.heading(report.title)))
        if report.aside is not None:
            yield self._paragraph(report.aside)
        yield from self.blocks(report.blocks)
        if report.next_step is not None:
            yield emphasized(self.word(report.next_step))

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Marked]:
        """Give blocks that have something to say."""
        yield from (text for block in blocks if (text := self.block(block)))

    def block(self, block: Block) -> Marked:  # noqa: C901, PLR0912 - a case a kind
        """Give one block."""
        match block:
            case Heading():
                return heading(self.level + 1, escape(self.voice.heading(block.text)))
            case Sentences():
                return joined("\n\n", map(self._paragraph, block.cells))
            case Footnotes():
                return joined("\n\n", map(self._paragraph, block.notes))
            case Table():
                return self._table(block)
            case Outline():
                return self._outline(block)
            case Pairs():
                rows = [(self.word(name), self.cell(cell)) for name, cell in block.rows]
                return grid([self.word(say("item")), self.word(say("value"))], rows)
            case Goals():
                return joined("\n\n", goal_pieces(block, self))
            case Shares():
                return share_grid(block, self)
            case Meter():
                return joined("\n\n", meter_pieces(block, self))
            case Timeline():
                return joined("\n\n", self._timeline(block))
            case Example():
                return fenced(block.text, "yaml")
            case Findings():
                return joined("\n\n", self._findings(block))
            case Folded():
                return folded(self.voice.tell(block.summary), self.blocks(block.blocks))
            case _:
                assert_never(block)

    def _timeline(self, block: Timeline) -> Iterator[Marked]:
        yield heading(self.level + 1, escape(self.voice.heading(block.title)))
        yield from timeline_pieces(block, self)

    def _paragraph(self, cell: Cell) -> Marked:
        return paragraph(self.cell(cell))

    def _table(self, table: Table) -> Marked:
        if not table.rows:
            return self._paragraph(table.empty)
        headings = [self.word(column.heading) for column in table.columns]
        aligned = [column.align for column in table.columns]
        return grid(headings, [[self.cell(cell) for cell in row] for row in table.rows], aligned)

    def _outline(self, outline: Outline) -> Marked:
        """Give each line a row of its own, below the cells of its thing."""
        rows = []
        for row in outline.rows:
            cells = list(map(self.cell, row.cells))
            for line in row.lines or (None,):
                rows.append([*cells, self.cell(line)])
                cells = [self.word(None)] * len(cells)
        return grid([self.word(column.heading) for column in outline.columns], rows)

    def _findings(self, findings: Findings) -> Iterator[Marked]:
        if findings.shown:
            headings = (
                say("severity"),
                say("place"),
                say("check"),
                say("what"),
                say("how to mend it"),
            )
            rows = [self._finding(each.finding) for each in findings.shown]
            yield grid([self.word(heading) for heading in headings], rows)
        yield from map(self.word, hidden_lines(findings))

    def _finding(self, finding: Finding) -> list[Marked]:
        rule = finding.rule
        cells: tuple[Cell, ...] = (
            rule.severity,
            str(finding.place),
            f"{rule.code} {rule.name}",
            finding.message,
            finding.hint,
        )
        return list(map(self.word, cells))
