"""What stands between the cells of a text: found by its first lines."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from sdtstd.sheets.text.records import records
from sdtstd.sheets.unreadable import Unreadable

_SEPARATORS = ",;\t"
_LOOKED_AT = 50
_FAR = 1 << 20  # no first lines reach further, but for a quote that is not closed
_TOLD = re.compile(r"sep=([,;\t])[,;\t]*\n")


def separator_of(text: str) -> tuple[str, str]:
    """Give the separator, and the text without the line `sep=;`, which spreadsheets hide."""
    told = _TOLD.match(text)
    if told:
        return told[1], text[told.end() :]
    # The first of equals: a comma, where a list has but one column.
    return max(_SEPARATORS, key=lambda each: _agreement(text[:_FAR], each)), text


def _agreement(text: str, separator: str) -> tuple[int, int]:
    """Give how many of the first rows have the commonest width above one, and that width."""
    widths: Counter[int] = Counter()
    try:
        for cells in islice(records(text, separator), _LOOKED_AT):
            widths[len(cells)] += 1
    except Unreadable:  # told when the whole text is read
        pass
    del widths[1]
    return max(((times, width) for width, times in widths.items()), default=(0, 0))
