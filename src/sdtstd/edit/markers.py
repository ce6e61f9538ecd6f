"""Where the markers of generated blocks stand in a Markdown page, as its readers take it apart.

A marker in a code block, in a text in `<pre>` or in a comment of several lines is an example.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

END = "<!-- sdtstd:end -->"
_BEGIN = re.compile(r"<!-- sdtstd:begin((?: [a-z-]+=[A-Za-z0-9_,.-]+)*) -->")
# Blocks of HTML in which a comment is none: raw text, instructions, declarations, CDATA.
_RAW = re.compile(
    r" {0,3}<(?:(?:script|pre|style|textarea)(?:[\s>]|\Z)|\?|![a-z]|!\[CDATA\[)", re.IGNORECASE
)
_OF_LINES = ("inline", "replacements", "smartquotes", "linkify", "text_join")


@frozen
class Marker:
    """A line that begins a block, with its settings, or ends one (None)."""

    line: int
    settings: dict[str, str] | None
    is_inside: bool = False
    """Whether it stands in a list or a quotation."""


def begin(settings: dict[str, str]) -> str:
    """Write the line that begins a block."""
    written = "".join(f" {key}={value}" for key, value in settings.items())
    return f"<!-- sdtstd:begin{written} -->"


def markers(lines: Sequence[str]) -> Iterator[Marker]:
    """Find the markers of a page, which is given without the ends of its lines."""
    from markdown_it import MarkdownIt

    if not any("<!-- sdtstd:" in line for line in lines):  # the reader is not needed
        return
    reader = MarkdownIt("commonmark").disable(_OF_LINES, ignoreInvalid=True)
    for token in reader.parse("\n".join(lines)):
        if token.type == "html_block":
            yield from _in_block(token)


def _in_block(token: Token) -> Iterator[Marker]:
    # Its content is that of its lines without what a list or a quotation puts before them.
    if token.map is None or _RAW.match(token.content):
        return
    is_open = False  # a comment
    for n, line in enumerate(token.content.split("\n")):
        written = line.strip(" \t")
        found = _BEGIN.fullmatch(written)
        if not is_open and (found or written == END):
            settings = _settings(found) if found else None
            yield Marker(token.map[0] + n, settings, token.level > 0)
        opened, closed = line.rfind("<!--"), line.rfind("-->")
        is_open = opened > closed if opened != closed else is_open


def _settings(found: re.Match[str]) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in found[1].split())
