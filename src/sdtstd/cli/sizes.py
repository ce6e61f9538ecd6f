"""Sizes as people type them: bytes, or with K, M or G for KiB, MiB or GiB."""

from __future__ import annotations

import re

_SIZE = re.compile("([1-9][0-9]{0,14})([KMG]?)", re.IGNORECASE)
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


def bytes_of(given: str | int) -> int:
    """Read a size; a default is given as it is.

    Raises:
        BadValue: it is none.
    """
    if isinstance(given, int):
        return given
    found = _SIZE.fullmatch(given)
    if found is None:
        from sdtstd.cli.values import BadValue
        from sdtstd.diagnostics import say

        raise BadValue(
            say(
                "{given!r} is not a size: write a number of bytes, or one with K, M or G,"
                " such as 512M",
                given=given,
            )
        )
    return int(found[1]) * _UNITS[found[2].upper()]
