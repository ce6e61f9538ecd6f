"""Which characters act on a terminal or a log, or cannot be seen there."""

from __future__ import annotations

import unicodedata

ACTING = "".join(map(chr, [0, 7, 8, 10, 13, 27, 127, 0x85, 0x9B, 0xAD, 0x61C, 0x200B, 0x200D]))
ACTING += "\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\ufeff\ufff9\U000e0041\ud800"


def acts(character: str) -> bool:
    """Say whether a character is a control, of no width, a direction, or no character."""
    category = unicodedata.category(character)
    return category in {"Cc", "Cs", "Zl", "Zp"} or character in ACTING
