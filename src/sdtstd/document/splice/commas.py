"""Entries in brackets: which have lines for themselves, and what goes with one that is dropped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.document.splice.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Step
    from sdtstd.document.splice.asked import Asked
    from sdtstd.document.splice.shape import Entry, Shape

_COMMA = re.compile(r"\s*,")
_REST = re.compile(r"[ ]*(?:,[ ]*)?(?:#[^\n]*)?\r?\n")


def comma_end(shape: Shape, offset: int) -> int | None:
    """Give the offset behind the comma that comes next; None where something else does."""
    hit = _COMMA.match(shape.text, offset)
    return hit.end() if hit else None


def own_lines(shape: Shape, entry: Entry) -> tuple[int, int] | None:
    """Give the stretch of the lines that an entry has for itself, with its comma and comment."""
    start = shape.line_start(entry.start)
    rest = _REST.match(shape.text, entry.reach)
    return (start, rest.end()) if rest and not shape.text[start : entry.start].strip() else None


def dropped(asked: Asked, step: Step, *, adds: bool) -> Iterator[Patch]:
    """Give the patches that drop an entry, with its lines or with a comma beside it."""
    shape, entry, before = asked.shape, asked.entry(step), asked.previous_of(step)
    own = own_lines(shape, entry)
    if own is None:
        yield _among_others(asked, entry, before)
        return
    yield Patch(*own, "")
    is_last = asked.next_of(step) is None and comma_end(shape, entry.reach) is None
    if is_last and before is not None and before.step not in asked.drops and not adds:
        comma = comma_end(shape, before.reach)
        yield Patch(before.reach, before.reach if comma is None else comma, "")


def _among_others(asked: Asked, entry: Entry, before: Entry | None) -> Patch:
    shape, after = asked.shape, asked.next_of(entry.step)
    if before is not None and asked.kept(before.step) is not None:
        if own_lines(shape, before) is None and not shape.has_comment(before.reach, entry.start):
            is_glued = (
                shape.text[before.reach - 1] == ":" and shape.text[entry.reach] not in " \r\n"
            )
            return Patch(before.reach, entry.reach, " " if is_glued else "")
    elif after is not None and not shape.has_comment(entry.reach, after.start):
        return Patch(entry.start, after.start, "")
    return Patch(entry.start, comma_end(shape, entry.reach) or entry.reach, "")
