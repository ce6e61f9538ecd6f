"""A value in the place of another one that stands in lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.document.emit import is_below, lines, literal
from sdtstd.document.splice.patch import Patch
from sdtstd.document.splice.scalars import restyled
from sdtstd.document.splice.shape import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.document.emit import Plain
    from sdtstd.document.splice.asked import Asked
    from sdtstd.document.splice.shape import Entry, Shape

_MARK = re.compile(r"[|>][-+0-9]*")
_FIRST = re.compile(r"(?:[ ]*\r?\n)*([ ]*)")


def put(asked: Asked, old: Entry, value: Plain) -> Iterator[Patch]:
    """Give the patches that put a value in the place of another one.

    What stands behind the old one on its line stays behind the first line of the new one.

    Raises:
        Refused: a comment would be lost.
    """
    shape, end = asked.shape, _end(asked.shape, old)
    start, head, body = _written(asked, old, value)
    if _is_block(shape, old):
        mark = _MARK.match(shape.text, old.begin)
        assert mark is not None
        yield Patch(start, mark.end(), head)
        yield Patch(shape.end_of_line(mark.end()), end, body)
        return
    shape.demand_no_comment(start, end)
    yield Patch(start, end, head)
    if body:
        at = shape.end_of_line(end)
        yield Patch(at, at, body)


def _end(shape: Shape, old: Entry) -> int:
    if old.begin == old.reach:
        return old.reach
    return shape.without_blanks(old.begin, old.reach)


def _is_block(shape: Shape, old: Entry) -> bool:
    return isinstance(old.value, str) and shape.is_block(old.begin)


def _written(asked: Asked, old: Entry, value: Plain) -> tuple[int, str, str]:
    """Give where a new value starts, its first line, and the others with a line feed before."""
    shape, key = asked.shape, asked.key_of(old)
    if isinstance(value, str) and isinstance(old.value, str):
        block = literal(value) if shape.is_block(old.begin) else None
        if block is not None:
            return old.begin, block[0], _body(block[1:], _indentation(asked, old), shape)
        raw = shape.text[old.begin : old.reach]
        if "\n" not in value or raw.startswith(("'", '"')):
            return old.begin, restyled(raw, value, textual=key in asked.textual, in_brackets=False), ""
    written = lines(value, asked.textual, key)
    column = _column(shape, old)
    if old.key is not None and is_below(value):
        return _behind(shape, old), "", _body(written, column + 2, shape)
    start, space = _place(shape, old)
    return start, space + written[0], _body(written[1:], column, shape)


def _column(shape: Shape, old: Entry) -> int:
    if old.key is not None:
        return shape.column(old.start)
    return shape.column(old.begin) + (old.begin == old.reach)


def _indentation(asked: Asked, old: Entry) -> int:
    """Give the column of the lines of a block of text, or what it would be."""
    shape = asked.shape
    header = shape.text[old.begin : shape.end_of_line(old.begin)]
    hit = _FIRST.match(shape.text, shape.line_end(old.begin))
    assert hit is not None
    own = len(hit[1]) if hit.start(1) < old.reach else 0
    if own and not re.match(r"[|>][-+]?[0-9]", header):
        return own
    return _column(shape, old) + 2


def _place(shape: Shape, old: Entry) -> tuple[int, str]:
    """Give where a value on one line begins, and the space that it needs before it."""
    if old.begin == old.reach:
        return old.begin, " "
    if old.key is not None and shape.line_start(old.begin) > old.start:
        return _behind(shape, old), " "
    return old.begin, ""


def _behind(shape: Shape, old: Entry) -> int:
    """Give the offset behind the colon of a key."""
    assert old.key is not None
    colon = shape.colon(old.key)
    if colon is None:
        raise Refused("a key without a colon")
    return colon


def _body(written: Sequence[str], column: int, shape: Shape) -> str:
    return "".join(shape.eol + (" " * column + each if each else "") for each in written)
