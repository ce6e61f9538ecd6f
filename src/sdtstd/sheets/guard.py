"""What keeps a text from being taken for a formula by a spreadsheet that opens a text file.

A text that begins as formulas do gets a `'` before it, and so does one that looks as if it had
got one: so `unguarded(guarded(text)) == text` for every text, and nothing else is taken away.
"""

from __future__ import annotations

import re

# What spreadsheets take for the beginning of a formula, also after spaces, also full-width.
_FORMULA = re.compile("'*\\s*[=+\\-@＝＋－＠\t\r]")
_GUARD = "'"


def guarded(text: str) -> str:
    """Give a text as it is written to a file that a spreadsheet opens."""
    return f"{_GUARD}{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Give a text without the guard that `guarded` has put before it."""
    bare = text.removeprefix(_GUARD)
    return bare if bare != text and _FORMULA.match(bare) else text
