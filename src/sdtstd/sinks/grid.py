"""A table of Markdown, laid out as formatters lay one out: prettier then leaves it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.sinks.cells import width
from sdtstd.sinks.markdown import Marked

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST = 3  # what the line below the headings needs


def grid(
    headings: Sequence[Marked], rows: Sequence[Sequence[Marked]], sides: Sequence[str] = ()
) -> Marked:
    """Lay out cells; a column keeps to the left or to the right."""
    keep = [_right if side == "right" else _left for side in sides] or [_left] * len(headings)
    columns = []
    for cells, pad in zip(zip(headings, *rows, strict=True), keep, strict=True):
        most = max(_LEAST, *map(width, cells))
        padded = [pad(cell, " ", most - width(cell)) for cell in cells]
        columns.append([padded[0], pad(":", "-", most - 1), *padded[1:]])
    return Marked("\n".join(f"| {' | '.join(line)} |" for line in zip(*columns, strict=True)))


def _left(text: str, filling: str, n: int) -> str:
    return text + filling * n


def _right(text: str, filling: str, n: int) -> str:
    return filling * n + text
