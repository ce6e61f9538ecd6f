"""Whether files of the working tree are as HEAD has them, so that git can bring them back."""

from __future__ import annotations

from hashlib import sha1, sha256
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun
from sdtstd.git.blobs import blobs
from sdtstd.git.entries import entries_at
from sdtstd.git.revision import resolve

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sdtstd.git.revision import Commit

_SHORT = 40


def as_in_head(repository: Path, folder: str, files: Mapping[str, bytes]) -> frozenset[str]:
    """Give the paths, as findings print them, of files with the content that HEAD has for them.

    The endings of lines are no difference. Where there is no commit, or git is not there, none is.
    """
    try:
        entries = entries_at(repository, resolve(repository, "HEAD"), folder).data
        ids = {each.shown: each.id for each in entries if each.shown in files}
        contents = blobs(repository, ids.values())
    except CannotRun:
        return frozenset()
    same = (shown for shown, name in ids.items() if _lf(contents[name]) == _lf(files[shown]))
    return frozenset(same)


def is_as_in(repository: Path, commit: Commit, folder: str, files: Mapping[str, bytes]) -> bool:
    """Tell whether a commit has these very files below a folder, by their paths as printed.

    It is told by the ids of their contents; nothing is read.

    Raises:
        CannotRun: git cannot list them.
    """
    entries = entries_at(repository, commit, folder)
    ids = {each.shown: each.id for each in (*entries.data, *entries.unread)}
    return ids.keys() == files.keys() and all(
        _id(content, len(ids[shown])) == ids[shown] for shown, content in files.items()
    )


def _id(content: bytes, length: int) -> str:
    """Give the id that git has for a content, in its shorter or its longer form."""
    whole = b"blob %d\0" % len(content) + content
    return (sha1(whole, usedforsecurity=False) if length == _SHORT else sha256(whole)).hexdigest()


def _lf(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n")
