"""Line endings: a file keeps its own, and texts that differ in nothing else are the same.

git may turn LF into CRLF on a checkout (`core.autocrlf`), so an ending is never a change.
"""

from __future__ import annotations


def plain(text: str) -> str:
    """Give the text with LF alone, as texts are compared."""
    return text.replace("\r\n", "\n")


def like(old: str | None, new: str) -> str:
    """Give a text of LF the endings of the first line of another; where there is none, LF."""
    first = (old or "").partition("\n")[0]
    return new.replace("\n", "\r\n") if first.endswith("\r") else new
