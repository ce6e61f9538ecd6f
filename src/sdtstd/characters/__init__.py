"""Characters that act or hide, as tables with their sources; regular expressions are made here."""

from __future__ import annotations

import re
from typing import Final

from sdtstd.characters.acting import ACTING
from sdtstd.characters.classes import class_of, may_hold
from sdtstd.characters.invisible import INVISIBLE, SELECTORS

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
    is_chosen = _SELECTOR.match(found.string, start) and start > 0
    return not (is_chosen and _IDEOGRAPH.match(found.string, start - 1))


_SELECTOR = re.compile(class_of(SELECTORS))
_IDEOGRAPH = re.compile(
    "[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
