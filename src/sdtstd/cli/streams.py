"""Where the output goes: streams that cannot fail on a character."""

from __future__ import annotations

from io import TextIOWrapper
from typing import TextIO


def prepare(stream: TextIO | None) -> None:
    """Make a stream unable to fail on a character.

    A pipe always gets UTF-8, so that the bytes do not depend on the locale; a terminal keeps its
    own encoding, and what it cannot show is written as its number.
    """
    if not isinstance(stream, TextIOWrapper):
        return
    if stream.isatty():
        stream.reconfigure(errors="backslashreplace")
    else:
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
