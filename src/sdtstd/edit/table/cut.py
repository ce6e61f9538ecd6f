"""A text that is longer than a cell of a spreadsheet: shown cut, with a mark that says so.

Whoever imports such a cell takes it to say nothing, as an empty one: what was cut is in the
register whole.
"""

from __future__ import annotations

import re

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.diagnostics import say

LONGEST = 32_767
"""How many units of UTF-16 a cell holds."""

_MARK = say("… (cut: {n} characters)")
_SHORTEST = LONGEST // 2
"""No text of fewer characters is ever cut: each has at most two units."""


def fitting(text: str, language: str) -> str:
    """Give a text as a cell holds it: whole, or cut, with how many characters it has."""
    if len(text) <= _SHORTEST or _units(text) <= LONGEST:
        return text
    mark = _MARK.translated(translator(language)).replace("{n}", f"{len(text):,}")
    units, kept = LONGEST - _units(mark), 0
    while (units := units - _units(text[kept])) >= 0:
        kept += 1
    return text[:kept] + mark


def is_cut(text: str) -> bool:
    """Tell whether a text was cut, in whatever language."""
    return len(text) > _SHORTEST and any(each.search(text) for each in _marks())


def _marks() -> tuple[re.Pattern[str], ...]:
    marks = (_MARK.translated(translator(each)).split("{n}") for each in LANGUAGES)
    return tuple(re.compile(r"[\d,]+".join(map(re.escape, each)) + r"\Z") for each in marks)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
