"""A new text in the place of an old one, in the quotes that stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document.emit import quoted, scalar
from sdtstd.document.splice.patch import Patch

if TYPE_CHECKING:
    from sdtstd.document.splice.shape import Entry, Shape


def restyled(
    shape: Shape, old: Entry, value: str, *, textual: bool, in_brackets: bool
) -> Patch | None:
    """Give the patch that puts a text in the place of a scalar; None for a block of text.

    A text in quotes stays in such quotes. Nothing is no scalar.
    """
    start, end = shape.nodes.starts[old.number], old.reach
    mark = shape.text[start : start + 1]
    if start == end or mark in ("|", ">"):
        return None
    if mark == "'" and "\n" not in value and value.isprintable():
        doubled = value.replace("'", "''")
        return Patch(start, end, f"'{doubled}'")
    if mark in ("'", '"'):
        return Patch(start, end, quoted(value))
    return Patch(start, end, scalar(value, textual=textual, in_brackets=in_brackets))
