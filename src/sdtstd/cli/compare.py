"""Two revisions of the register at hand, for `diff` and `check --base`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sdtstd.cli.clock import day_of_run
from sdtstd.cli.opening import Looked, here
from sdtstd.cli.sides import Read, both
from sdtstd.cli.streams import complain
from sdtstd.data_folder import find_folder
from sdtstd.diagnostics import COUNTED, say
from sdtstd.files import repository_of
from sdtstd.frozen import frozen
from sdtstd.git.revision import Commit
from sdtstd.verify.checked import find
from sdtstd.verify.difference import Difference, Side
from sdtstd.views.compared import about, name_of, nothing_compared

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


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


def change(
    data: str | None,
    as_of: str | None,
    base: str,
    head: str | None,
    *,
    exact: bool,
    most: int,
) -> Change:
    """Load both revisions, and give the day on which both are measured.

    The base is replaced by the commit where the head left it, unless it is meant exactly.

    Raises:
        CannotRun: there is no repository, a revision is unknown, the two share no commit, the
            base holds another register, or no day is meant.
    """
    from sdtstd.git.failures import no_repository

    folder = find_folder(data, here())
    repository = repository_of(folder)
    if repository is None:
        raise no_repository(folder)
    return _change(Read(repository, folder, head, most), as_of, base, exact=exact)


def _change(read: Read, as_of: str | None, base: str, *, exact: bool) -> Change:
    from sdtstd.git.fork import merge_base
    from sdtstd.git.revision import resolve

    tip = resolve(read.repository, read.head or "HEAD")
    asked = resolve(read.repository, base)
    start = asked if exact else merge_base(read.repository, asked, tip)
    before, after = both(read, start, tip)
    day = day_of_run(as_of, after.loaded.register)
    commit = tip.id if read.head else None
    if before is None:
        found = find(after.loaded, day)
        side = Side(read.head, commit, after.folder, found)
        return Change(None, side, start, read.repository / after.folder, day)
    old = find(before.loaded, day, most=COUNTED)
    forked = start.id != asked.id
    return Change(
        Side(base, start.id, before.folder, old, forked),
        Side(read.head, commit, after.folder, find(after.loaded, day, old)),
        start,
        read.repository / after.folder,
        day,
    )


def checked_since(
    data: str | None,
    as_of: str | None,
    base: str,
    at: str | None,
    *,
    exact: bool,
    new_only: bool,
    most: int,
) -> Looked:
    """Check the working tree, or a revision, and its change since a base; say what was compared.

    Raises:
        CannotRun: as for `change`.
    """
    found = change(data, as_of, base, at, exact=exact, most=most)
    looked = Looked(found.after.checked, found.day, found.folder, _commit(found.after))
    if found.before is None:
        complain(nothing_compared(found.base.name, found.base.id))
        return looked
    if found.before.forked:
        complain(say("compared with {base}", base=name_of(found.before)))
    for each in about(found.before, found.after):
        complain(each)
    if not new_only:
        return looked
    new = Difference(found.before, found.after).new
    return replace(looked, checked=replace(looked.checked, findings=new))


def _commit(side: Side) -> Commit | None:
    if side.rev is None or side.commit is None:
        return None
    return Commit(side.commit, side.rev)
