"""What was compared with what, in words: the commits, the folders, and what is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.compare.common import Unloaded
    from sdtstd.diagnostics import Message
    from sdtstd.verify.difference import Side

SHORT = 10
"""Digits of a commit's id that people are shown."""
_COMMIT = re.compile(r"[0-9a-f]{40,64}")
_NAMED = 10


def name_of(side: Side) -> Message:
    """Name a revision, with the commit that was read."""
    if side.rev is None or side.commit is None:
        return say("the working tree")
    rev = side.rev[:SHORT] if _COMMIT.fullmatch(side.rev) else side.rev
    gaps = {"commit": side.commit[:SHORT], "rev": rev}
    if side.forked:
        return say("{commit} (where this branch left {rev})", **gaps)
    if side.commit.startswith(rev):
        return say("commit {commit}", commit=side.commit[:SHORT])
    return say("{rev} ({commit})", **gaps)


def compared(before: Side, after: Side, day: date) -> Message:
    """Say what was compared with what, and on which day."""
    if after.rev is None:
        return say("compared with {base}, on {day}", base=name_of(before), day=day.isoformat())
    sides = {"head": name_of(after), "base": name_of(before)}
    return say("{head} compared with {base}, on {day}", **sides, day=day.isoformat())


def nothing_compared(base: str, commit: str) -> Message:
    """Say that there is no earlier register."""
    return say(
        "{rev} ({commit}) has no register yet: nothing was compared",
        rev=base,
        commit=commit[:SHORT],
    )


def about(before: Side, after: Side) -> Iterator[Message]:
    """Say what is not compared as it was asked for."""
    if before.folder != after.folder:
        yield say(
            "the register is in {before!r} in the base, and in {after!r} in the head",
            before=before.folder,
            after=after.folder,
        )
    comparison = after.checked.comparison
    unloaded = comparison.common.unloaded if comparison else ()
    yield from map(_left_out, unloaded[:_NAMED])
    if len(unloaded) > _NAMED:
        yield say("… and {n} more that do not load", n=len(unloaded) - _NAMED)


def _left_out(each: Unloaded) -> Message:
    return say(
        "{id} does not load in the {side}: it is compared on neither side",
        id=each.id,
        side=each.side.word,
    )
