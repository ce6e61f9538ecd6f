"""A file to be written, as it was when it was looked at."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from sdtstd.cache.notes import does_more
from sdtstd.diagnostics import CannotRun, say
from sdtstd.document.reading import LARGEST, READING
from sdtstd.frozen import frozen
from sdtstd.reasons import reason_of

if TYPE_CHECKING:
    from pathlib import Path


@frozen
class Target:
    """Where to write, and what stood there.

    `content` is None where there was no file; `is_stream` tells of a device or a pipe, which has
    none and is written in place. `most` is how many bytes were looked at, at most.
    """

    path: Path
    content: bytes | None
    is_stream: bool = False
    most: int = LARGEST

    def text(self) -> str | None:
        """Give what stood there as text, None where there was no file.

        Raises:
            CannotRun: it is not UTF-8.
        """
        try:
            return None if self.content is None else self.content.decode()
        except UnicodeDecodeError:
            raise CannotRun(say("{path!r} is not UTF-8 text", path=str(self.path))) from None


def look_at(path: Path, most: int = LARGEST) -> Target:
    """Look at a file of at most so many bytes before it is written.

    Raises:
        CannotRun: nothing can be written there; a link to a file is refused, as is a folder.
    """
    does_more()
    try:
        if _leads_to_stream(path):
            return Target(path, None, is_stream=True)
        return Target(path, _content(path, most), most=most)
    except FileNotFoundError:
        return Target(path, None, most=most)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        message = say("{path!r} cannot be read: {reason}", path=str(path), reason=reason_of(error))
        raise CannotRun(message) from None


def is_stream(mode: int) -> bool:
    """Tell by its mode whether a file is a pipe or a device, which is written in place."""
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def _leads_to_stream(path: Path) -> bool:
    """Tell whether the path is a pipe or a device, or a link to one as `/dev/stderr` is.

    Raises:
        CannotRun: it is something else, and no ordinary file.
    """
    own = path.lstat().st_mode
    if stat.S_ISLNK(own) and not path.exists():
        raise _refused(path)
    if is_stream(path.stat().st_mode):
        return True
    if not stat.S_ISREG(own):
        raise _refused(path)
    return False


def _refused(path: Path) -> CannotRun:
    if path.is_symlink():
        return CannotRun(say("{path!r} is a link: name the file itself", path=str(path)))
    return CannotRun(say("{path!r} is not a regular file", path=str(path)))


def _content(path: Path, most: int) -> bytes:
    with open(os.open(path, READING), "rb") as stream:  # noqa: PTH123 - a descriptor
        size = os.fstat(stream.fileno()).st_size
        content = b"" if size > most else stream.read()
    if max(size, len(content)) > most:
        limit = most // 1024 // 1024
        raise CannotRun(say("{path!r} has more than {n} MiB", path=str(path), n=limit))
    return content
