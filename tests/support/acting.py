"""Which characters act on a terminal or a log, or are not seen there; not by the tool's tables."""

from __future__ import annotations

import unicodedata

ACTING = "".join(map(chr, [0, 7, 8, 10, 13, 27, 127, 0x85, 0x9B, 0xAD, 0x61C, 0x200B, 0x200D]))
ACTING += "\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\ufeff\ufff9\U000e0041\ud800"
"""Some of them."""

# Signs of Arabic, Syriac and Kaithi numbers are format characters with a glyph.
_SEEN = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
# Letters and marks without one; the rest of what Unicode lets readers ignore is unassigned.
_UNSEEN = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U00016fe4\U0001d159\u2065"
_SELECTORS = ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))


def acts(character: str) -> bool:
    """Say whether a character is a control, a direction, no character, or not seen by itself."""
    number, category = ord(character), unicodedata.category(character)
    return (
        (category in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character not in _SEEN)
        or character in _UNSEEN
        or any(first <= number <= last for first, last in _SELECTORS)
        or number & 0xFFFE == 0xFFFE
        or 0xFDD0 <= number <= 0xFDEF
        or 0xFFF0 <= number <= 0xFFF8
        or 0xE0000 <= number <= 0xE0FFF
    )


def acting(text: str) -> list[str]:
    """Give what acts in lines that LF ends; a selector may choose the form of an ideograph."""
    suspects = {each for each in set(text) - {"\n"} if acts(each)}
    if not suspects:
        return []
    found = (n for n, each in enumerate(text) if each in suspects)
    return sorted({ascii(text[n]) for n in found if not _chooses_a_form(text, n)})


def _chooses_a_form(text: str, n: int) -> bool:
    return "VARIATION SELECTOR" in unicodedata.name(text[n], "") and _is_ideograph(text[n - 1 : n])


def _is_ideograph(character: str) -> bool:
    is_one = unicodedata.name(character, "").startswith("CJK ") if character else False
    return is_one or character in {"々", "〆", "〇"}
