"""What a report says, without any format: its headings, paragraphs, tables, links and words.

Written by the meaning of the blocks, so that the formats can be read back and held against it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.render.text.findings import hidden_lines
from sdtstd.report import (
    Anchor,
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
from sdtstd.sinks.inert import shown

if TYPE_CHECKING:
    from sdtstd.diagnostics import Message
    from sdtstd.render.links import Links
    from sdtstd.render.voice import Voice
    from sdtstd.report import Block, Cell, Meter, Report


@dataclass
class Said:
    """A page; its words are as a reader sees them, with single spaces."""

    headings: list[tuple[int, str]] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    folds: list[str] = field(default_factory=list)


def said(report: Report, voice: Voice, links: Links | None, level: int = 1) -> Said:
    """Give the page of a report."""
    return _Page(voice, links, level).of(report)


def words_of(text: str) -> str:
    """Give a text on one line, with what acts or hides shown."""
    return shown(" ".join(text.split()))


class _Page:
    def __init__(self, voice: Voice, links: Links | None, level: int) -> None:
        self.voice = voice
        self.links = links
        self.level = level
        self.page = Said()

    def of(self, report: Report) -> Said:
        self.page.headings.append((self.level, self.word(report.title)))
        for block in report.blocks:
            self.block(block)
        if report.next_step is not None:
            self.page.paragraphs.append(self.word(report.next_step))
        return self.page

    def word(self, cell: Cell) -> str:
        return words_of(self.voice.tell(cell))

    def cell(self, cell: Cell) -> str:
        """Give the words of a cell, and remember where it leads."""
        if isinstance(cell, Parts):
            inner = (self.cell(each) for each in cell.cells)
            return words_of(cell.between.join(each for each in inner if each))
        if isinstance(cell, Anchor) and cell.at is not None and self.links is not None:
            self.page.links.append(self.links.to(cell.at))
        if isinstance(cell, Url):
            self.page.links.append(cell.address)
            return words_of(cell.title if cell.title is not None else cell.address)
        return self.word(cell)

    def block(self, block: Block) -> None:  # noqa: C901 - a case a kind of block
        page = self.page
        match block:
            case Heading():
                page.headings.append((self.level + 1, self.word(block.text)))
            case Sentences():
                page.paragraphs += [self.cell(each) for each in block.cells]
            case Table() if not block.rows:
                page.paragraphs += [self.word(block.empty)] if block.empty else []
            case Table():
                head = [self.word(each.heading) for each in block.columns]
                page.tables.append([head, *([self.cell(c) for c in row] for row in block.rows)])
            case Outline():
                page.tables.append(self.outline(block))
            case Pairs():
                head = [self.word(say("item")), self.word(say("value"))]
                page.tables.append([head, *([self.word(a), self.cell(b)] for a, b in block.rows)])
            case Meters():
                page.tables.append(self.meters(block))
            case Findings():
                self.findings(block)
            case Folded():
                page.folds.append(self.word(block.summary))
                for inner in block.blocks:
                    self.block(inner)
            case _:
                raise AssertionError(block)

    def outline(self, outline: Outline) -> list[list[str]]:
        table = [[self.word(each.heading) for each in outline.columns]]
        for row in outline.rows:
            cells = [self.cell(each) for each in row.cells]
            for line in row.lines or (None,):
                table.append([*cells, self.cell(line)])
                cells = [""] * len(cells)
        return table

    def meters(self, meters: Meters) -> list[list[str]]:
        rows = meters.rows
        names = list(dict.fromkeys(name for each in rows for name, _ in each.figures))
        stated = any(each.state is not None for each in rows)
        remarked = any(each.remarks for each in rows)
        head: list[Message] = [say("assessment")] * stated + [say("title"), *names]
        head += [say("remark")] * remarked
        return [
            list(map(self.word, head)),
            *(self.meter(each, names, stated=stated, remarked=remarked) for each in rows),
        ]

    def meter(
        self, meter: Meter, names: list[Message], *, stated: bool, remarked: bool
    ) -> list[str]:
        state = [self.word(meter.state)] * stated
        title = f"{self.word(meter.title)} ({self.cell(meter.record)})"
        figures = dict(reversed(meter.figures))
        remarks = ["; ".join(map(self.word, meter.remarks))] * remarked
        return [*state, title, *(self.cell(figures.get(name)) for name in names), *remarks]

    def findings(self, findings: Findings) -> None:
        head = ("severity", "place", "check", "what", "how to mend it")
        table = [[self.word(say(each)) for each in head]]
        for snippet in findings.shown:
            each, rule = snippet.finding, snippet.finding.rule
            cells = (rule.severity, str(each.place), f"{rule.code} {rule.name}")
            table.append([self.word(c) for c in (*cells, each.message, each.hint)])
        self.page.tables += [table] if findings.shown else []
        self.page.paragraphs += map(self.word, hidden_lines(findings))
