"""What a terminal may take: lines of characters that do nothing, in colours.

Some runners of CI give their jobs a terminal and read what it shows: nothing is a command there.
"""

from __future__ import annotations

import re

from sdtstd.sinks.inert import Inert, shown, without_commands

_COLOUR = re.compile(r"(\x1b\[[0-9;]*m)")
_AT_THE_START = re.compile(rf"\A((?:\s|{_COLOUR.pattern})*):(?=:)")


def drawn(text: str) -> Inert:
    """Let nothing through but characters, ends of lines and colours."""
    return Inert("\n".join(map(_line, text.split("\n"))))


def _line(text: str) -> str:
    pieces = _COLOUR.split(text)
    pieces[::2] = map(shown, pieces[::2])
    return _AT_THE_START.sub(r"\1\\u{3a}", without_commands("".join(pieces)))
