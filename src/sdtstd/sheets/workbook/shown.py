"""What the number formats of a workbook show of a day.

Who types 2024-03 into a spreadsheet gets the first of March, shown as a month: the cell holds a
day that nobody has written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.sheets.workbook.refusal import Refusal
from sdtstd.sheets.workbook.wire import DAY
from sdtstd.sheets.workbook.xml import elements

if TYPE_CHECKING:
    from zipfile import ZipFile

_MEMBER = "xl/styles.xml"
_MOST = 100_000  # formats, and styles; programs open some 65,000
_ALL, _MONTH, _YEAR = 0, len("2024-03"), len("2024")
_PERHAPS = -1
# Formats that no file spells out (ECMA-376, 18.8.30). But for the first, programs in Chinese or
# Japanese show a month where others show a day: only the first of a month is in doubt.
_BUILT_IN = {"17": _MONTH} | dict.fromkeys(("27", "36", "50", "52", "55", "57"), _PERHAPS)

_LITERAL = re.compile(r'"[^"]*"?|\\.|[_*].|\[[^\]]*\]?', re.DOTALL)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_CONDITION = "<"
_YEARS = set("yeb")  # e: the year of an era, in mainland China the year; b: a Buddhist one
_SHOWN = _YEARS | {"m"}
_NO_DAY = _SHOWN | {"g"}  # the era


def styles_of(archive: ZipFile) -> dict[str, int]:
    """Give the styles of cells that show no day, by the number that cells name them with.

    Raises:
        Refusal: XML declares entities, or has more styles than any program writes.
        ExpatError: it is no XML.
    """
    member = next((each for each in archive.namelist() if each.lower() == _MEMBER), None)
    if member is None:
        return {}
    styles = _Styles()
    elements(archive.read(member), styles.take)
    kinds = _BUILT_IN | styles.kinds
    shown = ((n, kinds.get(form, _ALL)) for n, form in enumerate(styles.forms))
    return {str(n): kind for n, kind in shown if kind}


def as_shown(value: object, kind: int) -> object:
    """Give a value of `wire` as a style of this kind shows it: of a day, its month or its year."""
    if not isinstance(value, list) or value[0] != DAY:
        return value
    day: str = value[1]
    if kind == _PERHAPS:
        return day[:_MONTH] if day.endswith("-01") else value
    return day[:kind]


class _Styles:
    """The formats that a workbook spells out, and the format of each style of cells."""

    def __init__(self) -> None:
        self.kinds: dict[str, int] = {}
        self.forms: list[str] = []
        self._list = ""

    def take(self, name: str, attributes: dict[str, str]) -> None:
        if name in {"numFmts", "cellXfs", "cellStyleXfs", "dxfs"}:  # two of which are of no cell
            self._list = name
        elif name == "xf" and self._list == "cellXfs":
            self.forms.append(attributes.get("numFmtId", "0"))
        elif name == "numFmt" and self._list == "numFmts":
            self.kinds[attributes.get("numFmtId", "")] = _kind(attributes.get("formatCode", ""))
        if len(self.forms) > _MOST or len(self.kinds) > _MOST:
            raise Refusal("damaged")


def _kind(code: str) -> int:
    """Tell what a format shows of days that are positive numbers: those have the first section."""
    bare = _LITERAL.sub(_left, code).lower()
    section = bare if _CONDITION in bare else bare.partition(";")[0]
    letters = {each for each in section if "a" <= each <= "z"}
    if not letters & _SHOWN or not letters <= _NO_DAY or set("0#?") & set(section):
        return _ALL
    return _MONTH if "m" in letters else _YEAR


def _left(literal: re.Match[str]) -> str:
    """Leave nothing of a literal, a colour or a language; a time and a condition count."""
    text = literal[0]
    if _ELAPSED.fullmatch(text):
        return "h"
    return _CONDITION if text.startswith(("[<", "[>", "[=")) else ""
