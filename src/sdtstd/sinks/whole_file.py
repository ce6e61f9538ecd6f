"""A file that is printed as it is, where nothing in it does anything."""

from __future__ import annotations

from sdtstd.sinks.inert import Inert, line

_MARK = "\ufeff"


def as_it_is(text: str) -> Inert | None:
    """Give a file as it is, with the byte order mark before it; None where it would do something.

    Ends of lines and tabs are those of a file: what reads it wants the very same characters.
    """
    bare = text.removeprefix(_MARK).replace("\r\n", "\n").replace("\t", " ")
    return Inert(text) if all(line(each) == each for each in bare.split("\n")) else None
