"""Texts in both languages of a page, of which one is shown at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.catalogue import translator
from sdtstd.diagnostics import say
from sdtstd.render.voice import Voice
from sdtstd.sinks.page import page_text

if TYPE_CHECKING:
    from sdtstd.report import Cell
    from sdtstd.sinks.page import Escaped

TAGS = {"zh": "zh-CN", "en": "en"}
"""The name of each language in HTML (BCP 47)."""

_ROOM = 2000
"""So many characters of a text stand in the page: no title, no owner is as long."""


class Tongues:
    """Both languages; `first` is the one that a reader sees before any choice."""

    def __init__(self, first: str) -> None:
        self.first = first
        self.voices = {each: Voice(each, translator(each)) for each in TAGS}

    def both(self, cell: Cell) -> Markup:
        """Give the words of a cell in both languages, once where they are the same."""
        return self._spans({name: voice.tell(cell) for name, voice in self.voices.items()})

    def heading(self, cell: Cell) -> Markup:
        """Give the words of a heading in both languages."""
        return self._spans({name: voice.heading(cell) for name, voice in self.voices.items()})

    def attribute(self, name: str, cell: Cell) -> Markup:
        """Give an attribute whose value the script changes with the language."""
        told = {each: self._shown(voice.tell(cell), each) for each, voice in self.voices.items()}
        other = "".join(f' data-{each}-{name}="{value}"' for each, value in told.items())
        return Markup(f'{name}="{told[self.first]}"{other}')

    def _spans(self, told: dict[str, str]) -> Markup:
        zh, en = (self._shown(told[each], each) for each in TAGS)
        if zh == en:
            return Markup(zh)
        spans = f'<span class="zh" lang="zh-CN">{zh}</span><span class="en" lang="en">{en}</span>'
        return Markup(spans)

    def _shown(self, text: str, language: str) -> Escaped:
        """Show a text, cut where it would bury the others; the lists of the page have it whole."""
        if len(text) <= _ROOM:
            return page_text(text)
        cut = say("… (cut: {n} characters)", n=f"{len(text):,}")
        return page_text(text[:_ROOM] + self.voices[language].tell(cut))
