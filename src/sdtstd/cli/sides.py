"""Finds the register on both sides of a change, also where its folder was moved in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen
from sdtstd.loading import Loaded, assemble, load

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.git.revision import Commit


@frozen
class Read:
    """A repository, the data folder in its working tree, and the head (None: the working tree)."""

    repository: Path
    folder: Path
    head: str | None


@frozen
class Held:
    """A register, and the folder that holds it, from the root of the repository."""

    folder: str
    loaded: Loaded


def both(read: Read, base: Commit, tip: Commit) -> tuple[Held | None, Held]:
    """Load the register of the base and of the head; None where the base has none at all.

    Raises:
        CannotRun: a side has other registers only, or several of the same system.
    """
    from sdtstd.git.tree import folder_in

    shown = folder_in(read.repository, read.folder)
    before = _at(read.repository, base, shown)
    if read.head is None:
        after = Held(shown, load(read.folder))
    else:
        after = _at(read.repository, tip, shown)
    if not before.loaded.documents and not after.loaded.documents:
        raise CannotRun(say("neither revision has a data file in {folder!r}", folder=shown))
    if not after.loaded.documents:
        moved = _elsewhere(read.repository, tip, before)
        if moved is None:
            raise CannotRun(say("{rev} has no register", rev=tip.name))
        return before, moved
    return before if before.loaded.documents else _elsewhere(read.repository, base, after), after


def _at(repository: Path, commit: Commit, folder: str) -> Held:
    from sdtstd.git.tree import documents_at, unread_at

    below = repository / folder
    documents = documents_at(repository, commit, below)
    return Held(folder, assemble(documents, unread_at(repository, commit, below)))


def _elsewhere(repository: Path, commit: Commit, other: Held) -> Held | None:
    """Find the register of the same system in a commit without its folder."""
    from sdtstd.git.registers import registers_at

    folders = registers_at(repository, commit)
    if not folders:
        return None
    system = other.loaded.register.system
    candidates = (_at(repository, commit, each) for each in folders)
    same = [each for each in candidates if system is not None and _is_of(each, system.id)]
    if len(same) == 1:
        return same[0]
    if same:
        raise CannotRun(
            say(
                "{rev} has no {folder!r}, and its register stands there more than once: {found}",
                rev=commit.name,
                folder=other.folder,
                found=", ".join(each.folder for each in same),
            )
        )
    raise CannotRun(
        say(
            "{rev} has no {folder!r}, and none of its registers has the same system: {found}",
            rev=commit.name,
            folder=other.folder,
            found=", ".join(folders),
        )
    )


def _is_of(held: Held, system: str) -> bool:
    found = held.loaded.register.system
    return found is not None and found.id == system
