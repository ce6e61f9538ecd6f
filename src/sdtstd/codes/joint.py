"""One text under several codes, as title pages list them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.codes.characters import MAX_LENGTH
from sdtstd.codes.errors import CodeError, Reason
from sdtstd.codes.parsing import normalize_series, parse_code

if TYPE_CHECKING:
    from sdtstd.codes.code import Code

MAX_CODES = 16
"""Most codes in one list; Chinese provinces join four at a time."""


def joint_codes(text: str) -> tuple[Code, ...]:
    """Read codes separated by commas, semicolons or 、, each once, in the order written.

    A prefix without a number shares the number of the next code, so that
    `DB33/T, DB31/T 310008-2021` gives two codes. `DB31/32/33 310018-2024` is refused: it does
    not say whether the codes are DB31/T or DB31. Raises CodeError for the first bad one.
    """
    if len(text) > MAX_CODES * MAX_LENGTH:
        raise CodeError(Reason.TOO_LONG, str(len(text)))
    codes: list[Code] = []
    shared: Code | None = None
    for piece in reversed(_SEPARATORS.split(text)):
        shared = _code(piece, shared)
        codes.append(shared)
    return tuple(dict.fromkeys(reversed(codes)))


def _code(piece: str, following: Code | None) -> Code:
    try:
        return parse_code(piece)
    except CodeError:
        if following is None:
            raise
        return parse_code(normalize_series(piece) + following.key.removeprefix(following.prefix))


_SEPARATORS = re.compile("[,;，；、､﹐﹑﹔]")
