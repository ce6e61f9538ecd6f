"""JSON: the contract of each command, numbers as numbers, undefined as null."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sdtstd.render.json_text import json_text, written_number
from sdtstd.rows.answer import items_of

if TYPE_CHECKING:
    from sdtstd.render.look import Look
    from sdtstd.report import Report


def render(report: Report, _look: Look) -> str:
    """Write a report's data, the same bytes for the same data, in whatever language."""
    return json_text(plain(report.data.items), indent=2) + "\n"


def plain(value: object) -> object:
    """Give a value as JSON has it.

    A written number keeps its digits, a computed share is the nearest double, days are ISO 8601.
    """
    match value:
        case None | bool() | int() | str():
            return value
        case dict():
            return {key: plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
        case Fraction():
            return float(value)
        case Decimal():
            return written_number(value)
        case date():
            return value.isoformat()
        case _:
            row: Any = value
            return {key: plain(each) for key, each in items_of(row).items()}
