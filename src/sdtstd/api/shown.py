"""Rows as a small table in a notebook: the columns that say most, and the first rows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sdtstd.rows.coverage import LeafRow
from sdtstd.rows.findings import FindingRow
from sdtstd.rows.records import StandardRow
from sdtstd.rows.targets import TargetRow
from sdtstd.sinks.html import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.rows.answer import Row
    from sdtstd.sinks.inert import Inert

MOST = 20
_COLUMNS = 8
_LONGEST = 80
CHOSEN: dict[type, tuple[str, ...]] = {
    TargetRow: ("id", "title", "goal", "unit", "counted", "possible", "pipeline", "assessment"),
    LeafRow: ("id", "title", "state", "standards"),
    StandardRow: ("id", "title", "level", "status", "topics"),
    FindingRow: ("code", "name", "severity", "path", "line", "message"),
}
"""The columns of wide rows; of others the first ones that are single values."""


def html(rows: Sequence[Row]) -> Inert:
    """Write the first rows as a table, and how many there are."""
    shown = rows[:MOST]
    columns = _columns(shown)
    cells = [[_cell(getattr(row, name, None)) for name in columns] for row in shown]
    more = f"… {len(rows) - MOST} more" if len(rows) > MOST else ""
    return table([name.removesuffix("_") for name in columns], cells, more or repr(rows))


def _columns(rows: Sequence[Row]) -> list[str]:
    if not rows:
        return []
    chosen = CHOSEN.get(type(rows[0]))
    if chosen:
        return list(chosen)
    names = dict.fromkeys(name for row in rows for name in row.__match_args__)
    single = [name for name in names if any(_is_single(getattr(row, name, None)) for row in rows)]
    return single[:_COLUMNS]


def _is_single(value: object) -> bool:
    return isinstance(value, str | int | float | date)


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case str():
            text = str.__str__(value)
        case tuple():
            text = ", ".join(map(_cell, value))
        case _ if _is_single(value):
            text = str(value)
        case _:
            text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
