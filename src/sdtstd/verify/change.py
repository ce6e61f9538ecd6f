"""A change: two revisions of a register, loaded; the head is checked since the base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.verify.checked import find, find_both
from sdtstd.verify.difference import Side
from sdtstd.verify.sides import both

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from sdtstd.git.revision import Commit
    from sdtstd.model.register import Register
    from sdtstd.verify.sides import Read


@frozen
class Change:
    """The two sides of a change on a day; `before` is None where the base has no register yet.

    `folder` is the data folder of the head where that lies, or would lie, on disk.
    """

    before: Side | None
    after: Side
    base: Commit
    folder: Path
    day: date


def change(read: Read, base: str, day_of: Callable[[Register], date], *, exact: bool) -> Change:
    """Load both revisions, and check them on the day that the head's register means.

    The base is replaced by the commit where the head left it, unless it is meant exactly.

    Raises:
        CannotRun: a revision is unknown, the two share no commit, the base holds another
            register, or no day is meant.
    """
    from sdtstd.git.fork import merge_base
    from sdtstd.git.revision import resolve

    tip = resolve(read.repository, read.head or "HEAD")
    asked = tip if base == tip.name else resolve(read.repository, base)
    start = asked if exact else merge_base(read.repository, asked, tip)
    before, after = both(read, start, tip)
    day = day_of(after.loaded.register)
    commit = tip.id if read.head else None
    if before is None:
        found = find(after.loaded, day)
        side = Side(read.head, commit, after.folder, found)
        return Change(None, side, start, read.repository / after.folder, day)
    old, new = find_both(before.loaded, after.loaded, day)
    forked = start.id != asked.id
    return Change(
        Side(base, start.id, before.folder, old, forked),
        Side(read.head, commit, after.folder, new),
        start,
        read.repository / after.folder,
        day,
    )
