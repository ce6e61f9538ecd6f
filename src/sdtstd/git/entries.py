"""What a commit holds below the data folder that a register is made of, told from git's list.

The rules are those of `sdtstd.files`: all of `*.yaml` and `*.yml`, hidden ones not, in path order;
and what looks like one of them and is not read.
"""

from __future__ import annotations

import os
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.files import ENDINGS, MOST_FILES, looks_like_data, readable, too_many
from sdtstd.frozen import frozen
from sdtstd.git.process import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sdtstd.git.revision import Commit

LINK, SUBMODULE = "120000", "160000"
_ASTRAY = (b"symlink", b"dangling", b"loop", b"notdir")


@frozen
class TreeEntry:
    """An entry of a tree; the path is from the root, in the bytes that git stores."""

    mode: str
    id: str
    size: int
    path: bytes

    @property
    def shown(self) -> str:
        """The path as findings print it."""
        return readable(self.path)

    @property
    def name(self) -> str:
        """The last part of the path, as the file system of a checkout has it."""
        return os.fsdecode(self.path.rpartition(b"/")[2])


@frozen
class Entries:
    """What lies below a folder, in path order: what to read or report, what only looks like it."""

    data: tuple[TreeEntry, ...]
    unread: tuple[TreeEntry, ...]


@cache  # a commit never changes
def entries_at(repository: Path, commit: Commit, folder: str) -> Entries:
    """Give the entries that matter below a folder: its path from the root, or "".

    Raises:
        CannotRun: git cannot list them, the tree is broken, or they are too many.
    """
    paths = (folder,) if folder else ()
    command = ("ls-tree", "-r", "-z", "-l", "--full-tree", "--", commit.id, *paths)
    listed = read(repository, *command).split(b"\0")[:-1]
    below = sorted(_below(map(_entry, listed), os.fsencode(folder)), key=lambda each: each.shown)
    _demand_once(below)
    return told_apart(repository, commit, folder, below)


def told_apart(
    repository: Path, commit: Commit, folder: str, below: Iterable[TreeEntry]
) -> Entries:
    """Tell what is to be read from what is not, of the entries below a folder in path order.

    Raises:
        CannotRun: they are too many, or git cannot follow a link.
    """
    mattering = [each for each in below if may_matter(each.mode, each.path)]
    folders = _links_to_folders(repository, commit, mattering)
    data = tuple(each for each in mattering if _is_data(each) or each in folders)
    if len(data) > MOST_FILES:
        raise too_many(folder)
    return Entries(
        data=data,
        unread=tuple(each for each in mattering if _is_unread(each) and each not in folders),
    )


def may_matter(mode: str, path: bytes) -> bool:
    """Tell whether an entry may have to be read or reported; most files of a repository do not."""
    name = os.fsdecode(path.rpartition(b"/")[2])
    return mode in (LINK, SUBMODULE) or name.endswith(ENDINGS) or looks_like_data(name)


def _demand_once(entries: list[TreeEntry]) -> None:
    """Refuse a tree that names a path twice: no checkout has both, and one would be lost."""
    for one, other in pairwise(entries):
        if one.path == other.path:
            raise CannotRun(
                say("the commit names {path!r} twice: see `git fsck`, and mend it", path=one.shown)
            )


def _entry(line: bytes) -> TreeEntry:
    about, _, path = line.partition(b"\t")
    mode, _, name, size = about.decode("ascii").split()
    return TreeEntry(mode, name, int(size) if size.isdecimal() else 0, path)


def _below(entries: Iterator[TreeEntry], folder: bytes) -> Iterator[TreeEntry]:
    """Leave out what is hidden; the folder itself is listed where it is a link or a submodule."""
    start = folder + b"/" if folder else b""
    for each in entries:
        inner = each.path.removeprefix(start)
        if each.path == folder:
            if each.mode in (LINK, SUBMODULE):
                yield each
        elif each.path.startswith(start) and not inner.startswith(b".") and b"/." not in inner:
            yield each


def _is_data(entry: TreeEntry) -> bool:
    return entry.mode == SUBMODULE or entry.name.endswith(ENDINGS)


def _is_unread(entry: TreeEntry) -> bool:
    return entry.mode != SUBMODULE and looks_like_data(entry.name)


def _links_to_folders(
    repository: Path, commit: Commit, entries: list[TreeEntry]
) -> frozenset[TreeEntry]:
    """Give the links without a data file's ending that lead to a folder of the commit.

    Git follows them within the commit, so that nothing on disk is touched.
    """
    links = [each for each in entries if each.mode == LINK and b"\n" not in each.path]
    if not links:
        return frozenset()
    asked = b"".join(b"%s:%s\n" % (commit.id.encode(), each.path) for each in links)
    command = ("cat-file", "--batch-check=%(objecttype)", "--follow-symlinks")
    answers = _answers(read(repository, *command, stdin=asked))
    return frozenset(each for each, kind in zip(links, answers, strict=True) if kind == b"tree")


def _answers(output: bytes) -> Iterator[bytes]:
    """Give the first word of each answer; a link that leads nowhere is told on two lines."""
    while output:
        line, _, output = output.partition(b"\n")
        kind, _, size = line.partition(b" ")
        if kind in _ASTRAY:
            output = output[int(size) + 1 :]
        yield kind
