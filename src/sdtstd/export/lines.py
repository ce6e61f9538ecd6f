"""JSON lines: a row of a table a line, each of which says first which table it is of."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from sdtstd.export.relations import relations
from sdtstd.sinks.json_text import json_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.export.whole import Whole


def written(whole: Whole) -> bytes:
    """Write every row of every table."""
    out = BytesIO()
    for row in _rows(whole):  # a text of all lines would take several times their memory
        out.write(json_lines((row,)).encode())
    return out.getvalue()


def _rows(whole: Whole) -> Iterator[dict[str, object]]:
    for relation, rows in relations(whole):
        names = ("table", *(each.name for each in relation.columns))
        for cells in rows:
            yield dict(zip(names, (relation.name, *cells), strict=True))
