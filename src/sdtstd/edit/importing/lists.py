"""Several names in a cell, such as those who wrote a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.edit.importing.cleaned import lines_of
from sdtstd.edit.table.items import listed

if TYPE_CHECKING:
    from sdtstd.sheets.book import Value

_MARKS = ("\n", "；", ";", "、", "，")
"""What stands between names; a comma counts only in a cell that has none of these."""

_COMMA = re.compile(r",(?!\s*(?:Ltd|Inc|LLC|Co|Corp|Limited)\b)", re.IGNORECASE)
_TAIL = re.compile(r"\s*等[。.]?$")


def names_in(value: Value) -> tuple[str, ...]:
    """Give the names in a cell, each once."""
    text = lines_of(value)
    written = listed(text)  # by an export of ours
    if written is not None:
        return tuple(dict.fromkeys(written))
    pieces: list[str] = [text]
    for mark in (each for each in _MARKS if each in text):
        pieces = [piece for each in pieces for piece in each.split(mark)]
    if pieces == [text]:
        pieces = _COMMA.split(text)
    return tuple(dict.fromkeys(filter(None, (_TAIL.sub("", each).strip() for each in pieces))))
