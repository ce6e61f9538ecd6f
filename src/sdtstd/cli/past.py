"""The register as it stood in a commit, found by the rule of the tree; the tree is not touched."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sdtstd.cache.notes import looks_for
from sdtstd.data_folder import find_folder
from sdtstd.diagnostics import CannotRun, NoRegister, say
from sdtstd.files import MAIN, absolute
from sdtstd.frozen import frozen
from sdtstd.git.revision import resolve
from sdtstd.git.tree import holds
from sdtstd.verify.sides import held_at, held_in, read_of

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.git.revision import Commit
    from sdtstd.loading import Loaded
    from sdtstd.verify.held import Held
    from sdtstd.verify.sides import Read


@frozen
class Past:
    """A commit, the register that it holds, and the data folder where that would lie on disk."""

    commit: Commit
    folder: Path
    loaded: Loaded


def past(data: str | None, revision: str, most: int, cwd: Path) -> Past:
    """Load the register of a commit, of at most so many bytes.

    The data folder is that of the working tree, or where the commit has the same system. Where
    the tree has none it is looked for in the commit, by the same rule.

    Raises:
        CannotRun: there is no repository, the revision is unknown, or it has no such register.
    """
    folder = _in_tree(data, cwd)
    start = folder or (cwd / data if data else cwd)
    read = read_of(start, revision, most)
    commit = resolve(read.repository, revision)
    held = _held(read, commit, data, folder)
    return Past(commit, read.repository / held.folder, held.loaded)


def _in_tree(data: str | None, cwd: Path) -> Path | None:
    if data:
        looks_for(cwd / data)
        if not os.path.lexists(cwd / data):
            return None
    try:
        return find_folder(data, cwd)
    except NoRegister:
        return None


def _held(read: Read, commit: Commit, data: str | None, folder: Path | None) -> Held:
    if folder is not None:
        return held_at(read, commit)
    start, root = absolute(read.folder), absolute(read.repository)
    if data:
        if holds(read.repository, commit, start):
            return held_in(read, commit, start)
        raise CannotRun(say("{rev} has no data folder at {path!r}", rev=commit.name, path=data))
    for parent in (start, *start.parents):
        if not parent.is_relative_to(root):
            break
        if holds(read.repository, commit, parent / "data", MAIN):
            return held_in(read, commit, parent / "data")
    raise CannotRun(
        say(
            "{rev} has no data/standards.yaml here or in any folder above, nor has the working"
            " tree: go to a register, or name its data folder with --data",
            rev=commit.name,
        )
    )
