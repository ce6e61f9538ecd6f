"""Blocks of a report in HTML, in both languages."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from markupsafe import Markup

from sdtstd.diagnostics import say
from sdtstd.render.html.elements import below, element, table
from sdtstd.render.html.figures.burn_up import burn_up
from sdtstd.render.html.figures.diagram import diagram
from sdtstd.render.html.figures.heat import heat
from sdtstd.render.html.figures.series import series
from sdtstd.render.html.goals import Goals
from sdtstd.render.html.standing import apart, counts, covered, standing
from sdtstd.report import Footnotes, Heading, Outline, Pairs, Sentences, Table
from sdtstd.report.figures import BurnUp, Diagram, Heat, Series
from sdtstd.report.page import Apart, Bullets, Counts, Covered, Fold, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.report import Branch
    from sdtstd.report.page import Figure, PageBlock, Told


class Blocks(Goals):
    """Puts blocks into HTML; headings are of the third level, below those of sections."""

    def blocks(self, blocks: Iterable[PageBlock]) -> Markup:
        """Give blocks one after the other, curves beside each other where there is room."""
        found = []
        for is_curve, group in groupby(blocks, lambda each: isinstance(each, BurnUp | Series)):
            inner = below(map(self.block, group))
            found.append(element("div", inner, "panels") if is_curve else inner)
        return below(found)

    def block(self, block: PageBlock) -> Markup:
        """Give one block."""
        match block:
            case Fold():
                summary = element("summary", self.tongues.heading(block.summary))
                inner = self.blocks(block.blocks)
                if block.key:  # a browser opens what an address is within
                    inner = Markup('<div id="{}">{}</div>').format(block.key, inner)
                return element("details", summary + inner)
            case Heading() | Sentences() | Footnotes() | Table() | Outline() | Pairs():
                return self._told(block)
            case _:
                return self._figure(block)

    def _figure(self, block: Figure) -> Markup:
        match block:
            case Bullets():
                return self.bullets(block)
            case Counts():
                return counts(block, self.tongues)
            case Apart():
                return apart(block, self.tongues)
            case Standing():
                return standing(block, self.tongues)
            case Covered():
                return covered(block, self.tongues)
            case BurnUp():
                return burn_up(block, self.tongues)
            case Series():
                return series(block, self.tongues)
            case Diagram():
                return diagram(block, self.tongues)
            case Heat():
                return heat(block, self.tongues)
            case _:
                assert_never(block)

    def _told(self, block: Told) -> Markup:
        match block:
            case Heading():
                return element("h3", self.tongues.heading(block.text))
            case Sentences():
                return self._paragraphs(map(self.cell, block.cells))
            case Footnotes():
                return element("div", self._paragraphs(map(self.cell, block.notes)), "notes")
            case Table():
                return self._table(block)
            case Outline():
                return self._outline(block)
            case Pairs():
                return self._pairs(block)
            case _:
                assert_never(block)

    def _paragraphs(self, texts: Iterable[Markup]) -> Markup:
        return below(element("p", each) for each in texts)

    def _table(self, block: Table) -> Markup:
        if not block.rows:
            return element("p", self.cell(block.empty), "empty")
        sides = [each.align for each in block.columns]
        heads = [self.tongues.heading(each.heading) for each in block.columns]
        rows = [[self.cell(each) for each in row] for row in block.rows]
        return table(heads, rows, sides, self.region(say("table")))

    def _outline(self, block: Outline) -> Markup:
        """Give a list: the cells of a thing in one line, what is said of it in lines below."""
        items = (element("li", self._branch(each)) for each in block.rows)
        return element("ul", below(items), "outline")

    def _branch(self, branch: Branch) -> Markup:
        cells = (self.cell(each) for each in branch.cells if each is not None)
        head = Markup(" ").join(element("span", each) for each in cells if each)
        lines = (element("p", self.cell(each)) for each in branch.lines)
        return element("p", head, "head") + Markup().join(lines)

    def _pairs(self, block: Pairs) -> Markup:
        rows = (
            element("dt", self.tongues.heading(name)) + element("dd", self.cell(cell))
            for name, cell in block.rows
        )
        return element("dl", below(rows))
