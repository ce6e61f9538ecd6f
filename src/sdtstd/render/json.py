"""JSON: the contract of each command, numbers as numbers, undefined as null."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sdtstd.rows.answer import items_of
from sdtstd.rows.numbers import Double
from sdtstd.sinks.json_text import json_file, written_number

if TYPE_CHECKING:
    from sdtstd.render.look import Look
    from sdtstd.report import Report
    from sdtstd.sinks.inert import Inert


def render(report: Report, _look: Look) -> Inert:
    """Write a report's data, the same bytes for the same data, in whatever language."""
    return json_file(report.data.items, _simpler)


def plain(value: object) -> object:
    """Give a value as JSON has it.

    A written number keeps its digits, a computed share is the nearest double, days are ISO 8601.
    """
    match value:
        case Double() | Decimal() | date():
            return _simpler(value)
        case None | bool() | int() | float() | str():
            return value
        case dict():
            return {key: plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
        case _:
            return plain(_simpler(value))


def _simpler(value: object) -> object:
    """Give what JSON has in the place of a number, a day or a row."""
    match value:
        case Double():
            return written_number(value.exact) if isinstance(value.exact, Decimal) else float(value)
        case Decimal():
            return written_number(value)
        case date():
            return value.isoformat()
        case _:
            row: Any = value
            return items_of(row)
