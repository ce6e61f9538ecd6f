"""Cells in HTML: their words in both languages, and the ways to what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from markupsafe import Markup

from sdtstd.measure.assessment import Assessment
from sdtstd.measure.leaves import LeafState
from sdtstd.render.html.members import way
from sdtstd.render.voice import COMMA
from sdtstd.report import Anchor, Linked, Parts, Url, Worded
from sdtstd.sinks.page import page_text

if TYPE_CHECKING:
    from enum import StrEnum

    from sdtstd.diagnostics import Message
    from sdtstd.render.html.tongues import Tongues
    from sdtstd.report import Cell

_SCHEMES = ("http", "https")


class Inline:
    """Writes cells; records, leaves and targets are the ids of what the page can open."""

    def __init__(
        self,
        tongues: Tongues,
        records: frozenset[str],
        leaves: frozenset[str],
        targets: frozenset[str],
    ) -> None:
        self.tongues = tongues
        self._records, self._leaves, self._targets = records, leaves, targets

    def cell(self, cell: Cell) -> Markup:
        """Give a cell, with a way to the record or the leaf that it names."""
        match cell:
            case Parts():
                between = COMMA if cell.between == COMMA.text else cell.between
                told = (self.cell(each) for each in cell.cells if each is not None)
                return self.tongues.both(between).join(filter(None, told))
            case Anchor():
                return self._to(cell, self.tongues.both(cell))
            case Linked():
                return self._to(cell.to, self.tongues.both(cell.name))
            case Url():
                return _url(cell)
            case Worded():
                return self.state(cell.member, self.tongues.both(cell))
            case LeafState() | Assessment():
                return self.state(cell, self.tongues.both(cell))
            case _:
                return self.tongues.both(cell)

    def state(self, member: StrEnum, words: Markup) -> Markup:
        """Give a state with its sign, which the style sheet draws."""
        return Markup('<span class="state is-{}">{}</span>').format(member.value, words)

    def region(self, words: Message) -> Markup:
        """Name a region that scrolls."""
        return self.tongues.attribute("aria-label", words)

    def _to(self, anchor: Anchor, words: Markup) -> Markup:
        if anchor.id in self._records:
            return _link(way("records", id=anchor.id), words)
        if anchor.id in self._leaves:
            return _link(way("leaves", place=anchor.id), words)
        if anchor.id in self._targets:
            return _link(way("targets", id=anchor.id), words)
        return words


def _link(address: Markup, words: Markup) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, words)


def _url(url: Url) -> Markup:
    words = Markup(page_text(url.title or url.address))
    if not is_web(url.address):
        return words if url.title is None else words + Markup(page_text(f" {url.address}"))
    address = Markup(page_text(url.address))
    return Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(address, words)


def is_web(address: str) -> bool:
    """Tell whether an address is one of the web, which a page may lead to."""
    try:
        return urlsplit(address).scheme.lower() in _SCHEMES
    except ValueError:
        return False
