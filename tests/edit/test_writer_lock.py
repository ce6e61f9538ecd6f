"""One writer in a folder at a time, where the system has locks; and what the disk is asked."""

from __future__ import annotations

import errno
import fcntl
import os
import time
from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import CannotRun
from support.faults.cases import leave_behind, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

UNASKED = ("EINVAL", "EACCES", "ENOSYS", "ENOTSUP")


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Hold the lock of the folder, as another process does; give what lets it go."""
    descriptor = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    yield lambda: fcntl.flock(descriptor, fcntl.LOCK_UN)
    os.close(descriptor)


def test_the_writer_waits_for_half_a_minute(
    path: Path, held: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    with pytest.raises(CannotRun) as raised:
        written(path, b"new")
    assert str(raised.value) == f"another process is writing in '{path.parent}': try again"
    assert sum(pauses) == pytest.approx(30)
    assert [*path.parent.iterdir()] == [path]
    assert path.read_bytes() == b"old"
    held()
    written(path, b"new")
    assert path.read_bytes() == b"new"


def test_the_writer_goes_on_when_the_other_has_left(
    path: Path, held: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []

    def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            held()

    monkeypatch.setattr(time, "sleep", sleep)
    written(path, b"new")
    assert (path.read_bytes(), len(pauses)) == (b"new", 3)


def test_the_lock_is_given_back(path: Path) -> None:
    written(path, b"new")
    descriptor = os.open(path.parent, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(descriptor)


@pytest.mark.parametrize("name", ["ENOLCK", "ENOTSUP", "EBADF", "EINVAL"])
def test_without_locks_nobodys_file_is_removed(
    name: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What looks like a left one may be the file of a writer at work."""

    def flock(*_: object) -> None:
        raise OSError(getattr(errno, name), "no locks")

    left = leave_behind(path)
    monkeypatch.setattr(fcntl, "flock", flock)
    written(path, b"new")
    assert (path.read_bytes(), left.exists()) == (b"new", True)


def test_a_folder_that_fails_to_open_is_an_error(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only where nobody may read it is it written to without a lock."""
    real = os.open

    def opened(which: object, *given: object, **more: object) -> int:
        if which == path.parent:
            raise OSError(errno.EMFILE, "Too many open files")
        return real(which, *given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", opened)
    with pytest.raises(CannotRun, match="cannot be written: too many open files"):
        written(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("name", [*UNASKED, "EIO", "ENOSPC"])
def test_a_disk_that_does_not_confirm_the_name(
    name: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some file systems cannot be asked; others answer that it failed."""
    number = getattr(errno, name)
    asked = []

    def fsync(_file: int) -> None:
        asked.append(_file)
        if len(asked) == 2:
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fsync)
    if name in UNASKED:
        written(path, b"new")
    else:
        with pytest.raises(CannotRun) as raised:
            written(path, b"new")
        said = (
            f"'{path}' is written, but the disk did not confirm it: {os.strerror(number).lower()}"
        )
        assert str(raised.value) == said
    assert (path.read_bytes(), len(asked)) == (b"new", 2)
