"""When two titles are one: whatever the width of letters, their case, the spaces and the quotes."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def plain(title: str) -> str:
    """Give what a title is compared by."""
    text = title if title.isascii() else unicodedata.normalize("NFKC", title).translate(_QUOTES)
    return " ".join(text.casefold().split())


def running(titles: Iterable[str]) -> str:
    """Give one text of many titles, to look for one of them without a look at each.

    It holds what `plain` makes of each title that has neither spaces nor quotes within.
    """
    return unicodedata.normalize("NFKC", "\n".join(titles)).casefold()


def is_whole(title: str) -> bool:
    """Tell of what `plain` gives whether it can be looked for in a running text."""
    return bool(title) and not any(each in title for each in " \"'")


_DOUBLE, _SINGLE = "“”„‟«»「」『』《》〈〉", "‘’‚‛"
_QUOTES = str.maketrans(dict.fromkeys(_DOUBLE, '"') | dict.fromkeys(_SINGLE, "'"))
