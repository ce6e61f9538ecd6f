"""Where the registers of a commit are, for one whose data folder was moved or renamed."""

from __future__ import annotations

import os
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.document import ALTOGETHER, from_bytes, in_units
from sdtstd.files import MAIN
from sdtstd.frozen import frozen
from sdtstd.git.blobs import blobs
from sdtstd.git.entries import entries_at
from sdtstd.git.tree import is_readable
from sdtstd.model.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator
    from pathlib import Path

    from sdtstd.document import Document
    from sdtstd.git.entries import Entries, TreeEntry
    from sdtstd.git.revision import Commit


@frozen
class Registers:
    """Data folders whose files hold a system, and other files that hold or may hold data."""

    folders: tuple[str, ...]
    others: tuple[str, ...]


def registers_at(repository: Path, commit: Commit, most: int = ALTOGETHER) -> Registers:
    """Find the registers of a commit; paths are from the root.

    A folder with standards.yaml is one, for all below it. A file that cannot be parsed may hold
    data where the name of a section stands in it.

    Raises:
        CannotRun: git cannot list or give the files, or they have more than so many bytes.
    """
    entries = to_look_through(entries_at(repository, commit, ""), commit, most)
    contents = blobs(repository, (each.id for each in entries))
    return among(entries, lambda each: sections_in(from_bytes(contents[each.id], each.shown)))


def to_look_through(entries: Entries, commit: Commit, most: int) -> tuple[TreeEntry, ...]:
    """Give the entries of a commit that can be read.

    Raises:
        CannotRun: they have more than so many bytes.
    """
    found = tuple(filter(is_readable, entries.data))
    if sum(each.size for each in found) > most:
        raise CannotRun(
            say(
                "the register is not where it was in {rev}, and the YAML files there have more than"
                " {limit} together: to look through them, raise --max-bytes",
                rev=commit.name,
                limit=in_units(most),
            )
        )
    return found


def among(
    entries: Iterable[TreeEntry], sections: Callable[[TreeEntry], frozenset[str]]
) -> Registers:
    """Tell the registers among the files of a commit by the sections that each of them holds."""
    found = {os.fsdecode(each.path): sections(each) for each in entries}
    folders = {_folder(path, found.keys()) for path, held in found.items() if "system" in held}
    others = (path for path, held in found.items() if held and not _below(path, folders))
    return Registers(tuple(sorted(folders)), tuple(others))


def sections_in(document: Document) -> frozenset[str]:
    """Give the sections that a file holds; "?" for one that is spoilt and may hold data."""
    if document.root is not None:
        return frozenset(each for each in SECTIONS if each in document.root)
    return frozenset({"?"} if any(each in document.text for each in SECTIONS) else ())


def _folder(path: str, held: Container[str]) -> str:
    above = tuple(_above(path))
    mains = (each for each in above if str(PurePosixPath(each) / MAIN) in held)
    return next(mains, above[0])


def _below(path: str, folders: Container[str]) -> bool:
    return any(each in folders for each in _above(path))


def _above(path: str) -> Iterator[str]:
    for each in PurePosixPath(path).parents:
        yield "" if str(each) == "." else str(each)
