"""A value in the place of another one that stands in lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.document.emit import inline, is_below, lines, literal
from sdtstd.document.splice.patch import Patch
from sdtstd.document.splice.scalars import restyled
from sdtstd.document.splice.shape import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.document.emit import Plain
    from sdtstd.document.splice.asked import Asked
    from sdtstd.document.splice.shape import Entry, Shape

_MARK = re.compile(r"[|>][-+0-9]*")
_BELOW = re.compile(r"(?:[ ]*\r?\n)*([ ]*)#")
_FIRST = re.compile(r"(?:[ ]*\r?\n)*([ ]*)")


def put(asked: Asked, old: Entry, value: Plain) -> Iterator[Patch]:
    """Give the patches that put a value in the place of another one.

    What stands behind the old one on its line stays behind the first line of the new one.

    Raises:
        Refused: a comment would be lost.
    """
    shape, end = asked.shape, _end(asked.shape, old)
    start, head, body = _written(asked, old, value)
    stop, below = _parts(shape, old, start, end)
    shape.demand_no_comment(start, stop)
    yield Patch(start, stop, head)
    shape.demand_no_comment(below, end)
    if body or below < end:
        yield Patch(below, max(below, end), body)


def _parts(shape: Shape, old: Entry, start: int, end: int) -> tuple[int, int]:
    """Give where the part of an old value on its first line ends, and where that below begins."""
    if old.begin < old.reach and _is_block(shape, old):
        mark = _MARK.match(shape.text, old.begin)
        assert mark is not None
        return mark.end(), shape.end_of_line(mark.end())
    if shape.line_end(start) <= old.begin:
        return start, shape.end_of_line(start)
    return end, shape.end_of_line(end)


def _end(shape: Shape, old: Entry) -> int:
    if old.begin < old.reach:
        return shape.without_blanks(old.begin, old.reach)
    end = shape.end_of_line(old.reach)
    return old.reach if shape.text[old.reach : end].strip(" ") else end


def _is_block(shape: Shape, old: Entry) -> bool:
    return isinstance(old.value, str) and shape.is_block(old.begin)


def _written(asked: Asked, old: Entry, value: Plain) -> tuple[int, str, str]:
    """Give where a new value starts, its first line, and the others with a line feed before."""
    shape, key = asked.shape, asked.key_of(old)
    if isinstance(value, str) and isinstance(old.value, str):
        stays = shape.is_block(old.begin) and ("\n" in value or "\n" not in old.value)
        block = literal(value) if stays else None
        if block is not None and not _would_take_comment(asked, old):
            return old.begin, block[0], _body(block[1:], _indentation(asked, old), shape)
        raw = shape.text[old.begin : old.reach]
        if "\n" not in value or raw.startswith(("'", '"')):
            textual = key in asked.textual
            text = restyled(raw, old.value, value, textual=textual, in_brackets=False)
            return old.begin, text, ""
    written = lines(value, asked.textual, key)
    if len(written) > 1 and _would_lose_what_is_behind(asked, old, value):
        written = [inline(value, asked.textual, key)]
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
    if not isinstance(old.value, str) or not shape.is_block(old.begin):
        return _column(shape, old) + 2
    header = shape.text[old.begin : shape.end_of_line(old.begin)]
    hit = _FIRST.match(shape.text, shape.line_end(old.begin))
    assert hit is not None
    own = len(hit[1]) if hit.start(1) < old.reach else 0
    if own and not re.match(r"[|>][-+]?[0-9]", header):
        return own
    return _column(shape, old) + 2


def _would_take_comment(asked: Asked, old: Entry) -> bool:
    """Tell whether a comment stands below that a block of text would make a part of itself."""
    shape = asked.shape
    hit = _BELOW.match(shape.text, shape.line_end(_end(shape, old)))
    return hit is not None and len(hit[1]) >= _indentation(asked, old)


def _would_lose_what_is_behind(asked: Asked, old: Entry, value: Plain) -> bool:
    """Tell whether what stands behind would become part of a text, or of an item's first entry."""
    if isinstance(value, str):
        return _would_take_comment(asked, old)
    end = _end(asked.shape, old)
    return old.key is None and end < asked.shape.end_of_line(end)


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
