"""Changes to a mapping in braces or a list in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.document.emit import inline
from sdtstd.document.splice.patch import Patch
from sdtstd.document.splice.scalars import restyled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.document.emit import Plain
    from sdtstd.document.splice.asked import Asked
    from sdtstd.document.splice.shape import Entry

_COMMA = re.compile(r"\s*,")


def in_brackets(asked: Asked) -> Iterator[Patch]:
    """Give the patches that make the changes asked of a container in brackets.

    Raises:
        Refused: a comment would be lost.
    """
    if not asked.container:
        yield _filled(asked)
        return
    for step, value in asked.puts.items():
        yield _put(asked, asked.entry(step), value)
    yield from _dropped(asked)
    yield from _added(asked)
    for step, key in asked.renames.items():
        yield asked.renamed(asked.entry(step), key)


def _filled(asked: Asked) -> Patch:
    """Give an empty container its first entries."""
    end = asked.shape.nodes.ends[asked.number]
    added: Plain = [value for _, value in asked.inserts]
    if not isinstance(asked.container, list):
        added = {key: value for key, value, _ in asked.adds}
    start = asked.shape.nodes.starts[asked.number]
    asked.shape.demand_no_comment(start, end)
    return Patch(start, end, inline(added, asked.textual, asked.key))


def _put(asked: Asked, old: Entry, value: Plain) -> Patch:
    shape, key = asked.shape, asked.key_of(old)
    start = shape.nodes.starts[old.number]
    if isinstance(value, str) and (old.value is None or isinstance(old.value, str)):
        textual = key in asked.textual
        patch = restyled(shape, old, value, textual=textual, in_brackets=True)
        if patch is not None:
            return patch
    text = inline(value, asked.textual, key)
    if start == old.reach and old.key is not None:
        colon = shape.colon(old.key)
        at = shape.nodes.ends[old.key] if colon is None else colon
        return Patch(at, at, f": {text}" if colon is None else f" {text}")
    shape.demand_no_comment(start, old.reach)
    return Patch(start, old.reach, text)


def _dropped(asked: Asked) -> Iterator[Patch]:
    """Drop runs of entries, each with the comma before or behind it."""
    for first, last in asked.runs():
        start, end = asked.entry(first).start, asked.entry(last).reach
        after, before = asked.next_of(last), asked.previous_of(first)
        if after is not None:
            end = after.start
        elif before is not None:
            start = before.reach
        elif hit := _COMMA.match(asked.shape.text, end):
            end = hit.end()
        asked.shape.demand_no_comment(start, end)
        yield Patch(start, end, "")


def _added(asked: Asked) -> Iterator[Patch]:
    for key, value, after in asked.adds:
        pair = inline({key: value}, asked.textual)[1:-1]
        at = asked.entry(after if after is not None else asked.last).reach
        yield Patch(at, at, f", {pair}")
    for index, value in asked.inserts:
        text = inline(value, asked.textual, asked.key)
        if index < len(asked.container):
            at = asked.entry(index).start
            yield Patch(at, at, f"{text}, ")
        else:
            at = asked.entry(index - 1).reach
            yield Patch(at, at, f", {text}")
