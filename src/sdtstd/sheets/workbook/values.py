"""What python-calamine gives for a cell, as it is told to the other process."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sdtstd.sheets.cells import CONTROL, bare
from sdtstd.sheets.unreadable import CHARACTERS
from sdtstd.sheets.workbook.refusal import Refusal, cell_name
from sdtstd.sheets.workbook.wire import DAY


def wired(value: object, sheet: str, row: int, column: int) -> object:
    """Give the value of a cell as `wire` has it; of a moment the day, of a mere time its text.

    Raises:
        Refusal: a text is too long, or holds a control character.
    """
    if isinstance(value, str):
        return _text(value, sheet, row, column) if value else None
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return int(value) if value.is_integer() else _finite(value)
    if isinstance(value, date | datetime):
        return [DAY, value.isoformat()[:10]]
    if isinstance(value, time):
        return value.isoformat("auto" if value.second else "minutes")
    return _hours(value) if isinstance(value, timedelta) else value


def _text(value: str, sheet: str, row: int, column: int) -> str | None:
    found = CONTROL.search(value)
    if found:
        character = f"U+{ord(found[0]):04X}"
        cell = cell_name(row, column)
        raise Refusal("control", sheet=sheet, cell=cell, character=character)
    if len(value) > CHARACTERS:
        cell = cell_name(row, column)
        raise Refusal("long", sheet=sheet, cell=cell, n=f"{CHARACTERS:,}")
    return bare(value)


def _finite(value: float) -> float | str:
    return value if abs(value) < float("inf") else str(value)  # also of NaN


def _hours(value: timedelta) -> str:
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
