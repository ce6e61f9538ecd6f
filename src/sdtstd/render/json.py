"""JSON: the contract of each command, numbers as numbers, undefined as null."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.render.json_text import json_text

if TYPE_CHECKING:
    from sdtstd.render.look import Look
    from sdtstd.report import Report


def render(report: Report, _look: Look) -> str:
    """Write a report's data, the same bytes for the same data, in whatever language."""
    return json_text(plain(report.data), indent=2) + "\n"


def plain(value: object) -> object:
    """Give a value as JSON has it: exact shares as floating point, days in ISO 8601."""
    match value:
        case dict():
            return {key: plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
        case Fraction():
            return float(value)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date():
            return value.isoformat()
        case _:
            return value
