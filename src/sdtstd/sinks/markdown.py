"""Markdown as GitHub reads it, made of pieces in which data are data.

GitHub decodes entities before it looks for bare addresses, mentions, issues and emoji: those are
broken where they stand, by a space of no width that is written as an entity.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NewType
from urllib.parse import quote

from sdtstd.sinks.cells import side_by_side
from sdtstd.sinks.inert import Inert, line, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

Marked = NewType("Marked", str)
"""A piece of Markdown in which only what we mean has a meaning."""

# What begins a tag, an entity, a heading, a formula or a runner's command; what marks a stretch.
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "#": "&#35;", "$": "&#36;"}
_ESCAPED = {ord(each): f"\\{each}" for each in "\\`*_~|[]"} | str.maketrans(_ENTITIES)
# What means something to Markdown is an entity within HTML: a backslash would be shown there.
_IN_HTML = {ord(each): f"&#{ord(each)};" for each in "\\`*_~|[]"} | str.maketrans(_ENTITIES)
_NOTHING = "\u200b"
_LINK = re.compile(
    r"(?<=[a-z])(?=://)|(?<=mailto:)|(?<=xmpp:)|(?<=www)(?=\.)|(?<=GH)(?=-[0-9])|(?<=#)(?=[0-9])"
    r"|(?<=@)(?!(?<=[a-z0-9]@)[0-9-]+(?![\w.@-]))"  # but for the day of a value, PLAN/TARGET@DATE
    r"|(?<=:)(?=(?:[a-z0-9_+-]*[a-z+-][a-z0-9_+-]*|100|1234):)",
    re.IGNORECASE | re.ASCII,  # ſ is no letter to GitHub
)
_LIST = re.compile(r"\A(?:(?=[-+=])|([0-9]+)(?=[.)]))")
_URL = re.compile(r"https?://\S+", re.IGNORECASE)


def escape(text: str) -> Marked:
    """Make text mean itself in one line of Markdown."""
    return _escaped(text, _ESCAPED)


def _escaped(text: str, escapes: dict[int, str]) -> Marked:
    plain = _LINK.sub(_NOTHING, shown(" ".join(text.split())))
    return Marked(plain.translate(escapes).replace(_NOTHING, "&#8203;"))


def link(text: Marked, address: str) -> Marked:
    """Lead from a text to an address, in which all that could end it is quoted."""
    return Marked(f"[{text}]({_quoted(address).translate(_IN_ADDRESSES)})")


def url(address: str, title: str | None = None) -> Marked:
    """Lead to an address of the web that the data states; anything else is text."""
    if not _URL.fullmatch(address) or shown(address) != address:
        return escape(address if title is None else title)
    if title is not None:
        return link(escape(title), address)
    quoted = _quoted(address)
    return link(escape(quoted), quoted) if _MEANT.search(quoted) else Marked(f"<{quoted}>")


_SAFE = ":/?#@!$&'*+,;=%~"
"""What stands in addresses as it is (RFC 3986), but for brackets."""
_MEANT = re.compile(r"\$|&(?=#?[0-9A-Za-z]+;)")
_IN_ADDRESSES = str.maketrans({each: _ENTITIES[each] for each in "&$"})


def _quoted(address: str) -> str:
    """Quote an address; a byte of a file's name that is no UTF-8 stays that byte."""
    return quote(address, safe=_SAFE, errors="surrogateescape")


def joined(between: str, pieces: Iterable[Marked]) -> Marked:
    """Put pieces one after the other; what stands between is ours."""
    return Marked(side_by_side(pieces, between))


def filled(template: str, **pieces: Marked) -> Marked:
    """Fill the gaps of a template, which is ours."""
    return Marked(template.format(**pieces))


def heading(level: int, text: Marked) -> Marked:
    """Make a heading; 1 is the highest level."""
    return Marked(f"{'#' * level} {text}")


def emphasized(text: Marked) -> Marked:
    """Set a sentence off."""
    return Marked(f"_{text}_")


def drawn(glyphs: str) -> Marked:
    """Show characters of a bar, which are ours, each as wide as the others."""
    return Marked(f"`{glyphs}`")


def paragraph(text: Marked) -> Marked:
    """Keep a text from beginning a list, a line below a heading, or a runner's command."""
    plain = _LIST.sub(lambda found: f"{found.group()}\\", text)
    return Marked(f"&#58;{plain[1:]}" if plain.startswith("::") else plain)


def fenced(text: str, language: str) -> Marked:
    """Show lines as they are."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    body = "\n".join(map(line, text.rstrip("\n").split("\n")))
    return Marked(f"{fence}{language}\n{body}\n{fence}")


def folded(summary: str, blocks: Iterable[Marked]) -> Marked:
    """Put blocks behind a line that opens them; that line is HTML, and so is its text."""
    opened = Marked(f"<details><summary>{_escaped(summary, _IN_HTML)}</summary>")
    return joined("\n\n", [opened, *blocks, Marked("</details>")])


def page(blocks: Iterable[Marked]) -> Inert:
    """Put blocks below each other."""
    return Inert("\n\n".join(blocks) + "\n")
