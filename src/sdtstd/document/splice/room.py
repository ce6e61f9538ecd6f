"""The lines of an entry: where they begin and end, and the comments and empty lines around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdtstd.document.splice.asked import Asked
    from sdtstd.document.splice.shape import Entry, Shape

_BLANK = re.compile(r"[ ]*\r?\n")
_COMMENT = re.compile(r"([ ]*)#")


def column_of(asked: Asked) -> int:
    """Give the column of the keys or dashes of a container in lines."""
    return asked.shape.column(asked.shape.nodes.starts[asked.number])


def tail(shape: Shape, entry: Entry, column: int) -> int:
    """Give the offset behind the lines of an entry and the comments that are indented below it.

    `column` is that of the entries of the container.
    """
    reach = entry.reach
    at = reach if shape.text[reach - 1] == "\n" else shape.line_end(reach)
    while (hit := _COMMENT.match(shape.text, at)) and len(hit[1]) > column:
        at = shape.line_end(at)
    return at


def head(asked: Asked, entry: Entry) -> int:
    """Give the offset of a key, or of the dash of an item."""
    shape = asked.shape
    if entry.key is not None:
        return entry.start
    before = asked.previous_of(entry.step)
    if before is None:
        return shape.nodes.starts[asked.number]
    since, column = shape.line_end(before.reach - 1), column_of(asked)
    hit = re.compile(rf"^[ ]{{{column}}}-", re.MULTILINE).search(shape.text, since, entry.begin)
    assert hit is not None
    return hit.end() - 1


def begin(asked: Asked, entry: Entry) -> tuple[int, bool]:
    """Give where the lines of an entry begin, and whether they are its own.

    The comment directly above an item belongs to it. What is not on a line of its own begins
    behind a dash.
    """
    shape, at = asked.shape, head(asked, entry)
    start = shape.line_start(at)
    if shape.text[start:at].strip():
        return at, False
    return (_with_comment(shape, start, at - start) if entry.key is None else start), True


def _with_comment(shape: Shape, start: int, column: int) -> int:
    """Give where the comment directly above a line begins, if one stands there."""
    above = shape.line_start(start - 1)
    while (hit := _COMMENT.match(shape.text, above)) and len(hit[1]) == column:
        if shape.is_text(hit.end() - 1):
            break
        start, above = above, shape.line_start(above - 1)
    return start


def blanks_before(shape: Shape, start: int) -> list[int]:
    """Give the beginnings of the empty lines directly before an offset, the nearest first."""
    found: list[int] = []
    while start and not shape.is_text(shape.line_start(start - 1)):
        above = shape.line_start(start - 1)
        if not _BLANK.fullmatch(shape.text, above, start):
            break
        start = above
        found.append(start)
    return found


def blanks_after(shape: Shape, end: int) -> list[int]:
    """Give the ends of the empty lines directly behind an offset, the nearest first."""
    found: list[int] = []
    while hit := _BLANK.match(shape.text, end):
        end = hit.end()
        found.append(end)
    return found


def gap_behind(asked: Asked, entry: Entry, *, several: bool) -> int:
    """Give how many empty lines part an entry from the next one, or would.

    Behind the last one it is as before it; behind the only one, one line where both have several.
    """
    shape, column = asked.shape, column_of(asked)
    if entry.reach and shape.text[entry.reach - 1] == "\n":
        return 0  # an empty line would be part of the text
    before = asked.previous_of(entry.step)
    if asked.next_of(entry.step) is not None:
        return len(blanks_after(shape, tail(shape, entry, column)))
    if before is not None:
        return len(blanks_after(shape, tail(shape, before, column)))
    return int(several and "\n" in shape.text[entry.start : entry.reach])
