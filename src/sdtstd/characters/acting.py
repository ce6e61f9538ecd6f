"""Characters that act: controls, ends of lines, directions of writing, and what is no character.

Source: Unicode 17.0, the general categories Cc, Zl, Zp and Cs; Bidi_Control of Standard Annex 9;
chapters 23.7 (noncharacters) and 23.8 (interlinear annotation). Tab, LF and CR are among them: who
lets a text have several lines takes it apart first.
"""

from __future__ import annotations

from typing import Final

ACTING: Final = (
    (0x0000, 0x001F),  # C0
    (0x007F, 0x009F),  # DEL, C1 with NEL
    (0x061C, 0x061C),  # Arabic letter mark
    (0x200E, 0x200F),  # left-to-right and right-to-left marks
    (0x2028, 0x2029),  # line and paragraph separators
    (0x202A, 0x202E),  # embeddings and overrides
    (0x2066, 0x2069),  # isolates
    (0xD800, 0xDFFF),  # surrogates
    (0xFFF9, 0xFFFB),  # interlinear annotation
    (0xFDD0, 0xFDEF),  # noncharacters
    *((plane | 0xFFFE, plane | 0xFFFF) for plane in range(0, 0x110000, 0x10000)),  # likewise
)
