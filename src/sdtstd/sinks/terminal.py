"""What a terminal may take: lines of characters that do nothing, in colours.

Some runners of CI give their jobs a terminal and read what it shows: nothing is a command there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.sinks.cells import width, wrapped
from sdtstd.sinks.inert import Inert, line, shown, without_commands

if TYPE_CHECKING:
    from collections.abc import Sequence

_START = "\r"
_COLOUR = re.compile(r"(\x1b\[[0-9;]*m)")
_AT_THE_START = re.compile(rf"\A((?:\s|{_COLOUR.pattern})*):(?=:)")


def drawn(text: str) -> Inert:
    """Let nothing through but characters, ends of lines and colours."""
    return Inert("\n".join(map(_line, text.split("\n"))))


def passing(texts: Sequence[str], most: int, over: int) -> tuple[Inert, int]:
    """Write a line of at most so many cells over one of `over` cells; give its cells, too.

    It is the first of the texts that fits. Of a single one its beginning does, up to where a line
    would break; of several none, since a number cut short is another number.
    """
    safe = list(map(line, texts))
    told = next((each for each in safe if width(each) <= most), line(""))
    if len(safe) == 1 and not told:
        first = line(wrapped(safe[0], max(most, 1))[0])
        told = first if width(first) <= most else told
    cells = width(told)
    # The cursor stands behind the text, where the terminal shows a key that is pressed.
    return Inert(f"{blank(over) if over > cells else _START}{told}"), cells


def blank(cells: int) -> Inert:
    """Write nothing over a line of so many cells."""
    return Inert(f"{_START}{' ' * cells}{_START}")


def _line(text: str) -> str:
    pieces = _COLOUR.split(text)
    pieces[::2] = map(shown, pieces[::2])
    return _AT_THE_START.sub(r"\1\\u{3a}", without_commands("".join(pieces)))
