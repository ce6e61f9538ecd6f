"""Cells in Markdown: their words, and links to where things stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.report import Anchor, Linked, Parts, Url
from sdtstd.sinks.markdown import Marked, escape, joined, link, url

if TYPE_CHECKING:
    from sdtstd.render.links import Links
    from sdtstd.render.voice import Voice
    from sdtstd.report import Cell


class Pen:
    """Writes cells in one language; without links titles lead nowhere."""

    def __init__(self, voice: Voice, links: Links | None) -> None:
        self.voice = voice
        self.links = links

    def word(self, cell: Cell) -> Marked:
        """Give the words of a cell."""
        return escape(self.voice.tell(cell))

    def cell(self, cell: Cell) -> Marked:
        """Give a cell, with a link where it is of something that has a place."""
        match cell:
            case Parts():
                return joined(self.voice.between(cell), map(self.cell, cell.cells))
            case Anchor() if cell.at is not None and self.links is not None:
                return link(self.word(cell), self.links.to(cell.at))
            case Linked():
                return self.linked(cell)
            case Url():
                return url(cell.address, cell.title)
            case _:
                return self.word(cell)

    def linked(self, cell: Linked) -> Marked:
        """Give a title that leads to where its thing stands."""
        words = self.word(cell.name)
        if cell.to.at is None or self.links is None:
            return words
        return link(words, self.links.to(cell.to.at))
