"""Records of a text as spreadsheets write them: quoted cells may hold anything, also lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.sheets.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

# Possessive, so that a quote that is never closed is known after one look at the rest.
_QUOTED = re.compile(r'[ ]*"([^"]*+(?:""[^"]*+)*+)"[ ]*')


def records(text: str, separator: str) -> Iterator[list[str]]:
    """Give the cells of each record, in order; a blank line is a record with one empty cell.

    Lines end with a line feed. A cell that begins with a quote is quoted; one within is doubled.

    Raises:
        Unreadable: a quote is never closed, or something stands behind the closing one.
    """
    at, number = 0, 0
    while at < len(text):
        number += 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if '"' in text[at:end]:
            cells, at = _quoted(text, at, separator, number)
            yield cells
        else:
            yield text[at:end].split(separator)
            at = end + 1


def _quoted(text: str, at: int, separator: str, row: int) -> tuple[list[str], int]:
    """Give the cells of a record with quotes, and where the next record begins."""
    cells: list[str] = []
    bare = re.compile(f"[^{re.escape(separator)}\n]*+")
    while True:
        cell, at = _cell(text, at, bare, row)
        cells.append(cell)
        if at == len(text) or text[at] == "\n":
            return cells, at + 1
        if text[at] != separator:
            raise Unreadable(
                say("row {row} goes on behind a closing quote: write a quote within twice", row=row)
            )
        at += 1


def _cell(text: str, at: int, bare: re.Pattern[str], row: int) -> tuple[str, int]:
    quoted = _QUOTED.match(text, at)
    if quoted:
        return quoted[1].replace('""', '"'), quoted.end()
    plain = bare.match(text, at)
    found = plain[0] if plain else ""
    if found.lstrip(" ").startswith('"'):
        raise Unreadable(say("the quote that opens in row {row} is never closed", row=row))
    return found, at + len(found)
