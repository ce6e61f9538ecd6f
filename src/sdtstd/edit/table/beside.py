"""What a workbook of a whole register has for reading: the import passes it over in silence.

Sheets that sum up carry a sentence that says so; columns beside the records, which say where a
record counts, are known by their headings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.diagnostics import say

if TYPE_CHECKING:
    from collections.abc import Iterable

FOR_READING = say("For reading: passed over on import. Records are edited in the sheets of records")
"""The sentence above such a sheet."""

IN_STATISTICS = say("In the statistics table")
"""The heading over what the statistics table makes of a record."""

_PART = say("Part in {target}")
_TOP = 30
"""Rows in which the sentence stands."""


def part_title(target: str, language: str) -> str:
    """Give the heading over what a target makes of each record."""
    return say(_PART.text, target=target).translated(translator(language))


def is_beside(heading: str) -> bool:
    """Tell whether a column stands beside the records for reading, in whatever language."""
    if heading in {IN_STATISTICS.translated(translator(each)) for each in LANGUAGES}:
        return True
    return heading.startswith(tuple(part_title("", each) for each in LANGUAGES))


def is_for_reading(firsts: Iterable[object]) -> bool:
    """Tell by the first cells of its rows whether a sheet is for reading."""
    told = {FOR_READING.translated(translator(each)) for each in LANGUAGES}
    return any(each in told for each, _ in zip(firsts, range(_TOP), strict=False))
