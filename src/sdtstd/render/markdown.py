"""Markdown as GitHub reads it: tables that no title can break, links that only we make."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sdtstd.diagnostics import say
from sdtstd.render.text.findings import hidden_lines
from sdtstd.report import (
    Anchor,
    Example,
    Findings,
    Folded,
    Heading,
    Meters,
    Outline,
    Pairs,
    Parts,
    Sentences,
    Table,
    Url,
)
from sdtstd.sinks.grid import grid
from sdtstd.sinks.markdown import (
    Marked,
    emphasized,
    escape,
    fenced,
    filled,
    folded,
    heading,
    joined,
    link,
    page,
    paragraph,
    url,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.diagnostics import Finding
    from sdtstd.render.links import Links
    from sdtstd.render.look import Look
    from sdtstd.render.voice import Voice
    from sdtstd.report import Block, Cell, Meter, Report
    from sdtstd.sinks.inert import Inert


def render(report: Report, look: Look) -> Inert:
    """Write a report as GitHub-flavoured Markdown; its title is a heading of the level."""
    return page(_Writer(look.voice, look.links, look.level).write(report))


class _Writer:
    def __init__(self, voice: Voice, links: Links | None, level: int) -> None:
        self.voice = voice
        self.links = links
        self.level = level

    def write(self, report: Report) -> Iterator[Marked]:
        yield heading(self.level, self._word(report.title))
        yield from self.blocks(report.blocks)
        if report.next_step is not None:
            yield emphasized(self._word(report.next_step))

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Marked]:
        yield from (text for block in blocks if (text := self.block(block)))

    def block(self, block: Block) -> Marked:
        match block:
            case Heading():
                return heading(self.level + 1, self._word(block.text))
            case Sentences():
                return joined("\n\n", map(self._paragraph, block.cells))
            case Table():
                return self._table(block)
            case Outline():
                return self._outline(block)
            case Pairs():
                rows = [(self._word(name), self._cell(cell)) for name, cell in block.rows]
                return grid([self._word(say("item")), self._word(say("value"))], rows)
            case Meters():
                return self._meters(block)
            case Example():
                return fenced(block.text, "yaml")
            case Findings():
                return joined("\n\n", self._findings(block))
            case Folded():
                return folded(self.voice.tell(block.summary), self.blocks(block.blocks))
            case _:
                assert_never(block)

    def _word(self, cell: Cell) -> Marked:
        return escape(self.voice.tell(cell))

    def _cell(self, cell: Cell) -> Marked:
        match cell:
            case Parts():
                return joined(cell.between, filter(None, map(self._cell, cell.cells)))
            case Anchor() if cell.at is not None and self.links is not None:
                return link(self._word(cell), self.links.to(cell.at))
            case Url():
                return url(cell.address, cell.title)
            case _:
                return self._word(cell)

    def _paragraph(self, cell: Cell) -> Marked:
        return paragraph(self._cell(cell))

    def _table(self, table: Table) -> Marked:
        if not table.rows:
            return self._paragraph(table.empty)
        headings = [self._word(column.heading) for column in table.columns]
        aligned = [column.align for column in table.columns]
        return grid(headings, [[self._cell(cell) for cell in row] for row in table.rows], aligned)

    def _outline(self, outline: Outline) -> Marked:
        """Give each line a row of its own, below the cells of its thing."""
        rows = []
        for row in outline.rows:
            cells = list(map(self._cell, row.cells))
            for line in row.lines or (None,):
                rows.append([*cells, self._cell(line)])
                cells = [self._word(None)] * len(cells)
        return grid([self._word(column.heading) for column in outline.columns], rows)

    def _meters(self, meters: Meters) -> Marked:
        names = list(dict.fromkeys(name for meter in meters.rows for name, _ in meter.figures))
        states = any(meter.state is not None for meter in meters.rows)
        remarks = any(meter.remarks for meter in meters.rows)
        headings = [self._word(say("assessment"))] if states else []
        headings += [self._word(say("title")), *map(self._word, names)]
        headings += [self._word(say("remark"))] if remarks else []
        rows = []
        for meter in meters.rows:
            row = [self._word(meter.state)] if states else []
            row += [self._named(meter), *(self._figure(meter, name) for name in names)]
            row += [joined("; ", map(self._word, meter.remarks))] if remarks else []
            rows.append(row)
        return grid(headings, rows)

    def _named(self, meter: Meter) -> Marked:
        shown = self.voice.translate(say("{title} ({id})").text)
        return filled(shown, title=self._word(meter.title), id=self._cell(meter.record))

    def _figure(self, meter: Meter, name: object) -> Marked:
        return self._cell(next((cell for each, cell in meter.figures if each == name), None))

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
            yield grid([self._word(heading) for heading in headings], rows)
        yield from map(self._word, hidden_lines(findings))

    def _finding(self, finding: Finding) -> list[Marked]:
        rule = finding.rule
        cells: tuple[Cell, ...] = (
            rule.severity,
            str(finding.place),
            f"{rule.code} {rule.name}",
            finding.message,
            finding.hint,
        )
        return list(map(self._word, cells))
