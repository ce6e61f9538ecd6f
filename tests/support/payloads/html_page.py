"""A page of HTML as a browser has it, from either of two parsers of Markdown.

cmark-gfm is the parser of GitHub; markdown-it is that of many editors.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from cmarkgfm import github_flavored_markdown_to_html  # type: ignore[import-untyped]
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]
from markdown_it import MarkdownIt

_MARKDOWN_IT = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_OURS = {"table", "thead", "tbody", "tr", "th", "td", "p", "a", "details", "summary"}
_INSIDE = {"em", "code"}
_OURS |= _INSIDE | {f"h{level}" for level in range(1, 7)}
_DRAWN = set("█▓░·╎│")
_ATTRIBUTES = {"a": {"href"}, "th": {"align", "style"}, "td": {"align", "style"}}


def by_cmark(markdown: str) -> Page:
    """Read as GitHub does: its parser, its extensions, footnotes, raw HTML let through."""
    options = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    return read(github_flavored_markdown_to_html(markdown, options))


def by_markdown_it(markdown: str) -> Page:
    """Read as many editors do."""
    return read(_MARKDOWN_IT.render(markdown))


@dataclass
class Page:
    """What a reader sees; `strange` is every tag or attribute that we never make."""

    headings: list[tuple[int, str]] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    folds: list[str] = field(default_factory=list)
    """The lines that open what is folded."""
    texts: list[str] = field(default_factory=list)
    """The stretches of text outside of links, as GitHub's filters get them."""


def read(html: str) -> Page:
    """Read a page; a space without width is none to a reader."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.inside: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        page, named = self.page, {key for key, _ in attrs}
        if tag not in _OURS or named - _ATTRIBUTES.get(tag, set()):
            page.strange.append(f"<{tag} {sorted(named)}>")
        self.inside.append(tag)
        if tag == "table":
            page.tables.append([])
        elif tag == "tr":
            page.tables[-1].append([])
        elif tag == "a":
            page.links.append(str(dict(attrs).get("href")))
        elif tag not in _INSIDE:
            self.text = []

    def handle_endtag(self, tag: str) -> None:
        if not self.inside or self.inside.pop() != tag:
            self.page.strange.append(f"</{tag}>")
        text = " ".join("".join(self.text).replace("\u200b", "").split())
        if tag in {"td", "th"}:
            self.page.tables[-1][-1].append(text)
        elif tag == "summary":
            self.page.folds.append(text)
        elif tag == "p":
            self.page.paragraphs.append(text)
        elif tag[0] == "h" and tag[1:].isdigit():
            self.page.headings.append((int(tag[1:]), text))

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if "code" in self.inside and not set(data) <= _DRAWN:
            self.page.strange.append(f"<code>{data}")
        if "a" not in self.inside and not data.isspace():
            self.page.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.page.strange.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.page.strange.append(f"<!{decl}>")

    def unknown_decl(self, data: str) -> None:
        self.page.strange.append(f"<![{data}]>")

    def handle_pi(self, data: str) -> None:
        self.page.strange.append(f"<?{data}>")
