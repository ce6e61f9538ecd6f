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
    from collections.abc import Iterator
    from pathlib import Path

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
    entries = tuple(filter(is_readable, entries_at(repository, commit, "").data))
    if sum(each.size for each in entries) > most:
        raise CannotRun(
            say(
                "the register is not where it was in {rev}, and the YAML files there have more than"
                " {limit} together: to look through them, raise --max-bytes",
                rev=commit.name,
                limit=in_units(most),
            )
        )
    contents = blobs(repository, (each.id for each in entries))
    held = {os.fsdecode(each.path) for each in entries}
    sections = {
        os.fsdecode(each.path): _sections(contents[each.id], each.shown) for each in entries
    }
    folders = {_folder(path, held) for path, found in sections.items() if "system" in found}
    others = (path for path, found in sections.items() if found and not _below(path, folders))
    return Registers(tuple(sorted(folders)), tuple(others))


def _sections(data: bytes, shown: str) -> frozenset[str]:
    document = from_bytes(data, shown)
    if document.root is not None:
        return frozenset(each for each in SECTIONS if each in document.root)
    return frozenset({"?"} if any(each in document.text for each in SECTIONS) else ())


def _folder(path: str, held: set[str]) -> str:
    above = tuple(_above(path))
    mains = (each for each in above if str(PurePosixPath(each) / MAIN) in held)
    return next(mains, above[0])


def _below(path: str, folders: set[str]) -> bool:
    return any(each in folders for each in _above(path))


def _above(path: str) -> Iterator[str]:
    for each in PurePosixPath(path).parents:
        yield "" if str(each) == "." else str(each)
