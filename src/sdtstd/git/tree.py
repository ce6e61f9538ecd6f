"""The documents of a register as they were in a commit, read by the rules of the files on disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.document import (
    ALTOGETHER,
    LARGEST,
    Document,
    beyond,
    parse,
    readable,
    text_of,
    too_large,
    unreadable,
)
from sdtstd.files import absolute
from sdtstd.git.blobs import blobs
from sdtstd.git.entries import LINK, SUBMODULE, TreeEntry, entries_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sdtstd.git.revision import Commit


def documents_at(
    repository: Path, commit: Commit, folder: Path, most: int = ALTOGETHER
) -> tuple[Document, ...]:
    """Give the data files below a folder of the working tree as the commit has them.

    Of all together at most so many bytes are read. They are named and ordered as in `loading`;
    none where the commit lacks the folder. A link is never followed: it is a finding, as are a
    submodule and what is too large.

    Raises:
        CannotRun: the folder lies outside the repository, or git cannot give the files.
    """
    files = texts_at(repository, commit, folder, most).items()
    return tuple(parse(each, file) if isinstance(each, str) else each for file, each in files)


def texts_at(
    repository: Path, commit: Commit, folder: Path, most: int = ALTOGETHER
) -> dict[str, str | Document]:
    """Give the texts of the same files by their paths; the documents of what is not to be parsed.

    Raises:
        CannotRun: as for `documents_at`.
    """
    entries = entries_at(repository, commit, folder_in(repository, folder)).data
    pairs = tuple(zip(entries, unopened(entries, most), strict=True))
    contents = blobs(repository, (entry.id for entry, known in pairs if known is None))
    return {
        entry.shown: known or text_of(contents[entry.id], entry.shown) for entry, known in pairs
    }


def unopened(entries: Sequence[TreeEntry], most: int) -> tuple[Document | None, ...]:
    """Give the documents of entries whose contents are not looked at; None for the others.

    Of all together at most so many bytes are looked at.
    """
    sizes = [each.size if is_readable(each) else 0 for each in entries]
    fitting = zip(entries, readable(sizes, most), strict=True)
    return tuple(
        _unopened(each) if fits else beyond(each.shown, most, sum(sizes)) for each, fits in fitting
    )


def unread_at(repository: Path, commit: Commit, folder: Path) -> tuple[str, ...]:
    """Give the paths of what only looks like a data file in the commit, as `look_below` on disk.

    Raises:
        CannotRun: as for `documents_at`.
    """
    entries = entries_at(repository, commit, folder_in(repository, folder)).unread
    return tuple(each.shown for each in entries)


def holds(repository: Path, commit: Commit, folder: Path, name: str | None = None) -> bool:
    """Tell whether a commit has a data file of a name, or any, below a folder.

    Raises:
        CannotRun: as for `documents_at`.
    """
    inner = folder_in(repository, folder)
    entries = entries_at(repository, commit, inner).data
    wanted = f"{inner}/{name}" if inner else name
    return any(name is None or each.path == os.fsencode(str(wanted)) for each in entries)


def folder_in(repository: Path, folder: Path) -> str:
    """Give the path of a folder from the root of its repository; "" is the root.

    Raises:
        CannotRun: it lies outside.
    """
    root, start = absolute(repository), absolute(folder)
    if not start.is_relative_to(root):
        message = say("the data folder {path!r} lies outside the repository", path=str(folder))
        raise CannotRun(message)
    shown = start.relative_to(root).as_posix()
    return "" if shown == "." else shown


def is_readable(entry: TreeEntry) -> bool:
    """Tell whether an entry is a file of a size that is read."""
    return entry.mode not in (LINK, SUBMODULE) and entry.size <= LARGEST


def _unopened(entry: TreeEntry) -> Document | None:
    if entry.mode == LINK:
        return unreadable(entry.shown, say("this is a link; links in a commit are not followed"))
    if entry.mode == SUBMODULE:
        return unreadable(entry.shown, say("this is a submodule; its files are not in the commit"))
    return too_large(entry.shown) if entry.size > LARGEST else None
