"""What pages say that no command prints: limits of the import, how well `suggest` finds leaves."""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from sdtstd.measure.suggestions.suggesting import FLOOR, SURE
from sdtstd.sheets import unreadable
from sdtstd.sheets.workbook.wire import CELLS
from suggestions import figures

if TYPE_CHECKING:
    from suggestions import Measured

_HEADS = {
    "en": "| left out | texts | the first leaf is right | one of the first three is right |",
    "zh": "| 取出的是 | 标准 | 第一个末级项正确 | 前三个中有正确的 |",
}
_LEFT_OUT = {
    "itself": {"en": "the text alone", "zh": "该标准本身"},
    "kin": {
        "en": "the text and its kin (same number or title)",
        "zh": "该标准及同号或同名的标准",
    },
}
_measuring = Lock()
"""Pages are made side by side: what takes seconds is measured for one, and kept for the other."""


def limits() -> dict[str, str]:
    """Give how much of a file is read at most, and the bounds of scores, as they are printed."""
    return {
        "mib": f"{unreadable.BYTES // 1024 // 1024}",
        "rows": f"{unreadable.ROWS:,}",
        "columns": f"{unreadable.COLUMNS:,}",
        "characters": f"{unreadable.CHARACTERS:,}",
        "cells": f"{CELLS:,}",
        "floor": f"{float(FLOOR):.1f}",
        "sure": f"{float(SURE):.1f}",
    }


def suggested(language: str) -> str:
    """Give the table of how often the leaf of a text is found again."""
    with _measuring:
        measured = _measured()
    rows = (_row(_LEFT_OUT[name][language], found) for name, found in measured.items())
    return "\n".join((_HEADS[language], "|---|--:|--:|--:|", *rows))


@cache
def _measured() -> dict[str, Measured]:
    return figures()


def _row(left_out: str, found: Measured) -> str:
    shares = (f"{100 * n // found.texts} % ({n})" for n in (found.first, found.three))
    return f"| {left_out} | {found.texts} | {' | '.join(shares)} |"
