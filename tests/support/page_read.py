"""A page read back by Python's own reader of HTML: its elements, and what a reader sees of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "br", "input", "hr", "link"}
_BLOCKS = {"p", "li", "h1", "h2", "h3", "tr", "dt", "dd", "summary", "title", "button", "div"}
_UNSEEN = {"style", "script"}
_OTHER = {"zh": "en", "en": "zh"}


@dataclass
class PageRead(HTMLParser):
    """The elements of a page with their attributes, its style sheets and scripts, its text."""

    language: str
    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    raw: dict[str, list[str]] = field(default_factory=lambda: {"style": [], "script": []})
    texts: list[str] = field(default_factory=list)
    _open: list[tuple[str, str | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        if tag in _BLOCKS:
            self.texts.append("\n")
        if tag not in _VOID:
            self._open.append((tag, found.get("class")))
        if tag in self.raw:
            self.raw[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        within = {each for each, _ in self._open}
        kinds = {kind for _, kind in self._open}
        if self._open and self._open[-1][0] in self.raw:
            self.raw[self._open[-1][0]][-1] += data
        elif not within & _UNSEEN and _OTHER[self.language] not in kinds:
            self.texts.append(data)

    @property
    def text(self) -> str:
        """What a reader sees of the page in the language, a line a block."""
        lines = (" ".join(each.split()) for each in "".join(self.texts).split("\n"))
        return "".join(f"{each}\n" for each in lines if each)


def page_read(html: str, language: str) -> PageRead:
    """Read a page; every element that is opened is closed in its order."""
    found = PageRead(language)
    found.feed(html)
    found.close()
    assert not found._open
    return found
