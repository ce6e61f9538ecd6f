"""The folders in which files get their names: open, each locked once, and asked once at the end."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from errno import EACCES, EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun
from sdtstd.edit.lock import alone_in, identity_of, opened
from sdtstd.edit.telling import NOT_WRITTEN, UNCONFIRMED, about, telling
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence
    from pathlib import Path

    from sdtstd.edit.lock import Held

_NOT_ASKED = {EACCES, EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP}


@frozen
class Parent:
    """A folder in which files are written: its descriptor, and the first of those files.

    `descriptor` is None where nobody may read the folder; `is_alone` tells that no other writer
    is at work in it.
    """

    descriptor: int | None
    file: Path
    is_alone: bool


@contextmanager
def parents_of(
    files: Sequence[Path], held: Held | None, between: Callable[[], None]
) -> Iterator[dict[Path, Parent]]:
    """Open the folders of the files, and lock each but the one that is held.

    `between` runs before each try to lock one. A folder under two paths is one parent.

    Raises:
        CannotRun: a folder does not open, or another writer does not leave it.
    """
    first: dict[Path, Path] = {}
    for file in files:
        first.setdefault(file.parent, file)
    known: dict[Hashable, Parent] = {}
    found: dict[Path, Parent] = {}
    with ExitStack() as stack:
        for folder, file in first.items():
            with telling(NOT_WRITTEN, file):
                descriptor = stack.enter_context(opened(folder))
                identity = identity_of(descriptor) or folder
            if identity not in known:
                is_held = held is not None and held.folder == identity
                alone = is_held or stack.enter_context(alone_in(folder, descriptor, between))
                known[identity] = Parent(descriptor, file, alone)
            found[folder] = known[identity]
        yield found


def confirm(parents: dict[Path, Parent]) -> None:
    """Wait until the disk has the new names; some file systems cannot be asked.

    Raises:
        CannotRun: a disk answers that it failed; all were asked by then.
    """
    failed = []
    for each in dict.fromkeys(parents.values()):
        try:
            if each.descriptor is not None:
                os.fsync(each.descriptor)
        except OSError as error:
            if error.errno not in _NOT_ASKED:
                failed.append(about(UNCONFIRMED, each.file, error))
    if failed:
        raise CannotRun(*failed)
