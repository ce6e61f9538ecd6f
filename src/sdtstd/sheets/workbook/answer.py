"""What the other process said, taken for what it is: bytes that may be anything."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from sdtstd.diagnostics import Message, say
from sdtstd.sheets.book import Book, Broken, Sheet
from sdtstd.sheets.unreadable import COLUMNS, Unreadable
from sdtstd.sheets.workbook.wire import DAY, ERROR, REASONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.sheets.book import Value

_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}


def book_of(said: bytes) -> Book:
    """Make a book of the answer, or a reason why there is none.

    Raises:
        Unreadable: the process refused the workbook, or its answer is none.
    """
    try:
        return _book(map(json.loads, said.splitlines()))
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError):
        raise Unreadable(
            say("its reader gave up: it is damaged, or holds more than is read")
        ) from None


def _book(lines: Iterator[Any]) -> Book:
    sheets: list[Sheet] = []
    for line in lines:
        _refuse(line)
        if "end" in line:
            if line["end"] != len(sheets):
                break
            return Book(tuple(sheets), guarded=False)
        about = line["sheet"]
        sheets.append(_sheet(about, tuple(_row(lines) for _ in range(about["rows"]))))
    raise ValueError(len(sheets))


def _row(lines: Iterator[Any]) -> tuple[Value, ...]:
    line = next(lines, None)
    if isinstance(line, dict):  # it may refuse half-way
        _refuse(line)
    if not isinstance(line, list):
        raise TypeError(line)
    return tuple(map(_value, line))


def _refuse(line: Any) -> None:  # noqa: ANN401
    if "refused" in line:
        gaps = {str(key): str(value) for key, value in line["gaps"].items()}
        raise Unreadable(Message(REASONS[line["refused"]].text, tuple(gaps.items())))


def _sheet(about: dict[str, Any], rows: tuple[tuple[Value, ...], ...]) -> Sheet:
    width = max(map(len, rows), default=0)
    if width > COLUMNS:
        raise ValueError(width)
    return Sheet(
        name=str(about["name"]),
        rows=rows,
        epoch=_EPOCHS[about["is_1904"]],
        is_hidden=bool(about["hidden"]),
        hidden_rows=frozenset(map(int, about["hidden_rows"])),
        hidden_columns=frozenset(
            column
            for first, last in about["hidden_columns"]
            for column in range(max(1, int(first)), min(int(last), width) + 1)
        ),
    )


def _value(said: object) -> Value:
    if said is None or (isinstance(said, str | int | float) and not isinstance(said, bool)):
        return said
    if isinstance(said, list) and len(said) == 2 and isinstance(said[1], str):
        if said[0] == DAY:
            return date.fromisoformat(said[1])
        if said[0] == ERROR:
            return Broken(said[1])
    raise ValueError(said)
