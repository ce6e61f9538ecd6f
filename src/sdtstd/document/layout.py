"""Characters that are wrong only where they stand: tabs, escapes, wide spaces and colons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Span, say
from sdtstd.document.characters import is_forbidden, not_allowed
from sdtstd.document.faults import cut, fault
from sdtstd.document.rules import YAML_SYNTAX
from sdtstd.document.slips import WIDE_COLON, wide_after_colons, with_colons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Diagnostic
    from sdtstd.document.nodes import Nodes


def misplaced(text: str, nodes: Nodes, file: str) -> Iterator[Diagnostic]:
    """Find what a text without syntax errors holds at the wrong place, kind by kind.

    libyaml takes a tab for a space after a colon, other parsers refuse it. Escapes in double
    quotes bring back what may not stand in the text as it is.
    """
    for offset in _tabs(text, nodes):
        ends = text[offset + 1 : offset + 2] in ("\t", "\r", "\n", "")
        yield not_allowed("\t", Span(file, offset, offset + 1), "" if ends else " ")
    for character, start, end in _escapes(text, nodes):
        if is_forbidden(character):
            yield not_allowed(character, Span(file, start, end))
    for offset in _wide_spaces(text, nodes):
        yield not_allowed(text[offset], Span(file, offset, offset + 1))
    for offset in wide_after_colons(text, nodes):
        yield not_allowed(text[offset], Span(file, offset, offset + 1), " ")
    yield from _wide_colons(text, nodes, file)


def _tabs(text: str, nodes: Nodes) -> Iterator[int]:
    """Give the tabs outside of scalars and comments."""
    offset = text.find("\t")
    while offset >= 0:
        number = nodes.at(offset)
        after = offset + 1
        if number is not None:
            after = nodes.ends[number]
        elif _in_comment(text, offset, nodes):
            after = text.find("\n", offset)
        else:
            yield offset
        offset = text.find("\t", after) if after >= 0 else -1


def _in_comment(text: str, offset: int, nodes: Nodes) -> bool:
    # Outside of scalars a `#` is always the beginning of a comment.
    since = max(text.rfind("\n", 0, offset) + 1, nodes.end_before(offset))
    return text.find("#", since, offset) >= 0


_RISKY = re.compile(r"\\[0abvferNLPxuU]")
_ESCAPE = re.compile(r"\\(?:x(?P<x>.{2})|u(?P<u>.{4})|U(?P<U>.{8})|(?P<one>.))", re.DOTALL)
_ONE = dict(zip("0abvferNLP", "\0\a\b\v\f\x1b\r\x85\u2028\u2029", strict=True))


def _escapes(text: str, nodes: Nodes) -> Iterator[tuple[str, int, int]]:
    """Give what the escapes in double quotes stand for, and where they stand."""
    done = 0
    for risky in _RISKY.finditer(text):
        number = nodes.at(risky.start())
        if number is None or risky.start() < done or text[nodes.starts[number]] != '"':
            continue
        done = nodes.ends[number]
        for hit in _ESCAPE.finditer(text, nodes.starts[number], done):
            yield _decoded(hit), hit.start(), hit.end()


def _decoded(hit: re.Match[str]) -> str:
    digits = hit["x"] or hit["u"] or hit["U"]
    return chr(int(digits, 16)) if digits else _ONE.get(hit["one"], " ")


_INDENTED = re.compile("^[ \\-]*([\u00a0\u3000])", re.MULTILINE)


def _wide_spaces(text: str, nodes: Nodes) -> Iterator[int]:
    """Give the wide spaces that begin a line or an item outside of quotes and blocks of text."""
    hits = _INDENTED.finditer(text) if "\u3000" in text or "\u00a0" in text else ()
    for hit in hits:
        number = nodes.at(hit.start(1))
        if number is not None and text[nodes.starts[number]] not in "\"'|>":
            yield hit.start(1)


def _wide_colons(text: str, nodes: Nodes, file: str) -> Iterator[Diagnostic]:
    """Find scalars that begin a line or an item like a key with a full-width colon."""
    for hit in _like_keys(text):
        number = nodes.at(hit.start(1))
        if number is None or nodes.starts[number] != hit.start(1):
            continue
        message = say("{text!r} is one text, not a key and a value", text=cut(hit[1] + "："))
        hint = say("type the ASCII colon ':' and a space after each key, not the full-width '：'")
        edit = with_colons(text, Span(file, hit.start(1), nodes.ends[number]))
        yield fault(YAML_SYNTAX, Span(file, hit.start(1), hit.end()), message, hint, edit)


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz_")


def _like_keys(text: str) -> Iterator[re.Match[str]]:
    # Only the first colon of a line can end what looks like a key, and most stand behind Chinese:
    # to go from one to the next is ten times faster than to try the expression at each line.
    at = text.find("：")
    while at >= 0:
        before = text[at - 1 : at]  # nothing where the text begins with the colon
        hit = WIDE_COLON.match(text, text.rfind("\n", 0, at) + 1) if before in _LETTERS else None
        if hit is not None:
            yield hit
        end = text.find("\n", at)
        at = text.find("：", end) if end >= 0 else -1
