"""What a report says, without any format: its headings, paragraphs, tables, links and words.

Written by the meaning of the blocks, so that the formats can be read back and held against it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.render.text.bars import bar_runs, share_runs
from sdtstd.render.text.findings import hidden_lines
from sdtstd.render.text.legend import legend
from sdtstd.render.text.style import BLOCKS
from sdtstd.report import (
    Anchor,
    Findings,
    Folded,
    Footnotes,
    Goals,
    Heading,
    Linked,
    Meter,
    Name,
    Outline,
    Pairs,
    Parts,
    Sentences,
    Shares,
    Table,
    Url,
)
from sdtstd.sinks.cells import side_by_side
from sdtstd.sinks.inert import shown

if TYPE_CHECKING:
    from sdtstd.render.links import Links
    from sdtstd.render.voice import Voice
    from sdtstd.report import Bar, Block, Cell, Goal, Report, Title


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
        self.page.headings.append((self.level, self.heading(report.title)))
        self.page.paragraphs += [self.word(report.aside)] if report.aside else []
        for block in report.blocks:
            self.block(block)
        if report.next_step is not None:
            self.page.paragraphs.append(self.word(report.next_step))
        return self.page

    def heading(self, cell: Cell) -> str:
        words = self.word(cell)
        if not isinstance(cell, Message) or cell.text.startswith("{"):
            return words
        return words[:1].upper() + words[1:]

    def word(self, cell: Cell) -> str:
        return words_of(self.voice.tell(cell))

    def cell(self, cell: Cell) -> str:
        """Give the words of a cell, and remember where it leads."""
        if isinstance(cell, Parts):
            inner = (self.cell(each) for each in cell.cells)
            return words_of(side_by_side(inner, self.voice.between(cell)))
        if isinstance(cell, Anchor) and cell.at is not None and self.links is not None:
            self.page.links.append(self.links.to(cell.at))
        if isinstance(cell, Linked) and cell.to.at is not None and self.links is not None:
            self.page.links.append(self.links.to(cell.to.at))
        if isinstance(cell, Url):
            self.page.links.append(cell.address)
            return words_of(cell.title if cell.title is not None else cell.address)
        return self.word(cell)

    def block(self, block: Block) -> None:  # noqa: C901, PLR0912 - a case a kind
        page = self.page
        match block:
            case Heading():
                page.headings.append((self.level + 1, self.heading(block.text)))
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
            case Footnotes():
                page.paragraphs += map(self.word, block.notes)
            case Goals():
                self.goals(block)
            case Shares():
                page.tables.append(self.shares(block))
            case Meter():
                self.meter(block)
            case Findings():
                self.findings(block)
            case Folded():
                page.folds.append(self.word(block.summary))
                for inner in block.blocks:
                    self.block(inner)
            case _:
                raise AssertionError(block)

    def goals(self, goals: Goals) -> None:
        rows = goals.rows
        barred, owned = any(each.bar for each in rows), any(each.owner for each in rows)
        dues = {each.due for each in rows}
        if rows:
            words = list(legend((goals,), self.voice, BLOCKS))
            words += [self.word(say("all by {day}", day=min(dues)))] if len(dues) == 1 else []
            self.page.paragraphs += filter(None, [words_of(" · ".join(words))])
        dated = len(dues) > 1
        head = ["target", *["progress"] * barred, "so far", "state", *["due"] * dated]
        table = [[self.word(say(each)) for each in (*head, *["owner"] * owned)]]
        for each in rows:
            row = [self.titled(each.title, each.record), *[_bar(each.bar)] * barred]
            row += [" · ".join(filter(None, map(self.word, (each.value, *each.notes))))]
            row += [self.word(each.state), *[self.word(each.due)] * dated]
            table.append([*row, *[", ".join(each.owner)] * owned])
        self.page.tables += [table] if rows else []
        if goals.silent:
            named = ", ".join(map(self.silent, goals.silent))
            number = f" ({len(goals.silent)})" * (len(goals.silent) > 1)
            self.page.paragraphs.append(f"{self.word(goals.silent[0].state)}{number}: {named}")

    def outline(self, outline: Outline) -> list[list[str]]:
        table = [[self.word(each.heading) for each in outline.columns]]
        for row in outline.rows:
            cells = [self.cell(each) for each in row.cells]
            for line in row.lines or (None,):
                table.append([*cells, self.cell(line)])
                cells = [""] * len(cells)
        return table

    def silent(self, goal: Goal) -> str:
        name = self.titled(goal.title, goal.record)
        told = self.word(Parts((goal.value, *goal.owner), ", "))
        return f"{name} ({told})" if told else name

    def shares(self, shares: Shares) -> list[list[str]]:
        words = [word for word, _ in shares.rows[0].states] if shares.rows else []
        kept = [n for n in range(len(words)) if any(row.states[n][1] for row in shares.rows)]
        head: list[Cell] = [say("title"), say("progress"), say("leaves")]
        head += [words[n] for n in kept]
        table = [list(map(self.word, head))]
        for each in shares.rows:
            title = "– " * each.below + self.titled(each.title, each.record)
            title = " · ".join(filter(None, (title, self.word(each.remark))))
            drawn = "".join(glyph for glyph, _ in share_runs(each.share, 12, BLOCKS))
            numbers = (str(each.states[n][1] or "") for n in kept)
            table.append([title, drawn, str(each.leaves), *numbers])
        return table

    def meter(self, meter: Meter) -> None:
        title = self.titled(meter.title, meter.record, short=False)
        self.page.paragraphs.append(f"{title} · {self.word(meter.state)}")
        if meter.bar is not None:
            self.page.paragraphs += [
                _bar(meter.bar),
                words_of(" ".join(legend((meter,), self.voice, BLOCKS))),
            ]
        head = [self.word(say("item")), self.word(say("value"))]
        rows = ([self.word(name), self.cell(cell)] for name, cell in meter.figures)
        self.page.tables.append([head, *rows])
        self.page.paragraphs += map(self.word, meter.remarks)

    def titled(self, title: Title, at: Anchor, *, short: bool = True) -> str:
        if at.at is not None and self.links is not None:
            self.page.links.append(self.links.to(at.at))
        return self.word(Name(title, short=short))

    def findings(self, findings: Findings) -> None:
        head = ("severity", "place", "check", "what", "how to mend it")
        table = [[self.word(say(each)) for each in head]]
        for snippet in findings.shown:
            each, rule = snippet.finding, snippet.finding.rule
            cells = (rule.severity, str(each.place), f"{rule.code} {rule.name}")
            table.append([self.word(c) for c in (*cells, each.message, each.hint)])
        self.page.tables += [table] if findings.shown else []
        self.page.paragraphs += map(self.word, hidden_lines(findings))


def _bar(bar: Bar | None) -> str:
    return "".join(glyph for glyph, _ in bar_runs(bar, 12, BLOCKS)) if bar else ""
