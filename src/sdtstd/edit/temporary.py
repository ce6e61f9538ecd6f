"""A new file grows beside the old one under a name of its own, and takes its place at the end."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_FLAGS = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))
_ENDING = ".tmp"


class Temporary:
    """The new file: its descriptor until it is closed, and its path until it has the target's."""

    def __init__(self, path: Path, descriptor: int | None = None) -> None:
        self._path: Path | None = path
        self._descriptor = descriptor

    @property
    def descriptor(self) -> int:
        """What it is written through."""
        assert self._descriptor is not None
        return self._descriptor

    def close(self) -> None:
        """Have the system say that it has every byte."""
        descriptor, self._descriptor = self.descriptor, None  # also where closing fails
        os.close(descriptor)

    def become(self, target: Path) -> None:
        """Take the place of the target, all at once."""
        assert self._path is not None
        self._path.replace(target)
        self._path = None

    def clear(self) -> None:
        """Leave nothing behind."""
        with suppress(OSError):
            if self._descriptor is not None:
                self.close()
        with suppress(OSError):
            if self._path is not None:
                self._path.unlink()


@contextmanager
def temporary(target: Path, mode: int) -> Iterator[Temporary]:
    """Give a new file beside the target that is gone at the end, unless it took its place."""
    path = _path_beside(target)
    with _cleared(Temporary(path, os.open(path, _NEW | _FLAGS, mode))) as new:
        yield new


@contextmanager
def linked(target: Path) -> Iterator[Temporary]:
    """Give the target's file a second name for a while, by which it can take its place again.

    Raises:
        OSError: the file system has no such names.
    """
    path = _path_beside(target)
    os.link(target, path)
    with _cleared(Temporary(path)) as old:
        yield old


@contextmanager
def _cleared(file: Temporary) -> Iterator[Temporary]:
    try:
        yield file
    finally:
        file.clear()


def sweep(target: Path) -> None:
    """Remove the files that killed writers of the target left; what cannot be removed stays.

    The caller must hold the lock of the folder: a writer at work has a file of such a name too.
    """
    prefix = _prefix(target)
    with suppress(OSError):
        for each in target.parent.iterdir():
            if each.name.startswith(prefix) and each.name.endswith(_ENDING):
                with suppress(OSError):
                    each.unlink()


def _path_beside(target: Path) -> Path:
    return target.with_name(f"{_prefix(target)}{os.urandom(6).hex()}{_ENDING}")


def _prefix(target: Path) -> str:
    """Tell the target by few bytes, so that no name becomes too long for the file system."""
    return f".sdtstd-{sha256(os.fsencode(target.name)).hexdigest()[:12]}-"
