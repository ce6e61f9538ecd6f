"""Finds the register on both sides of a change, also where its folder was moved in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.files import repository_of
from sdtstd.frozen import frozen
from sdtstd.loading import Loaded, assemble, load

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.git.revision import Commit


@frozen
class Read:
    """A repository, the data folder in its working tree, and the head (None: the working tree).

    Of each side at most so many bytes are read; `tree` is the working tree where it is loaded.
    """

    repository: Path
    folder: Path
    head: str | None
    most: int
    tree: Loaded | None = None


def read_of(folder: Path, head: str | None, most: int, tree: Loaded | None = None) -> Read:
    """Say what is read: the repository around a data folder, and the head in it.

    Raises:
        CannotRun: there is no repository.
    """
    from sdtstd.git.failures import no_repository

    repository = repository_of(folder)
    if repository is None:
        raise no_repository(folder)
    return Read(repository, folder, head, most, tree)


@frozen
class Held:
    """A register, and the folder that holds it, from the root of the repository."""

    folder: str
    loaded: Loaded

    @property
    def system(self) -> str | None:
        """The id of its system."""
        found = self.loaded.register.system
        return found.id if found else None

    @property
    def is_register(self) -> bool:
        """Whether the folder has data, and a system or what cannot be read."""
        whole = self.loaded.register.whole
        return bool(self.loaded.documents) and (self.system is not None or not whole)


def both(read: Read, base: Commit, tip: Commit) -> tuple[Held | None, Held]:
    """Load the register of the base and of the head; None where the base has none at all.

    Raises:
        CannotRun: a side has other registers only, or several of the same system.
    """
    from sdtstd.git.tree import folder_in

    shown = folder_in(read.repository, read.folder)
    before = _at(read, base, shown)
    if read.head is None:
        after = Held(shown, read.tree or load(read.folder, read.most))
    else:
        after = _at(read, tip, shown)
    if not before.loaded.documents and not after.loaded.documents:
        raise CannotRun(say("neither revision has a data file in {folder!r}", folder=shown))
    if not after.loaded.documents:
        moved = _elsewhere(read, tip, after, before)
        if moved is None:
            raise CannotRun(say("{rev} has no register", rev=tip.name))
        return before, moved
    return _elsewhere(read, base, before, after), after


def held_at(read: Read, commit: Commit) -> Held:
    """Load the register of a commit, which may hold it in another folder than the tree.

    Raises:
        CannotRun: the commit has other registers only, or several of the same system.
    """
    here = held_in(read, commit, read.folder)
    if here.is_register:
        return here
    shown = Held(here.folder, load(read.folder, read.most))
    found = _elsewhere(read, commit, here, shown)
    if found is None:
        raise CannotRun(say("{rev} has no register", rev=commit.name))
    return found


def held_in(read: Read, commit: Commit, folder: Path) -> Held:
    """Load what a commit has below a folder, which need not be on disk."""
    from sdtstd.git.tree import folder_in

    return _at(read, commit, folder_in(read.repository, folder))


def _at(read: Read, commit: Commit, folder: str) -> Held:
    from sdtstd.git.tree import documents_at, unread_at

    below = read.repository / folder
    documents = documents_at(read.repository, commit, below, read.most)
    return Held(folder, assemble(documents, unread_at(read.repository, commit, below)))


def _elsewhere(read: Read, commit: Commit, here: Held, other: Held) -> Held | None:
    """Give what a folder of a commit holds, or the register of the other's system elsewhere in it.

    It is looked for where the folder has no data, or none with a system; None where the commit
    has no data at all.
    """
    if here.is_register:
        return here
    from sdtstd.git.registers import registers_at

    found = registers_at(read.repository, commit, read.most)
    candidates = (_at(read, commit, each) for each in found.folders)
    same = [each for each in candidates if each.system == other.system is not None]
    if len(same) == 1:
        return same[0]
    if here.loaded.documents and not same:
        return here
    if not (found.folders or found.others):
        return None
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
            found=", ".join((*found.folders, *found.others)),
        )
    )
