"""Commas inside braces that end a text where its writer meant them to be part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Span
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.address import Step
    from sdtstd.document.document import Document

MOST = 20
"""A text with more commas is none; so a key of many costs no more than one of few."""

_COMMA = re.compile(r"\s*,\s*")
_END = re.compile(r"\s*[,}]")
_OPENING = "\"'[{"


@frozen
class Cut:
    """A value without quotes that a comma cut: its whole stretch, what is left, the first key."""

    whole: Span
    left: str
    key: str


def cut_by_comma(document: Document, steps: Iterable[Step]) -> Cut | None:
    """Give the value whose end became the key at these steps: one in braces without a colon.

    The document has no faults.
    """
    found = document.numbered.find(steps)
    if found.key is None or found.value is not None or not _is_bare(document, found.key):
        return None
    first = last = found.key
    # Of a bare key its value is the next node, an empty one.
    while last - first < 2 * MOST and _follows(document, first) and _is_bare(document, first - 2):
        first -= 2
    while last - first < 2 * MOST and _follows(document, last + 2) and _is_bare(document, last + 2):
        last += 2
    return _cut(document, first, last) if last - first < 2 * MOST else None


def _is_bare(document: Document, key: int) -> bool:
    """Tell whether a node is a key without a colon: nothing stands in place of its value."""
    starts, ends = document.numbered.nodes.starts, document.numbered.nodes.ends
    return (
        0 <= key < len(starts) - 1
        and starts[key + 1] == ends[key + 1]
        and _END.match(document.text, ends[key]) is not None
    )


def _follows(document: Document, number: int) -> bool:
    """Tell whether just a comma parts a node from the one before."""
    starts, ends = document.numbered.nodes.starts, document.numbered.nodes.ends
    if not 0 < number < len(starts):
        return False
    return _COMMA.fullmatch(document.text, ends[number - 1], starts[number]) is not None


def _cut(document: Document, first: int, last: int) -> Cut | None:
    text, nodes = document.text, document.numbered.nodes
    start, end = nodes.starts[first - 1], nodes.ends[first - 1]
    if not _follows(document, first) or start == end or text[start] in _OPENING:
        return None
    whole = Span(document.file, start, nodes.ends[last])
    return Cut(whole, text[start:end], text[nodes.starts[first] : nodes.ends[first]])
