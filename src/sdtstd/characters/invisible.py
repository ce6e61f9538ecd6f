"""Characters that show nothing and take a place in a text all the same.

Source: Unicode 17.0, DerivedCoreProperties.txt, Default_Ignorable_Code_Point, without the
directions (`acting`) and with the variation selectors apart; and four that have a glyph without
ink and stand in no property: chapter 21.1 (Braille), NamesList.txt (U+1D159, U+16FE4), and
chapter 11.4 (the controls of Egyptian hieroglyphs, which programs join or leave out).
"""

from __future__ import annotations

from typing import Final

INVISIBLE: Final = (
    (0x00AD, 0x00AD),  # soft hyphen
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),  # Khmer inherent vowels
    (0x180E, 0x180E),  # Mongolian vowel separator
    (0x200B, 0x200D),  # zero width space, non-joiner, joiner
    (0x2060, 0x2065),  # word joiner, invisible operators
    (0x206A, 0x206F),  # deprecated format characters
    (0x2800, 0x2800),  # Braille pattern blank
    (0x3164, 0x3164),  # Hangul filler
    (0xFEFF, 0xFEFF),  # zero width no-break space, the byte order mark
    (0xFFA0, 0xFFA0),  # halfwidth Hangul filler
    (0xFFF0, 0xFFF8),  # reserved
    (0x13430, 0x13440),  # Egyptian hieroglyph format controls
    (0x16FE4, 0x16FE4),  # Khitan small script filler
    (0x1BCA0, 0x1BCA3),  # shorthand format controls
    (0x1D159, 0x1D159),  # musical symbol null notehead
    (0x1D173, 0x1D17A),  # musical symbol format controls
    (0xE0000, 0xE00FF),  # tags
    (0xE01F0, 0xE0FFF),  # reserved
)

SELECTORS: Final = (
    (0x180B, 0x180D),  # Mongolian
    (0x180F, 0x180F),  # Mongolian
    (0xFE00, 0xFE0F),
    (0xE0100, 0xE01EF),  # for Chinese characters, by the Ideographic Variation Database
)
"""Variation selectors choose a form of the character before them; else they show nothing."""
