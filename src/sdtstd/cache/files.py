"""The files of the cache's folder: read and written whole, and only where they are ours alone.

All go by the descriptor of the folder, so that nobody can put another one in its place meanwhile.
"""

from __future__ import annotations

import os
import stat

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable

SECRET = "secret"  # noqa: S105 - the name of its file
READING = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC")
)

_NEW = "new-"
_PIECE = 1 << 20
_OTHERS = 0o077
_WRITING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | READING


def is_ours(status: os.stat_result) -> bool:
    """Tell whether a file or folder belongs to us, and nobody else may do anything with it."""
    return status.st_uid == os.geteuid() and not status.st_mode & _OTHERS


def content_of(folder: int, name: str, most: int) -> bytes | None:
    """Give the bytes of an ordinary file that is ours alone and not too large, else None."""
    try:
        file = os.open(name, READING, dir_fd=folder)
    except OSError:
        return None
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode) or not is_ours(status) or status.st_size > most:
            return None
        return _read(file, status.st_size)
    finally:
        os.close(file)


def _read(file: int, size: int) -> bytes | None:
    pieces = []
    while size > 0:
        piece = os.read(file, size)
        if not piece:  # cut short meanwhile
            return None
        pieces.append(piece)
        size -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def write(folder: int, name: str, content: bytes, place: Callable[[int, str, str], None]) -> None:
    """Put a file in its place, whole.

    Raises:
        OSError: the system does not do it.
    """
    new = _NEW + os.urandom(8).hex()
    file = os.open(new, _WRITING, 0o600, dir_fd=folder)
    try:
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(file, rest[:_PIECE]) :]
        finally:
            os.close(file)
        place(folder, new, name)
    except BaseException:
        os.unlink(new, dir_fd=folder)
        raise


def put(folder: int, new: str, name: str) -> None:
    """Give a new file its name; what had it goes.

    Raises:
        OSError: the system does not do it.
    """
    try:
        os.rename(new, name, src_dir_fd=folder, dst_dir_fd=folder)
    except IsADirectoryError:  # nobody but a stranger made it
        os.rename(name, f"{new}-away", src_dir_fd=folder, dst_dir_fd=folder)
        os.rename(new, name, src_dir_fd=folder, dst_dir_fd=folder)


def prune(folder: int, most: int, many: int, largest: int) -> None:
    """Leave about so many bytes and so many files, of which none is larger than ours may be.

    The oldest go first, and before them what we cannot have written. The secret stays.

    Raises:
        OSError: the folder cannot be listed.
    """
    found = sorted(_listed(folder, largest), reverse=True)  # the newest first
    room, places = most, many
    for _, _, size, name, is_folder in found:
        room, places = room - size, places - 1
        if room < 0 or places < 0:
            _remove(folder, name, is_folder=is_folder)


def _listed(folder: int, largest: int) -> list[tuple[bool, int, int, str, bool]]:
    with os.scandir(folder) as entries:
        return [_about(each, largest) for each in entries if each.name != SECRET]


def _about(entry: os.DirEntry[str], largest: int) -> tuple[bool, int, int, str, bool]:
    status = entry.stat(follow_symlinks=False)
    can_be_ours = stat.S_ISREG(status.st_mode) and status.st_size <= largest
    is_folder = stat.S_ISDIR(status.st_mode)
    return can_be_ours, status.st_mtime_ns, status.st_size, entry.name, is_folder


def _remove(folder: int, name: str, *, is_folder: bool) -> None:
    try:
        (os.rmdir if is_folder else os.unlink)(name, dir_fd=folder)
    except OSError:  # another process was first, or it is full
        return
