"""The lines of an entry: where they begin and end, and the comments and empty lines around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.document.splice.patch import Patch
from sdtstd.document.splice.shape import Refused
from sdtstd.document.tree import Mapping

if TYPE_CHECKING:
    from sdtstd.address import Step
    from sdtstd.document.splice.asked import Asked
    from sdtstd.document.splice.shape import Entry, Shape

_BLANK = re.compile(r"[ ]*\r?\n")
_COMMENT = re.compile(r"([ ]*)#")


def tail(shape: Shape, entry: Entry, column: int) -> int:
    """Give the offset behind the lines of an entry and the comments that are indented below it.

    `column` is that of the entries of the container.
    """
    reach = entry.reach
    at = reach if shape.text[reach - 1 : reach] == "\n" else shape.line_end(reach)
    while (hit := _COMMENT.match(shape.text, at)) and len(hit[1]) > column:
        at = shape.line_end(at)
    return at


def region(asked: Asked, first: Step, last: Step) -> Patch:
    """Give the patch that drops entries with their lines.

    Items take the comment directly above along; of the empty lines around as many go as keep the
    distance of what is left.

    Raises:
        Refused: they share a line with something that stays, or a comment would be lost.
    """
    shape, begins = asked.shape, asked.entry(first)
    is_item = begins.key is None
    column = _column(asked, begins)
    dash = _dash(asked, begins, column) if is_item else begins.start
    start, end = shape.line_start(dash), tail(shape, asked.entry(last), column)
    if shape.text[start:dash].strip():
        return _behind_dash(asked, begins.start, last)
    if is_item:
        start = _with_comment(shape, start, column)
    before, after = _blanks_before(shape, start), _blanks_after(shape, end)
    if asked.next_of(last) is None and len(after) < len(before) and not asked.becomes_empty:
        start = before[-1]
        return _without_end(shape, start, end)
    fewer = min(len(before), len(after))
    return _without_end(shape, start, after[fewer - 1] if fewer else end)


def _without_end(shape: Shape, start: int, end: int) -> Patch:
    """Leave a text that has no line feed at its end without one."""
    if end == len(shape.text) and not shape.text.endswith("\n") and start:
        start -= len(shape.eol) if shape.text.startswith(shape.eol, start - len(shape.eol)) else 1
    return Patch(start, end, "")


def _column(asked: Asked, entry: Entry) -> int:
    shape = asked.shape
    if entry.key is None:
        return shape.column(shape.nodes.starts[asked.number])
    first = next(iter(asked.container))
    return shape.column(asked.entry(first).start)  # type: ignore[arg-type]


def _dash(asked: Asked, entry: Entry, column: int) -> int:
    """Give the offset of the dash of an item."""
    shape = asked.shape
    before = asked.previous_of(entry.step)
    if before is None:
        return shape.nodes.starts[asked.number]
    since = shape.line_end(before.reach - 1)
    hit = re.compile(rf"^[ ]{{{column}}}-", re.MULTILINE).search(shape.text, since, entry.start)
    if hit is None:
        raise Refused("an item without a dash of its own")
    return hit.end() - 1


def _behind_dash(asked: Asked, start: int, last: Step) -> Patch:
    """Drop the first keys of an item: the next one comes to their place behind the dash."""
    after = asked.next_of(last)
    if after is None or not isinstance(asked.container, Mapping):
        raise Refused("an entry that shares its line")
    asked.shape.demand_no_comment(start, after.start)
    return Patch(start, after.start, "")


def _with_comment(shape: Shape, start: int, column: int) -> int:
    """Give where the comment directly above a line begins, if one stands there."""
    while start:
        above = shape.line_start(start - 1)
        hit = _COMMENT.match(shape.text, above)
        if hit is None or len(hit[1]) != column or not _is_comment(shape, hit.end() - 1):
            break
        start = above
    return start


def _is_comment(shape: Shape, offset: int) -> bool:
    return shape.nodes.at(offset) is None


def _blanks_before(shape: Shape, start: int) -> list[int]:
    """Give the beginnings of the empty lines directly before an offset, the nearest first."""
    found: list[int] = []
    while start:
        above = shape.line_start(start - 1)
        if not _BLANK.fullmatch(shape.text, above, start) or shape.nodes.at(above) is not None:
            break
        start = above
        found.append(start)
    return found


def _blanks_after(shape: Shape, end: int) -> list[int]:
    """Give the ends of the empty lines directly behind an offset, the nearest first."""
    found: list[int] = []
    while hit := _BLANK.match(shape.text, end):
        end = hit.end()
        found.append(end)
    return found


def gap_behind(asked: Asked, index: int, *, several: bool) -> int:
    """Give how many empty lines part an item from the next one, or would.

    Behind the last one it is as before it; behind the only one, one line where both have several.
    """
    shape, column = asked.shape, asked.shape.column(asked.shape.nodes.starts[asked.number])
    if index + 1 < len(asked.container):
        return len(_blanks_after(shape, tail(shape, asked.entry(index), column)))
    if index:
        return len(_blanks_after(shape, tail(shape, asked.entry(index - 1), column)))
    only = asked.entry(0)
    return int(several and "\n" in shape.text[only.start : only.reach])
