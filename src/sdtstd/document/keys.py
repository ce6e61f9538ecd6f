"""What may be a key: short text with plain spaces, compared after NFC, once in its mapping."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from sdtstd.diagnostics import Edit, Span, say
from sdtstd.document.characters import not_allowed
from sdtstd.document.faults import cut, fault
from sdtstd.document.rules import ANCHOR_OR_TAG, DUPLICATE_KEY, TOO_LARGE, YAML_SYNTAX

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.diagnostics import Diagnostic
    from sdtstd.document.lines import Lines
    from sdtstd.document.nodes import Nodes
    from sdtstd.document.tree import Mapping

LONGEST = 128
"""A key has at most so many characters."""

WIDE_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""Spaces that only look like the one that YAML knows."""


GLUED = re.compile("-[a-z_]+")
"""The beginning of an item whose dash has no space behind it: YAML takes it for part of a key."""


class Repeated(NamedTuple):
    """A key that its mapping has already; `number` is that of the later one."""

    mapping: Mapping
    key: str
    number: int


def normal(key: str) -> str:
    """Give the form in which keys are compared and kept."""
    return key if key.isascii() else unicodedata.normalize("NFC", key)


_USUAL = re.compile(rf"[a-zA-Z0-9_]{{1,{LONGEST}}}")


def is_usual(key: str) -> bool:
    """Say whether a key surely has none of the `key_faults`, at a small part of their time."""
    return _USUAL.fullmatch(key) is not None


def key_faults(key: str, text: str, span: Span) -> Iterator[Diagnostic]:
    """Give what is wrong with a key by itself; `span` is where it stands in the text."""
    if not key:
        hint = say("write the name of the key before the colon")
        yield fault(YAML_SYNTAX, span, say("a value without a key"), hint)
    if key == "<<":
        hint = say("copy the keys of the other entry here")
        yield fault(ANCHOR_OR_TAG, span, say("the merge key '<<'"), hint)
    if GLUED.match(text, span.start, span.end):
        yield glued(text, span)
    if len(key) > LONGEST:
        yield too_long(key, span)
    if not key.isascii() and (hit := WIDE_SPACE.search(text, span.start, span.end)):
        instead = " " if text[hit.start() - 1 : hit.start()] == ":" else None
        yield not_allowed(hit[0], Span(span.file, hit.start(), hit.end()), instead)


def glued(text: str, span: Span) -> Diagnostic:
    """Word the finding about a dash that belongs to the key behind it; `span` is of the key."""
    key = text[span.start : span.end]
    message = say(
        "there is no space after the dash, so the dash is part of the key {key!r}", key=cut(key)
    )
    hint = say("begin the item with '- {name}: …', with a space after the dash", name=cut(key[1:]))
    behind = Span(span.file, span.start + 1, span.start + 1)
    return fault(YAML_SYNTAX, span, message, hint, Edit(behind, " "))


def too_long(key: str, span: Span) -> Diagnostic:
    """Word the finding about a key that is too long."""
    message = say(
        "the key {key!r} has {size} characters, more than {limit}",
        key=cut(key),
        size=len(key),
        limit=LONGEST,
    )
    hint = say("shorten the key; if it is a long text with a colon, put it into quotes")
    return fault(TOO_LARGE, span, message, hint)


def duplicates(
    repeated: Iterable[Repeated], nodes: Nodes, lines: Lines, file: str
) -> Iterator[Diagnostic]:
    """Give a finding at each second key that names the line of the first."""
    for mapping, key, number in repeated:
        first = nodes.starts[nodes.numbers(mapping)[key]]
        message = say(
            "the key {key!r} is repeated; it is first used in line {line}",
            key=cut(key),
            line=lines.locate(first)[0],
        )
        hint = say("keep one of the two; if this begins a new entry, begin it with '- '")
        yield fault(
            DUPLICATE_KEY, Span(file, nodes.starts[number], nodes.ends[number]), message, hint
        )
