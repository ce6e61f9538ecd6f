"""What many commits hold, fetched for many of them together; what they share is read once."""

from __future__ import annotations

import os
from itertools import dropwhile
from typing import TYPE_CHECKING

from sdtstd.git.blobs import blobs
from sdtstd.git.entries import LINK, SUBMODULE, Entries, TreeEntry, entries_at, told_apart
from sdtstd.git.failures import incomplete
from sdtstd.git.process import read
from sdtstd.git.revision import Commit
from sdtstd.git.trees import TREE, OddTree, Row, Trees

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sdtstd.git.history import PastCommit

AHEAD = 32 << 20
"""So many bytes of contents are fetched before they are asked for."""


class Shared:
    """The entries of commits, and their contents; they are asked for in the order of the line.

    The data folder is given by its path from the root. Raises CannotRun as git does.
    """

    def __init__(self, repository: Path, folder: str) -> None:
        self._repository, self._folder = repository, folder
        self._trees = Trees(repository)
        self._sizes: dict[str, int] = {}
        self._contents: dict[str, bytes] = {}

    def fetch(self, commits: Sequence[PastCommit]) -> None:
        """Prepare commits that come next: their trees, and how large their files are."""
        starts = [each.data or each.root for each in commits]
        self._trees.fetch(starts)
        held = dict.fromkeys(each.id for each in self._listed(starts) if each.mode != SUBMODULE)
        self._sizes = _sizes(self._repository, held)

    def entries(self, commit: PastCommit, folder: str) -> Entries:
        """Give what a commit has below a folder, as `entries_at` does.

        Raises:
            CannotRun: as for that.
        """
        plain = Commit(commit.id, commit.id)
        try:
            below = sorted(self._below(commit, folder), key=lambda each: each.shown)
        except OddTree:
            return entries_at(self._repository, plain, folder)
        return told_apart(self._repository, plain, folder, below)

    def contents(self, ids: Collection[str]) -> Mapping[str, bytes]:
        """Give contents by id, and of the files that come next as many as fit into memory."""
        missing = [each for each in ids if each not in self._contents]
        if missing:
            self._contents = blobs(self._repository, (*ids, *self._next(missing[0])))
        return self._contents

    def _listed(self, trees: Iterable[str]) -> Iterator[Row]:
        for each in trees:
            try:
                yield from self._trees.below(each)
            except OddTree:
                continue

    def _below(self, commit: PastCommit, folder: str) -> Iterator[TreeEntry]:
        path = os.fsencode(folder)
        data = commit.data if folder == self._folder else None
        row = Row(TREE, data, path) if data else self._trees.at(commit.root, path)
        if row is None:
            return
        if row.mode in (LINK, SUBMODULE):
            yield self._entry(row, path)
        elif row.mode == TREE:
            start = path + b"/" if path else b""
            yield from (self._entry(each, start + each.name) for each in self._trees.below(row.id))

    def _entry(self, row: Row, path: bytes) -> TreeEntry:
        return TreeEntry(row.mode, row.id, self._sizes.get(row.id, 0), path)

    def _next(self, first: str) -> Iterator[str]:
        left = AHEAD
        for each in dropwhile(lambda name: name != first, self._sizes):
            left -= self._sizes[each]
            if left < 0:
                return
            yield each


def _sizes(repository: Path, ids: Iterable[str]) -> dict[str, int]:
    """Give the sizes of files by id.

    Raises:
        CannotRun: the repository lacks one of them.
    """
    asked = "".join(f"{each}\n" for each in ids).encode("ascii")
    if not asked:
        return {}
    answers = read(repository, "cat-file", "--batch-check=%(objectname) %(objectsize)", stdin=asked)
    pairs = [each.split(" ") for each in answers.decode("ascii").splitlines()]
    if any(size == "missing" for _, size in pairs):
        raise incomplete()
    return {name: int(size) for name, size in pairs}
