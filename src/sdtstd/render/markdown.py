"""Markdown as GitHub reads it: tables that no title can break, links that only we make."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from sdtstd.diagnostics import say
from sdtstd.render.grid import grid
from sdtstd.render.text.findings import total_lines
from sdtstd.render.text.sanitize import safe
from sdtstd.report import Anchor, Example, Findings, Heading, Meters, Pairs, Parts, Sentences, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.render.links import Links
    from sdtstd.render.look import Look
    from sdtstd.render.voice import Voice
    from sdtstd.report import Block, Cell, Meter, Report

# What GitHub's flavour gives a meaning inside a line, mentions, issues and bare addresses included.
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "#": "&#35;", "$": "&#36;"}
_MARKS = re.compile(r"[\\`*_~|\[\]]")
_BARE = re.compile(r"(?<=https)(?=://)|(?<=http)(?=://)|(?<=www)(?=\.)|(?<=GH)(?=-)", re.IGNORECASE)
_LIST = re.compile(r"^(?=[-+=])|^([0-9]+)(?=[.)])")


def render(report: Report, look: Look) -> str:
    """Write a report as GitHub-flavoured Markdown; its title is a heading of the level."""
    return _Writer(look.voice, look.links, look.level).write(report)


def escape(text: str) -> str:
    """Make text mean itself in one line of Markdown."""
    plain = "".join(_ENTITIES.get(each, each) for each in safe(" ".join(text.split())))
    return _BARE.sub("&#8203;", _MARKS.sub(r"\\\g<0>", plain))


class _Writer:
    def __init__(self, voice: Voice, links: Links | None, level: int) -> None:
        self.voice = voice
        self.links = links
        self.marks = "#" * level

    def write(self, report: Report) -> str:
        parts = [f"{self.marks} {escape(self.voice.tell(report.title))}"]
        parts += [text for block in report.blocks if (text := self.block(block))]
        if report.next_step is not None:
            parts.append(f"_{escape(self.voice.tell(report.next_step))}_")
        return "\n\n".join(parts) + "\n"

    def block(self, block: Block) -> str:
        match block:
            case Heading():
                return f"{self.marks}# {escape(self.voice.tell(block.text))}"
            case Sentences():
                return "\n\n".join(self._paragraph(cell) for cell in block.cells)
            case Table():
                return self._table(block)
            case Pairs():
                rows = [
                    [escape(self.voice.tell(name)), self._cell(cell)] for name, cell in block.rows
                ]
                return grid([self._word(say("item")), self._word(say("value"))], rows)
            case Meters():
                return self._meters(block)
            case Example():
                return _fenced(block.text)
            case Findings():
                return "\n\n".join(self._findings(block))
            case _:
                assert_never(block)

    def _word(self, cell: Cell) -> str:
        return escape(self.voice.tell(cell))

    def _cell(self, cell: Cell) -> str:
        if isinstance(cell, Parts):
            shown = (self._cell(each) for each in cell.cells)
            return cell.between.join(each for each in shown if each)
        if isinstance(cell, Anchor) and cell.at is not None and self.links is not None:
            return f"[{self._word(cell)}]({self.links.to(cell.at)})"
        if isinstance(cell, str) and re.fullmatch(r"https?://[^\s<>()]+", cell):
            return f"<{cell}>" if "|" not in cell else self._word(cell)
        return self._word(cell)

    def _paragraph(self, cell: Cell) -> str:
        return _LIST.sub(lambda found: f"{found.group()}\\", self._cell(cell))

    def _table(self, table: Table) -> str:
        if not table.rows:
            return self._paragraph(table.empty)
        headings = [self._word(column.heading) for column in table.columns]
        aligned = [column.align for column in table.columns]
        return grid(headings, [[self._cell(cell) for cell in row] for row in table.rows], aligned)

    def _meters(self, meters: Meters) -> str:
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
            row += ["; ".join(map(self._word, meter.remarks))] if remarks else []
            rows.append(row)
        return grid(headings, rows)

    def _named(self, meter: Meter) -> str:
        shown = self.voice.translate(say("{title} ({id})").text)
        return shown.format(title=self._word(meter.title), id=self._cell(meter.record))

    def _figure(self, meter: Meter, name: object) -> str:
        return next((self._cell(cell) for each, cell in meter.figures if each == name), "")

    def _findings(self, findings: Findings) -> Iterator[str]:
        if findings.shown:
            headings = (
                say("severity"),
                say("place"),
                say("check"),
                say("what"),
                say("how to mend it"),
            )
            rows = [
                [
                    self._word(each.rule.severity),
                    escape(str(each.place)),
                    escape(f"{each.rule.code} {each.rule.name}"),
                    self._word(each.message),
                    self._word(each.hint),
                ]
                for each in (snippet.finding for snippet in findings.shown)
            ]
            yield grid([self._word(heading) for heading in headings], rows)
        yield from (self._word(line) for line in total_lines(findings))


def _fenced(text: str) -> str:
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    body = "\n".join(map(safe, text.rstrip("\n").split("\n")))
    return f"{fence}yaml\n{body}\n{fence}"
