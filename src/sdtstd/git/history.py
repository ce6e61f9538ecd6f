"""The line of commits up to a tip: what a branch had, step by step, each with its moment.

It is the line of first parents: what a merge brought counts from the merge on.
"""

from __future__ import annotations

import os
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen, replace
from sdtstd.git.process import read
from sdtstd.git.revision import is_shallow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sdtstd.git.revision import Commit


@frozen
class PastCommit:
    """A commit of the line: its whole id, and when it was committed, in seconds since 1970 (UTC).

    `root` is the id of its tree, `data` that of the data folder in it; None where it has no such
    folder. `later` are the commits after it in which the folder is the same and something else
    changed: nobody need look at them where the folder holds the register.
    """

    id: str
    moment: int
    root: str
    data: str | None = None
    later: tuple[PastCommit, ...] = ()


@frozen
class Line:
    """The commits in which the register may have changed, the oldest first.

    `is_cut` tells that the history goes on before them, and was not fetched.
    """

    commits: tuple[PastCommit, ...]
    is_cut: bool


def line_to(repository: Path, tip: Commit, folder: str) -> Line:
    """Give the commits up to a tip that differ below a folder from the one before.

    The folder is given by its path from the root, "" for the root. A commit without the folder is
    given where it differs at all, for the register may be elsewhere.

    Raises:
        CannotRun: git cannot be asked, or lacks a commit.
    """
    every = _with_data(repository, folder, _first_parents(repository, tip))
    changed = (tuple(same) for _, same in groupby(every, lambda each: each.data or each.root))
    runs = ((first, _apart(first, others)) for first, *others in changed)
    commits = tuple(replace(first, later=later) if later else first for first, later in runs)
    return Line(commits, _is_cut(repository, every[0]))


def _apart(first: PastCommit, others: Iterable[PastCommit]) -> tuple[PastCommit, ...]:
    """Leave out what has the tree of the commit before it."""
    runs = groupby((first, *others), attrgetter("root"))
    return tuple(next(same) for _, same in runs)[1:]


def _first_parents(repository: Path, tip: Commit) -> list[PastCommit]:
    form = ("--format=%ct %T", "--encoding=UTF-8")  # somebody may have set another one
    command = ("rev-list", "--first-parent", "--reverse", *form, tip.id, "--")
    lines = iter(read(repository, *command).decode("ascii").splitlines())
    return [
        PastCommit(head.removeprefix("commit "), *_moment_and_root(about))
        for head, about in zip(lines, lines, strict=True)
    ]


def _moment_and_root(about: str) -> tuple[int, str]:
    moment, _, root = about.partition(" ")
    return int(moment or 0), root


def _with_data(repository: Path, folder: str, line: list[PastCommit]) -> list[PastCommit]:
    found = (each.root for each in line) if not folder else _data(repository, folder, line)
    return [replace(each, data=data) for each, data in zip(line, found, strict=True)]


def _data(repository: Path, folder: str, line: list[PastCommit]) -> Iterator[str | None]:
    """Give the tree at the folder of each commit; None where there is none, or a link."""
    path = os.fsencode(folder)
    if b"\n" in path:  # cannot be asked for: it is looked for in the trees
        return (None for _ in line)
    asked = b"".join(b"%s:%s\n" % (each.id.encode(), path) for each in line)
    command = ("cat-file", "--batch-check=%(objecttype) %(objectname)")
    answers = read(repository, *command, stdin=asked).splitlines()
    return (_tree(each) for each in answers)


def _tree(answer: bytes) -> str | None:
    kind, _, name = answer.partition(b" ")
    return name.decode("ascii") if kind == b"tree" else None


def _is_cut(repository: Path, oldest: PastCommit) -> bool:
    """Tell whether a commit has a parent that a shallow clone does not have."""
    if not is_shallow(repository):
        return False
    header = read(repository, "cat-file", "commit", oldest.id).partition(b"\n\n")[0]
    return b"\nparent " in header
