"""Changes to a mapping or list that stands in lines, an entry to one or more of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document.emit import is_below, item, lines
from sdtstd.document.splice.patch import Patch
from sdtstd.document.splice.room import gap_behind, region, tail
from sdtstd.document.splice.scalars import restyled
from sdtstd.document.splice.shape import Refused
from sdtstd.document.tree import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.document.emit import Plain
    from sdtstd.document.splice.asked import Asked
    from sdtstd.document.splice.shape import Entry, Shape


def in_rows(asked: Asked) -> Iterator[Patch]:
    """Give the patches that make the changes asked of a container in lines.

    Raises:
        Refused: a comment would be lost, or the container has no lines of its own.
    """
    for step, value in asked.puts.items():
        yield _put(asked, asked.entry(step), value)
    for step, key in asked.renames.items():
        yield asked.renamed(asked.entry(step), key)
    yield from _emptied(asked) if asked.becomes_empty else _dropped(asked)
    yield from _added(asked)


def _put(asked: Asked, old: Entry, value: Plain) -> Patch:
    shape, key = asked.shape, asked.key_of(old)
    start = shape.nodes.starts[old.number]
    was_scalar = old.value is None or isinstance(old.value, str)
    if isinstance(value, str) and "\n" not in value and was_scalar:
        textual = key in asked.textual
        patch = restyled(shape, old, value, textual=textual, in_brackets=False)
        if patch is not None:
            return patch
    if old.key is None and (isinstance(value, dict | list) or start != old.reach):
        shape.demand_no_comment(start, old.reach)
        column = shape.column(start)
        return Patch(start, old.reach, _indented(lines(value, asked.textual, key), column, shape))
    behind = _behind(asked, old)
    shape.demand_no_comment(behind, old.reach)
    return Patch(behind, old.reach, _value(asked, old, value))


def _behind(asked: Asked, old: Entry) -> int:
    """Give the offset behind the colon or dash of a value."""
    shape = asked.shape
    if old.key is None:
        return old.reach
    colon = shape.colon(old.key)
    if colon is None:
        raise Refused("a key without a colon")
    return colon


def _value(asked: Asked, old: Entry, value: Plain) -> str:
    """Give a value as it stands behind a colon or dash, the space before it included."""
    shape, key = asked.shape, asked.key_of(old)
    written = lines(value, asked.textual, key)
    if is_below(value):
        column = shape.column(old.start) + 2
        return shape.eol + " " * column + _indented(written, column, shape)
    return " " + _indented(written, shape.column(old.start), shape)


def _indented(written: Sequence[str], column: int, shape: Shape) -> str:
    """Join lines, each but the first behind so many spaces."""
    first, *rest = written
    return shape.eol.join((first, *((" " * column + each) if each else "" for each in rest)))


def _emptied(asked: Asked) -> Iterator[Patch]:
    """Drop every entry, and write that there is none."""
    nothing = "{}" if isinstance(asked.container, Mapping) else "[]"
    shape, first, last = asked.shape, *next(asked.runs())
    start, end = asked.entry(first).start, asked.entry(last).reach
    parent = shape.container(asked.steps[:-1])[0] if asked.steps else None
    if not isinstance(parent, Mapping):
        shape.demand_no_comment(start, end)
        if not isinstance(asked.container, Mapping):
            raise Refused("a list in a list")
        yield Patch(start, end, nothing)
        return
    above = shape.entry(parent, asked.steps[-1])
    assert above.key is not None
    colon = shape.colon(above.key)
    if colon is None:
        raise Refused("a key without a colon")
    yield Patch(colon, colon, f" {nothing}")
    yield region(asked, first, last)


def _dropped(asked: Asked) -> Iterator[Patch]:
    for first, last in asked.runs():
        yield region(asked, first, last)


def _added(asked: Asked) -> Iterator[Patch]:
    shape, at_root = asked.shape, not asked.steps
    for key, value, after in asked.adds:
        before = asked.entry(after if after is not None else asked.last)
        column = shape.column(asked.entry(next(iter(asked.container))).start)  # type: ignore[arg-type]
        gap = 1 if at_root and is_below(value) else 0
        yield _rows(asked, before, lines({key: value}, asked.textual), column, gap)
    for index, value in asked.inserts:
        yield _inserted(asked, index, value)


def _inserted(asked: Asked, index: int, value: Plain) -> Patch:
    shape, column = asked.shape, asked.shape.column(asked.shape.nodes.starts[asked.number])
    written = item(value, asked.textual, asked.key)
    if index:
        before = asked.entry(index - 1)
        gap = gap_behind(asked, index - 1, several=len(written) > 1)
        return _rows(asked, before, written, column, gap)
    dash = shape.nodes.starts[asked.number]
    start = shape.line_start(dash)
    if shape.text[start:dash].strip():
        raise Refused("a list that begins behind another dash")
    text = " " * column + _indented(written, column, shape) + shape.eol
    return Patch(start, start, text)


def _rows(asked: Asked, before: Entry, written: Sequence[str], column: int, gap: int) -> Patch:
    """Give the patch that writes lines behind an entry."""
    shape = asked.shape
    at = tail(shape, before, column)
    body = " " * column + _indented(written, column, shape)
    if at == len(shape.text) and not shape.text.endswith("\n"):
        return Patch(at, at, shape.eol * (gap + 1) + body)
    return Patch(at, at, shape.eol * gap + body + shape.eol)
