"""Registers of many commits, walked through, and what is asked of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sdtstd.document import ALTOGETHER
from sdtstd.git.revision import resolve
from sdtstd.verify.past_registers import Known, line, walk
from sdtstd.verify.sides import Read, read_of
from support.fast_import import Files, Stream
from support.past_story import FIRST, PLAN, SYSTEM

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sdtstd.git.history import PastCommit
    from sdtstd.loading import Loaded
    from support.repositories import Repository

REGISTER = {"data/standards.yaml": SYSTEM, "data/targets.yaml": PLAN}


@dataclass(frozen=True)
class Walked:
    """What was asked, and what was known in each commit."""

    repository: Repository
    read: Read
    commits: tuple[PastCommit, ...]
    known: tuple[Known, ...]


def walked(
    repository: Repository,
    folder: str = "data",
    tree: Loaded | None = None,
    day: date | None = None,
) -> Walked:
    """Walk to HEAD."""
    read = read_of(repository.root / folder, None, ALTOGETHER, tree)
    commits = line(read, resolve(repository.root, "HEAD")).commits
    return Walked(repository, read, commits, tuple(walk(read, commits, day=day)))


def every(repository: Repository) -> list[str]:
    """Give the ids of all commits of the line, the oldest first."""
    return repository.git("rev-list", "--first-parent", "--reverse", "HEAD").split()


def grown(root: Path, *trees: Files) -> Repository:
    """Make a commit a day, from 2022-01-02 on."""
    stream = Stream()
    for n, files in enumerate(trees):
        stream.commit(files, FIRST + n * 86_400)
    return stream.into(root)


def shape(found: Walked) -> list[tuple[int, bool]]:
    """Give the number of each commit that is known, and whether it has numbers."""
    ids = every(found.repository)
    return [(ids.index(each.commit.id), each.loaded is not None) for each in found.known]


def elsewhere(folder: str, more: str = "") -> Files:
    """Give the register in another folder, with more in each file."""
    return {name.replace("data", folder): text + more for name, text in REGISTER.items()}
