"""When two titles are one: whatever the width of letters, their case, the spaces and the quotes."""

from __future__ import annotations

import unicodedata


def plain(title: str) -> str:
    """Give what a title is compared by."""
    text = title if title.isascii() else unicodedata.normalize("NFKC", title).translate(_QUOTES)
    return " ".join(text.casefold().split())


_DOUBLE, _SINGLE = "“”„‟«»「」『』《》〈〉", "‘’‚‛"
_QUOTES = str.maketrans(dict.fromkeys(_DOUBLE, '"') | dict.fromkeys(_SINGLE, "'"))
