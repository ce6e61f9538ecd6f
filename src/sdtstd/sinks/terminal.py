"""What a terminal may take: lines of characters that do nothing, in colours."""

from __future__ import annotations

import re

from sdtstd.sinks.inert import Inert, shown

_COLOUR = re.compile(r"(\x1b\[[0-9;]*m|\n)")


def drawn(text: str) -> Inert:
    """Let nothing through but characters, ends of lines and colours."""
    pieces = _COLOUR.split(text)
    pieces[::2] = map(shown, pieces[::2])
    return Inert("".join(pieces))
