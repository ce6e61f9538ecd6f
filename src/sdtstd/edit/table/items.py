"""Several values in one cell, and values of two parts: as people read them, and read again.

What is written here is read here: `split(joined(items, …)) == items` for all items that a
register can hold, and so for labels and replaced texts.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from sdtstd.dates import is_date

if TYPE_CHECKING:
    from collections.abc import Sequence

_APART = re.compile("[;；]")


def joined(items: Sequence[str], language: str) -> str:
    """Give items in one text: apart by semicolons; by lines where one of them has a semicolon.

    Where neither can be split again they stand as JSON has a list.
    """
    for between in ("；" if language == "zh" else "; ", "\n"):
        text = between.join(items)
        if split(text) == tuple(items):
            return text
    return json.dumps(list(items), ensure_ascii=False)


def split(text: str) -> tuple[str, ...]:
    """Give the items of a cell, without empty ones."""
    found = listed(text)
    if found is not None:
        return found
    parts = text.split("\n") if "\n" in text else _APART.split(text)
    return tuple(each for each in map(str.strip, parts) if each)


def listed(text: str) -> tuple[str, ...] | None:
    """Give the items of a cell that has a list of texts as JSON; None where it has none."""
    if not text.startswith('["'):
        return None
    try:
        found = json.loads(text)
    except ValueError:
        return None
    are_texts = isinstance(found, list) and all(isinstance(each, str) for each in found)
    return tuple(found) if are_texts else None


def label_text(name: str, day: str | None) -> str:
    """Give a label as `NAME=DAY`, or its name alone where no day is known.

    A name with `=` in it ends in one: what follows the last `=` would be read as a day.
    """
    if day is not None:
        return f"{name}={day}"
    return f"{name}=" if "=" in name else name


def label_of(item: str) -> tuple[str, str | None]:
    """Give the name of a label and its day, None where none is stated."""
    name, sign, day = item.rpartition("=")
    if not sign or not name:
        return item, None
    return (name, day or None) if not day or is_date(day) else (item, None)


def replaced_text(name: str, language: str, *, partly: bool) -> str:
    """Give a replaced text by its code or id, and that only a part of it is."""
    if not partly:
        return name
    return f"{name}（部分）" if language == "zh" else f"{name} (partly)"
