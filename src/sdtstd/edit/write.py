"""Writes a text file whole or not at all: a reader sees the old file or the new one."""

from __future__ import annotations

import contextlib
import io
import os
import stat
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say

if TYPE_CHECKING:
    from pathlib import Path


def read_text(path: Path) -> str | None:
    """Give the text of a file, None where there is none; a link or a device is refused.

    Raises:
        CannotRun: the path is no regular file, or cannot be read as UTF-8.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise CannotRun(say("{path!r} is not a regular file", path=str(path)))
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise CannotRun(say("{path!r} cannot be read as UTF-8 text", path=str(path))) from None


def write_text(path: Path, text: str) -> None:
    """Write a file through a temporary one beside it, keeping the mode of the old one.

    Raises:
        CannotRun: it cannot be written; the old file is then as it was.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644
        with _created(temporary, mode) as stream:
            if hasattr(os, "fchmod"):
                os.fchmod(stream.fileno(), mode)  # whatever the umask
            stream.write(text.encode("utf-8"))
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        reason = error.strerror or "unknown"
        message = say("{path!r} cannot be written: {reason}", path=str(path), reason=reason)
        raise CannotRun(message) from None


def _created(path: Path, mode: int) -> io.FileIO:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    return io.FileIO(os.open(path, flags, mode), "w")
