"""The one writer: readers see the old file or the new one, whatever happens to the process.

`look_at` tells what stands at a path, and the command makes what should. `write` puts that into a
new file beside the old one, waits until the disk has every byte, looks whether the old file is
still the one that was read, gives the new one its name, and waits until the disk has that too.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from errno import EACCES, EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.ending import held_back
from sdtstd.edit.folders import folders_to
from sdtstd.edit.lock import alone_in, opened
from sdtstd.edit.rights import keep_rights
from sdtstd.edit.target import is_stream, look_at
from sdtstd.edit.temporary import sweep, temporary
from sdtstd.edit.whole import write_whole
from sdtstd.reasons import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sdtstd.diagnostics import Message
    from sdtstd.edit.target import Target

_NEW_MODE = 0o666  # less the umask
_OWN_MODE = 0o600  # until it has that of the old one, which may be a secret
_IN_PLACE = os.O_WRONLY | sum(getattr(os, name, 0) for name in ("O_CLOEXEC", "O_NOCTTY"))
_NOT_ASKED = {EACCES, EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP}


def write(target: Target, content: bytes) -> None:
    """Write the content in the place of what was looked at; folders on the way are made.

    The new file has the mode of the old one, and its owner where that is allowed.

    Raises:
        CannotRun: it is not written, and the old file is as it was; or it is written and the disk
            did not confirm it, as the sentence then says.
    """
    with _telling(say("{path!r} cannot be written: {reason}"), target.path):
        if target.is_stream:
            _write_in_place(target.path, content)
        else:
            _demand_writable(target.path)
            with held_back() as leave_if_ended, folders_to(target.path):
                _replace(target, content, leave_if_ended)


def _replace(target: Target, content: bytes, leave_if_ended: Callable[[], None]) -> None:
    path = target.path
    with (
        opened(path.parent) as folder,
        alone_in(path.parent, folder, leave_if_ended) as alone,
    ):
        if alone:
            sweep(path)
        with temporary(path, _NEW_MODE if target.content is None else _OWN_MODE) as new:
            keep_rights(path, new.descriptor)
            write_whole(new.descriptor, content, leave_if_ended)
            os.fsync(new.descriptor)
            leave_if_ended()
            _demand_unchanged(target, content)
            new.become(path)
        if folder is not None:
            _confirm(folder, path)


def _write_in_place(path: Path, content: bytes) -> None:
    descriptor = os.open(path, _IN_PLACE)
    try:
        if not is_stream(os.fstat(descriptor).st_mode):
            raise _changed(path)
        with suppress(BrokenPipeError):  # a reader that has gone away is no fault
            write_whole(descriptor, content)
    finally:
        os.close(descriptor)


def _demand_writable(path: Path) -> None:
    """Refuse a read-only file: renaming would ask nobody."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if not mode & 0o222 or not os.access(path, os.W_OK):
        raise CannotRun(
            say("{path!r} is read-only: make it writable, or name another file", path=str(path))
        )


def _demand_unchanged(target: Target, content: bytes) -> None:
    """Refuse to replace what somebody wrote since; who wrote the same has done no harm."""
    now = look_at(target.path)
    if now.is_stream or now.content not in (target.content, content):
        raise _changed(target.path)


def _changed(path: Path) -> CannotRun:
    return CannotRun(
        say(
            "{path!r} was changed or removed in the meantime, and was left as it is: run again",
            path=str(path),
        )
    )


def _confirm(folder: int, path: Path) -> None:
    """Wait until the disk has the new name; some file systems cannot be asked."""
    with _telling(say("{path!r} is written, but the disk did not confirm it: {reason}"), path):
        try:
            os.fsync(folder)
        except OSError as error:
            if error.errno not in _NOT_ASKED:
                raise


@contextmanager
def _telling(sentence: Message, path: Path) -> Iterator[None]:
    """Make an error of the system a sentence about the file."""
    try:
        yield
    except OSError as error:
        reason = reason_of(error)
        raise CannotRun(say(sentence.text, path=str(path), reason=reason)) from None
