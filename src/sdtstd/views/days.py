"""Days in words, where they are known to lie between two only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say

if TYPE_CHECKING:
    from sdtstd.diagnostics import Message


def told_day(written: str) -> Message | str:
    """Give a day as it is written, or in words where the register has an interval."""
    first, _, last = written.partition("/")
    if not last:
        return written
    if first == "..":
        return say("{day} at the latest", day=last)
    return say("between {first} and {last}", first=first, last=last)
