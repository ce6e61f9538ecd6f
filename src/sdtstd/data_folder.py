"""Where the register at hand is: the data folder that is named, or the nearest one upwards."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from sdtstd.cache.notes import looks_above, looks_for
from sdtstd.diagnostics import CannotRun, NoRegister, say
from sdtstd.files import MAIN, absolute, exists, repository_of
from sdtstd.reasons import reason_of

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.diagnostics import Message


def find_folder(given: str | None, cwd: Path) -> Path:
    """Give the data folder: the one named, else the nearest `data/standards.yaml` upwards.

    One that is there and cannot be read is not passed over: another would answer for it.

    Raises:
        CannotRun: there is none, and the sentence says how to name or begin one.
    """
    if given:
        folder = cwd / given
        looks_for(folder)
        if os.path.isdir(folder):  # noqa: PTH112 - false, not an error, for what it cannot reach
            return _within_repository(folder)
        raise CannotRun(say("no data folder at {path!r}: name a folder with --data", path=given))
    looks_above(cwd)
    for parent in (cwd, *cwd.parents):
        if _has_register(parent / "data"):
            return _within_repository(parent / "data")
    raise NoRegister(
        say(
            "no data/standards.yaml here or in any folder above:"
            " go to a register, or name its data folder with --data"
        )
    )


def _has_register(folder: Path) -> bool:
    """Tell whether a data folder has its main file, whatever that is.

    Raises:
        CannotRun: there is a folder, or a link, in which nobody can look for it.
    """
    try:
        mode = (folder / MAIN).lstat().st_mode
    except OSError as error:
        is_looked_into = isinstance(error, FileNotFoundError | NotADirectoryError)
        if not os.path.lexists(folder) or (is_looked_into and exists(folder)):
            return False
        raise _unreadable(folder, reason_of(error)) from None
    if stat.S_ISDIR(mode):
        raise _unreadable(folder / MAIN, reason_of(IsADirectoryError(errno.EISDIR, MAIN)))
    return True


def _unreadable(path: Path, reason: Message) -> CannotRun:
    return CannotRun(
        say(
            "{path!r} cannot be read: {reason}; name another data folder with --data",
            path=str(path),
            reason=reason,
        )
    )


def _within_repository(folder: Path) -> Path:
    """Refuse a data folder that a link in a repository puts outside of it.

    Who sends a change to the repository would choose what is read, and shown beside findings.
    """
    looks_for(folder)
    lexical = absolute(folder)
    root = repository_of(lexical.parent)
    if root is None or lexical.resolve().is_relative_to(root.resolve()):
        return folder
    raise CannotRun(
        say(
            "{path!r} is a link that leads out of the repository: name the folder itself",
            path=str(folder),
        )
    )
