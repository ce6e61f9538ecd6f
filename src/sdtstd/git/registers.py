"""Where the registers of a commit are, for one whose data folder was moved or renamed."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from sdtstd.files import MAIN
from sdtstd.git.blobs import blobs
from sdtstd.git.entries import entries_at
from sdtstd.git.tree import is_readable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sdtstd.git.entries import TreeEntry
    from sdtstd.git.revision import Commit

_SYSTEM = re.compile(rb"^(?:\xef\xbb\xbf)?[\"']?system[\"']?\s*:", re.MULTILINE)


def registers_at(repository: Path, commit: Commit) -> tuple[str, ...]:
    """Give the data folders of a commit, from the root: those whose files hold a system.

    A folder with standards.yaml is one, for all below it.

    Raises:
        CannotRun: git cannot list or give the files.
    """
    entries = tuple(filter(is_readable, entries_at(repository, commit, "").data))
    contents = blobs(repository, (each.id for each in entries))
    held = {each.shown for each in entries}
    with_system = (each for each in entries if _SYSTEM.search(contents[each.id]))
    return tuple(sorted({_folder(each, held) for each in with_system}))


def _folder(entry: TreeEntry, held: set[str]) -> str:
    above = tuple(_above(entry))
    mains = (each for each in above if str(PurePosixPath(each) / MAIN) in held)
    return next(mains, above[0])


def _above(entry: TreeEntry) -> Iterator[str]:
    for each in PurePosixPath(entry.shown).parents:
        yield "" if str(each) == "." else str(each)
