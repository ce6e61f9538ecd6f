"""Who may read and write a file stays so: owner, group, mode, and the umask of a new one."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from sdtstd.edit import rights
from support.faults.cases import written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

OTHER = 54321  # nobody's number


@pytest.fixture
def umask() -> Iterator[Callable[[int], int]]:
    before = os.umask(0o022)
    yield os.umask
    os.umask(before)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o664, 0o755, 0o666, 0o200 | 0o444])
def test_the_mode_is_kept_whatever_the_umask(
    mode: int, path: Path, umask: Callable[[int], int]
) -> None:
    path.chmod(mode)
    umask(0o077)
    written(path, b"new")
    assert (path.read_bytes(), mode_of(path)) == (b"new", mode)


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_what_the_umask_leaves(
    mask: int, mode: int, tmp_path: Path, umask: Callable[[int], int]
) -> None:
    umask(mask)
    written(tmp_path / "new.md", b"new")
    assert mode_of(tmp_path / "new.md") == mode


@pytest.mark.parametrize("bit", [stat.S_ISUID, stat.S_ISGID, stat.S_ISVTX])
def test_no_new_content_runs_with_the_rights_of_the_owner(bit: int, path: Path) -> None:
    """The system takes these bits from a file that is written in place."""
    path.chmod(0o755 | bit)
    assert mode_of(path) & bit
    written(path, b"new")
    assert mode_of(path) == 0o755


def test_a_secret_is_nobody_elses_while_it_is_written(
    path: Path, monkeypatch: pytest.MonkeyPatch, umask: Callable[[int], int]
) -> None:
    seen = []
    real = os.open

    def opened(*given: object, **more: object) -> int:
        descriptor = real(*given, **more)  # type: ignore[arg-type]
        seen.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        return descriptor

    path.chmod(0o600)
    umask(0)
    monkeypatch.setattr(os, "open", opened)
    written(path, b"new")
    assert [mode & 0o077 for mode in seen if not mode & 0o100] == [0] * 3  # read, made, read


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_is_kept(path: Path) -> None:
    os.chown(path, OTHER, OTHER + 1)
    written(path, b"new")
    assert (path.stat().st_uid, path.stat().st_gid) == (OTHER, OTHER + 1)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("given", "mode", "left"),
    [
        ("all", 0o660, 0o660),
        ("group", 0o660, 0o660),
        ("none", 0o660, 0o600),
        ("none", 0o664, 0o644),
        ("none", 0o640, 0o600),
        ("none", 0o606, 0o666),
    ],
)
def test_another_group_gets_no_more_than_everybody(
    given: str, mode: int, left: int, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file of somebody else: only root may give it back, and a group only its members."""

    def chown(_file: int, user: int, _group: int) -> None:
        if given == "none" or (given == "group" and user != -1):
            raise PermissionError(1, "not allowed")

    path.chmod(mode)
    monkeypatch.setattr(os, "fchown", chown)
    written(path, b"new")
    assert (path.read_bytes(), mode_of(path)) == (b"new", left)


def test_a_mode_that_is_right_is_not_given(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems have one for all files, and refuse even that."""
    monkeypatch.setattr(os, "fchmod", lambda *_: pytest.fail("asked"))
    path.chmod(0o600)
    written(path, b"new")
    assert path.read_bytes() == b"new"


def test_where_nothing_stands_there_is_nothing_to_keep(tmp_path: Path) -> None:
    rights.keep_rights(tmp_path / "nothing", -1)
