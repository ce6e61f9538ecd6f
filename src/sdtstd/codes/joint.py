"""One text under several codes, as title pages list them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.codes.characters import MAX_LENGTH, SLASHES
from sdtstd.codes.errors import CodeError, Reason
from sdtstd.codes.levels import Level
from sdtstd.codes.parsing import normalize_series, parse_code

if TYPE_CHECKING:
    from sdtstd.codes.code import Code

MAX_CODES = 16
"""Most codes in one list; Chinese provinces join four at a time."""


def joint_codes(text: str) -> tuple[Code, ...]:
    """Read codes separated by commas, semicolons or 、, each once, in the order written.

    A prefix without a number shares the number of the next code, so that
    `DB33/T, DB31/T 310008-2021` gives two codes. A slash joins codes that each have their year:
    `T/CCSA 393—2024 / T/TAF 083—2024`. `DB31/32/33 310018-2024` is refused: it does not say
    whether the codes are DB31/T or DB31. Raises CodeError for the first bad one.
    """
    if len(text) > MAX_CODES * MAX_LENGTH:
        raise CodeError(Reason.TOO_LONG, str(len(text)))
    codes: list[Code] = []
    shared: Code | None = None
    for piece in reversed(_SEPARATORS.split(text)):
        joined = _codes(piece, shared)
        shared = joined[0]
        codes.extend(reversed(joined))
    return tuple(dict.fromkeys(reversed(codes)))


def _codes(piece: str, following: Code | None) -> tuple[Code, ...]:
    try:
        return (_code(piece, following),)
    except CodeError:
        if joined := _by_slash(piece):
            return joined
        raise


def _code(piece: str, following: Code | None) -> Code:
    try:
        return parse_code(piece)
    except CodeError:
        if following is None:
            raise
        return parse_code(normalize_series(piece) + following.key.removeprefix(following.prefix))


def _by_slash(piece: str) -> tuple[Code, ...]:
    """Give the codes that slashes join, or none; the first is as long as can be."""
    ends = [*(slash.start() for slash in _SLASH.finditer(piece)), len(piece)]
    for end in reversed(ends):
        if code := _dated(piece[:end]):
            rest = piece[end + 1 :]
            others = _by_slash(rest)
            return (code, *others) if others or end == len(piece) else ()
    return ()


def _dated(text: str) -> Code | None:
    """Give a code with its year; none of an international one, which a slash says is adopted."""
    try:
        code = parse_code(text)
    except CodeError:
        return None
    return code if code.year and code.level is not Level.INTERNATIONAL else None


_SEPARATORS = re.compile("[,;，；、､﹐﹑﹔]")
_SLASH = re.compile(f"[{re.escape(SLASHES)}]")
