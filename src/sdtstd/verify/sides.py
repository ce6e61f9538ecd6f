"""Finds the register on both sides of a change, also where its folder was moved in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.files import repository_of
from sdtstd.frozen import frozen
from sdtstd.loading import Loaded, load
from sdtstd.loading.again import read_again
from sdtstd.loading.assemble import merged
from sdtstd.verify.held import Held, elsewhere, found_by

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.document import Document
    from sdtstd.git.registers import Registers
    from sdtstd.git.revision import Commit
    from sdtstd.loading.page import Page


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


def both(read: Read, base: Commit, tip: Commit) -> tuple[Held | None, Held]:
    """Load the register of the base and of the head; None where the base has none at all.

    Raises:
        CannotRun: a side has other registers only, or several of the same system.
    """
    shown = folder_of(read)
    older, newer = _OfCommit(read, base), _OfCommit(read, tip)
    files = older.files(shown)
    if read.head is None:
        after = Held(shown, read.tree or load(read.folder, read.most))
    else:
        after = newer.at(shown)
    older = _OfCommit(read, base, after.loaded.pages)
    before = Held(shown, older.loaded(files))
    if not before.loaded.documents and not after.loaded.documents:
        raise CannotRun(say("neither revision has a data file in {folder!r}", folder=shown))
    if not after.loaded.documents:
        moved = elsewhere(newer, after, before)
        if moved is None:
            raise CannotRun(say("{rev} has no register", rev=tip.name))
        return before, moved
    return elsewhere(older, before, after), after


def held_at(read: Read, commit: Commit) -> Held:
    """Load the register of a commit, which may hold it in another folder than the tree.

    Raises:
        CannotRun: the commit has other registers only, or several of the same system.
    """
    return found_by(_OfCommit(read, commit), folder_of(read), lambda: load(read.folder, read.most))


def folder_of(read: Read) -> str:
    """Give the path of the data folder from the root of its repository.

    Raises:
        CannotRun: it lies outside.
    """
    from sdtstd.git.tree import folder_in

    return folder_in(read.repository, read.folder)


def held_in(read: Read, commit: Commit, folder: Path, known: tuple[Page, ...] = ()) -> Held:
    """Load what a commit has below a folder, which need not be on disk.

    What the pages of another revision have too is not read again.
    """
    from sdtstd.git.tree import folder_in

    return _OfCommit(read, commit, known).at(folder_in(read.repository, folder))


@frozen
class _Files:
    """What a commit has below a folder: texts by path, and what only looks like a data file."""

    texts: tuple[tuple[str, str | Document], ...]
    unread: tuple[str, ...]


@frozen
class _OfCommit:
    """A commit as a side; what the pages of another side have too is not read again."""

    read: Read
    commit: Commit
    known: tuple[Page, ...] = ()

    @property
    def name(self) -> str:
        return self.commit.name

    def at(self, folder: str) -> Held:
        return Held(folder, self.loaded(self.files(folder)))

    def files(self, folder: str) -> _Files:
        from sdtstd.git.tree import texts_at, unread_at

        root, below = self.read.repository, self.read.repository / folder
        texts = texts_at(root, self.commit, below, self.read.most)
        return _Files(tuple(texts.items()), unread_at(root, self.commit, below))

    def loaded(self, files: _Files) -> Loaded:
        return merged(tuple(read_again(self.known, files.texts)), files.unread)

    def registers(self) -> Registers:
        from sdtstd.git.registers import registers_at

        return registers_at(self.read.repository, self.commit, self.read.most)
