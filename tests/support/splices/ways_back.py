"""The way back from a change, and where it must give the same bytes."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.document.emit import scalar
from sdtstd.document.splice import Change, Drop, Put, Refused, Rename, spliced

if TYPE_CHECKING:
    from sdtstd.document import Document
    from support.splices.asks import Ask, Steps

TEXTUAL = frozenset(("title", "title_en", "note", "标题", "id", "owner", "k", "l"))


class Tally(Counter[str]):
    """How often what came about, by a word."""


def and_back(document: Document, made: Document, ask: Ask, tally: Tally) -> None:
    try:
        back = spliced(made, ask.back, TEXTUAL)
    except Refused as why:
        tally[f"way back refused: {why}"] += 1
        return
    assert back.root == document.root
    if back.text == document.text:
        tally["way back exact"] += 1
        return
    tally[f"way back by meaning: {type(ask.changes[0]).__name__}"] += 1
    gained_end = made.text.endswith("\n") and not document.text.endswith("\n")
    assert gained_end or not must_be_exact(document, made, ask.changes[0])


def must_be_exact(document: Document, made: Document, change: Change) -> bool:
    """Tell whether the way back gives the same bytes, rather than the same meaning.

    What was added goes again, but for spaces in and before brackets that were empty. A key and
    a text on one line come back without quotes or in single ones, if they had those and the text
    between could keep them. Other quotes, blocks and lists come back by meaning at least.
    """
    assert document.root is not None
    is_new = isinstance(change, Put) and not _has(document, change.steps)
    place = change.steps[:-1] if is_new else change.steps
    raw, now = _raw(document, place), _raw(made, place)
    match change:
        case Drop():
            return False
        case Rename():
            span = document.key_span(change.steps)
            return document.text[span.start] not in "\"'"
        case Put(value=str()) if not is_new:
            return _comes_back(document, change, raw, now)
        case Put() if not is_new:
            return False
        case _:
            return not (_EMPTY.fullmatch(raw) or _is_above_comment(document, place))


_EMPTY = re.compile(r"(?: {2,}|\n *)\[\]|[ \n]*(?:\[\s+\]|\{\s+\})")


def _is_above_comment(document: Document, steps: Steps) -> bool:
    """Tell whether what is empty stands above a comment, which an item would have below it."""
    assert document.root is not None
    found = document.numbered.find(steps)
    below = document.text[document.numbered.nodes.ends[found.number] :].partition("\n")[2]
    return not found.value and below.lstrip(" ").startswith("#")


def _comes_back(document: Document, change: Change, raw: str, now: str) -> bool:
    assert document.root is not None
    if raw[:1] == now[:1] == "'" and "\n" not in raw:
        return True
    old = document.numbered.find(change.steps).value
    if not isinstance(old, str) or raw.startswith('"'):
        return False
    textual = any(step in TEXTUAL for step in change.steps)
    return raw == scalar(old, textual=textual, in_brackets=True)


def _has(document: Document, steps: Steps) -> bool:
    assert document.root is not None
    return document.numbered.find(steps).exact


def _raw(document: Document, steps: Steps) -> str:
    """Give a scalar as it is written, or what is empty with the space before it."""
    assert document.root is not None
    number = document.numbered.find(steps).number
    start, end = document.numbered.nodes.starts[number], document.numbered.nodes.ends[number]
    if document.text[start : start + 1] in ("[", "{"):
        start = len(document.text[:start].rstrip())
    return document.text[start:end]
