"""A lock on a folder, where the system has such: it ends with the process that took it."""

from __future__ import annotations

import os
import sys
import time
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from sdtstd.cache.notes import does_more
from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.telling import NOT_READ, telling
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_PAUSE = 0.05  # seconds
_TRIES = 600


@frozen
class Held:
    """Which folder is locked, by its device and inode; None where there are no locks."""

    folder: tuple[int, int] | None


@contextmanager
def editing(folder: Path) -> Iterator[Held]:
    """Keep other writers out of the data folder from before its files are read until the end.

    It does not wait: what another one is about to write is not in what would be read. Where the
    system has no locks, or nobody may read the folder, the edit goes on; a file that is changed
    in the meantime is refused all the same. What is given goes to `write_all`.

    Raises:
        CannotRun: another writer is at work, or the folder does not open.
    """
    does_more()
    with ExitStack() as stack:
        with telling(NOT_READ, folder):
            descriptor = stack.enter_context(opened(folder))
            is_alone = _locked(descriptor)
            identity = identity_of(descriptor)
        if is_alone is None:
            raise CannotRun(
                say(
                    "another sdtstd is changing files in {folder!r}: nothing was changed;"
                    " run again when it is done",
                    folder=str(folder),
                )
            )
        yield Held(identity if is_alone else None)


@contextmanager
def alone_in(folder: Path, descriptor: int | None, between: Callable[[], None]) -> Iterator[bool]:
    """Keep other writers out of a folder, and tell whether they are surely out.

    It waits for 30 seconds; `between` runs before each try. Closing the descriptor of the folder
    gives the lock back.

    Raises:
        CannotRun: another writer does not leave.
    """
    for _ in range(_TRIES):
        between()
        held = _locked(descriptor)
        if held is not None:
            yield held
            return
        time.sleep(_PAUSE)
    raise CannotRun(say("another process is writing in {folder!r}: try again", folder=str(folder)))


def _locked(descriptor: int | None) -> bool | None:
    """Take the lock: False where there are none, None where another process has it."""
    if sys.platform == "win32":
        return True  # nobody can remove a file there that somebody has open
    if descriptor is None:
        return False
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return None
    except OSError:
        return False
    return True


@contextmanager
def opened(folder: Path) -> Iterator[int | None]:
    """Open a folder; None where nobody may read it, or where folders are not opened at all."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except PermissionError:  # so it is on Windows
        yield None
        return
    try:
        yield descriptor
    finally:
        with suppress(OSError):  # nothing was written through it
            os.close(descriptor)


def identity_of(descriptor: int | None) -> tuple[int, int] | None:
    """Tell which folder is open, whatever its path.

    Raises:
        OSError: the system does not say.
    """
    if descriptor is None:
        return None
    status = os.fstat(descriptor)
    return status.st_dev, status.st_ino
