"""Characters that act or hide, as tables with their sources; regular expressions are made here."""

from __future__ import annotations

from sdtstd.characters.acting import ACTING
from sdtstd.characters.classes import Ranges, class_of, may_hold
from sdtstd.characters.invisible import INVISIBLE, SELECTORS

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    import re
    from typing import Final

__all__ = ["SUSPECT", "is_harmful", "may_hide", "may_need_escape"]

_HIDING = INVISIBLE + SELECTORS
_BEYOND_C0 = tuple(each for each in ACTING if each[0] > 0x1F)

SUSPECT: Final = class_of(ACTING + _HIDING)
"""What may act on a reader, a terminal or a line, or not be seen: see `is_harmful`."""

may_hide = may_hold(_HIDING)
"""Ask quickly whether a text may hold what is not seen; Python takes some of it for printable."""

may_need_escape = may_hold(_BEYOND_C0 + _HIDING)
"""Ask quickly whether JSON text may hold what has to be escaped; C0 is escaped there anyway."""


def is_harmful(found: re.Match[str]) -> bool:
    """Tell of a character of `SUSPECT` whether it does harm where it stands.

    A variation selector does none behind a Chinese character, whose form it chooses.
    """
    start = found.start()
    is_chosen = _is_in(found.string[start], SELECTORS) and start > 0
    return not (is_chosen and _is_in(found.string[start - 1], _IDEOGRAPHS))


def _is_in(character: str, ranges: Ranges) -> bool:
    """Tell it of one character: classes of many are slow to compile, and few texts need these."""
    return any(first <= ord(character) <= last for first, last in ranges)


_IDEOGRAPHS: Ranges = (
    *((0x3005, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF)),
    (0x20000, 0x3FFFF),
)
