"""New files that are whole and wait for their names: they get them all, or none does."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun
from sdtstd.edit.rights import keep_rights
from sdtstd.edit.telling import NOT_PUT_BACK, NOT_WRITTEN, about, telling
from sdtstd.edit.temporary import linked, temporary
from sdtstd.edit.whole import write_whole
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from sdtstd.diagnostics import Message
    from sdtstd.edit.target import Target
    from sdtstd.edit.temporary import Temporary

_NEW_MODE = 0o666  # less the umask
_OWN_MODE = 0o600  # until it has that of the old one, which may be a secret


@frozen
class Ready:
    """A new file and the path that it is to have; `old` is what stands there, to be put back.

    `old` is None where nothing stands there, and for the last file, after which nothing fails.
    """

    path: Path
    new: Temporary
    old: Temporary | None


@contextmanager
def made_ready(
    target: Target, content: bytes, between: Callable[[], None], *, is_last: bool
) -> Iterator[Ready]:
    """Write the content into a new file, which the disk has when it is given.

    What putting back needs is made here, too: it takes no room when the disk is full.

    Raises:
        CannotRun: it cannot be written.
    """
    path = target.path
    with ExitStack() as stack:
        with telling(NOT_WRITTEN, path):
            mode = _NEW_MODE if target.content is None else _OWN_MODE
            new = stack.enter_context(_written(path, content, mode, between))
            old = None
            if target.content is not None and not is_last:
                old = stack.enter_context(_kept(path, target.content, between))
        yield Ready(path, new, old)


def name_all(files: Sequence[Ready]) -> None:
    """Give each file its name, one directly after the other; if one fails, take all back.

    Raises:
        CannotRun: none has its name, but for those that the sentences name.
    """
    for n, each in enumerate(files):
        try:
            each.new.become(each.path)
        except OSError as error:
            left = [left for done in reversed(files[:n]) for left in _not_put_back(done)]
            raise CannotRun(about(NOT_WRITTEN, each.path, error), *left) from None


def _not_put_back(file: Ready) -> Iterator[Message]:
    try:
        if file.old is None:
            file.path.unlink()
        else:
            file.old.become(file.path)
    except OSError as error:
        yield about(NOT_PUT_BACK, file.path, error)


@contextmanager
def _written(
    path: Path, content: bytes, mode: int, between: Callable[[], None]
) -> Iterator[Temporary]:
    with temporary(path, mode) as new:
        keep_rights(path, new.descriptor)
        write_whole(new.descriptor, content, between)
        os.fsync(new.descriptor)
        new.close()
        between()
        yield new


@contextmanager
def _kept(path: Path, content: bytes, between: Callable[[], None]) -> Iterator[Temporary]:
    """Keep the old file itself where the file system can, else a copy."""
    with ExitStack() as stack:
        try:
            old = stack.enter_context(linked(path))
        except OSError:
            old = stack.enter_context(_written(path, content, _OWN_MODE, between))
        yield old
