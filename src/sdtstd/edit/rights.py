"""Who may read and write a file stays so when a new one takes its place."""

from __future__ import annotations

import os
import sys
from errno import EACCES, EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_RIGHTS = 0o777  # without setuid and setgid, which the system clears when a file is written
_NOT_ALLOWED = {EACCES, EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM}


def keep_rights(old: Path, new: int) -> None:
    """Give a new file the owner, group and mode of an old one, if there is one.

    Where the group may not be given, ours gets what everybody has.

    Raises:
        OSError: the mode cannot be given.
    """
    try:
        was = old.stat()
    except FileNotFoundError:
        return
    if sys.platform == "win32":
        return
    mode = was.st_mode & _RIGHTS
    if not _is_given(new, was.st_uid, was.st_gid) and not _is_given(new, -1, was.st_gid):
        mode = mode & 0o707 | (mode & 0o007) << 3
    if os.fstat(new).st_mode & _RIGHTS != mode:  # some file systems refuse even the same
        os.fchmod(new, mode)


def _is_given(file: int, user: int, group: int) -> bool:
    try:
        os.fchown(file, user, group)
    except OSError as error:
        if error.errno not in _NOT_ALLOWED:
            raise
        return False
    return True
