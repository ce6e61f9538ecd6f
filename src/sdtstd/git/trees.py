"""The trees of many commits, each read once, as git stores them: what is below, by relative path.

Nothing is listed twice that two commits share. What no healthy tree has is left to git itself,
which knows how to refuse it.
"""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from sdtstd.files import MOST_FILES
from sdtstd.frozen import frozen
from sdtstd.git.blobs import blobs
from sdtstd.git.entries import LINK, SUBMODULE, may_matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TREE, _FILE = "040000", "100644"
_KINDS = {0o040000: TREE, 0o120000: LINK, 0o100000: _FILE}
_FORMAT = 0o170000
_MANY = 4 * MOST_FILES
DEEPEST = 100
"""Trees below trees are read to this depth."""


class OddTree(Exception):  # noqa: N818 - it is told to nobody
    """A tree that cannot be read, or names a thing twice."""


@frozen
class Row:
    """An entry of a tree, or of all below it: then the name is the path from there."""

    mode: str
    id: str
    name: bytes


class Trees:
    """Trees that were fetched, and what lies below each of them."""

    def __init__(self, repository: Path) -> None:
        self._repository = repository
        self._rows: dict[str, tuple[Row, ...] | None] = {}
        self._below: dict[str, tuple[Row, ...]] = {}

    def fetch(self, ids: Iterable[str]) -> None:
        """Read trees with all that are below them; the others are forgotten.

        Raises:
            CannotRun: the repository lacks one of them.
        """
        kept: dict[str, tuple[Row, ...] | None] = {}
        wanted = set(ids)
        for _ in range(DEEPEST):
            missing = [each for each in wanted if each not in self._rows]
            found = blobs(self._repository, missing)
            self._rows |= {each: _rows(found[each], len(each) // 2) for each in missing}
            kept |= {each: self._rows[each] for each in wanted}
            wanted = set(_inner(kept[each] for each in wanted)) - kept.keys()
            if not wanted:
                break
        self._rows = kept
        self._below = {each: rows for each, rows in self._below.items() if each in kept}

    def below(self, tree: str) -> tuple[Row, ...]:
        """Give what may matter below a tree that was fetched; what is hidden does not.

        Raises:
            OddTree: git is to be asked instead.
        """
        known = self._below.get(tree)
        if known is None:
            known = self._below[tree] = tuple(islice(self._listed(tree), _MANY))
        if len(known) == _MANY:
            raise OddTree
        return known

    def at(self, root: str, folder: bytes) -> Row | None:
        """Give what stands at a path from the root of a tree that was fetched.

        Raises:
            OddTree: as for `below`.
        """
        row = Row(TREE, root, b"")
        for name in filter(None, folder.split(b"/")):
            if row.mode != TREE:
                return None
            found = next((each for each in self._of(row.id) if each.name == name), None)
            if found is None:
                return None
            row = found
        return row

    def _listed(self, tree: str) -> Iterator[Row]:
        for each in self._of(tree):
            if each.name.startswith(b"."):
                continue
            if each.mode == TREE:
                under = partial(_under, each.name)
                yield from map(under, self.below(each.id))
            elif may_matter(each.mode, each.name):
                yield each

    def _of(self, tree: str) -> tuple[Row, ...]:
        rows = self._rows.get(tree)
        if rows is None:
            raise OddTree
        return rows


def _under(folder: bytes, row: Row) -> Row:
    return Row(row.mode, row.id, folder + b"/" + row.name)


def _inner(trees: Iterable[tuple[Row, ...] | None]) -> Iterator[str]:
    for rows in trees:
        for each in rows or ():
            if each.mode == TREE and not each.name.startswith(b"."):
                yield each.id


def _rows(data: bytes, size: int) -> tuple[Row, ...] | None:
    """Read a tree whose ids have so many bytes; None where it is odd."""
    try:
        rows = tuple(_parsed(data, size))
    except ValueError:
        return None
    return rows if len({each.name for each in rows}) == len(rows) else None


def _parsed(data: bytes, size: int) -> Iterator[Row]:
    start = 0
    while start < len(data):
        end = data.index(b"\0", start)
        mode, name = data[start:end].split(b" ", 1)
        start = end + 1 + size
        if not name or b"/" in name or start > len(data):
            raise ValueError(name)
        kind = _KINDS.get(int(mode, 8) & _FORMAT, SUBMODULE)
        yield Row(kind, data[end + 1 : start].hex(), name)
