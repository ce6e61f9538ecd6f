"""Several files are written, or none is: whatever is wrong with one of them leaves the others."""

from __future__ import annotations

import errno
import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.edit.target import look_at
from sdtstd.edit.write import write_all
from support.faults.cases import leave_behind, written_all
from support.runs import closed
from support.writes import everything

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAMES = ("a.yaml", "b.yaml", "below/c.yaml", "new/folder/d.yaml")
CHANGED = "was changed or removed in the meantime, and was left as it is: run again"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with three files, which are to be written together with a fourth, new one."""
    (tmp_path / "below").mkdir()
    for name in NAMES[:3]:
        (tmp_path / name).write_bytes(f"old {name}\n".encode())
    return tmp_path


def paths(folder: Path) -> list[Path]:
    return [folder / name for name in NAMES]


def refused(folder: Path, write: Callable[[], None]) -> str:
    """Give the sentence of a write that leaves every file and every folder."""
    before, names = everything(folder), {*folder.rglob("*")}
    with pytest.raises(CannotRun) as raised:
        write()
    assert everything(folder) == before
    assert {*folder.rglob("*")} == names
    return str(raised.value).replace(f"{folder}{os.sep}", "")


def failing(
    monkeypatch: pytest.MonkeyPatch, function: str, *, at: frozenset[int] | set[int]
) -> None:
    """Let a function of the system fail at its calls of these numbers, from 1."""
    whole, called = getattr(os, function), []

    def call(*given: Any, **more: Any) -> Any:
        called.append(given)
        if len(called) in at:
            if function == "close":
                whole(*given)  # a system closes a file even so
            raise OSError(errno.EIO, "?")
        return whole(*given, **more)

    monkeypatch.setattr(os, function, call)


def test_all_are_written_and_nothing_else_is_left(folder: Path) -> None:
    (folder / "a.yaml").chmod(0o640)
    left = leave_behind(folder / "below" / "c.yaml")
    written_all(paths(folder), b"new")
    assert everything(folder) == dict.fromkeys(NAMES, b"new")
    assert (folder / "a.yaml").stat().st_mode & 0o777 == 0o640
    assert not left.exists()


def test_each_gets_its_own_content(folder: Path) -> None:
    write_all([(look_at(each), each.name.encode()) for each in paths(folder)])
    assert [each.read_bytes() for each in paths(folder)] == [
        b"a.yaml",
        b"b.yaml",
        b"c.yaml",
        b"d.yaml",
    ]


def test_nothing_to_write_is_nothing(folder: Path) -> None:
    before = everything(folder)
    write_all([])
    assert everything(folder) == before


@pytest.mark.parametrize("name", NAMES[:3])
def test_one_that_is_read_only_leaves_all(name: str, folder: Path) -> None:
    with closed(folder / name, 0o444):
        said = refused(folder, lambda: written_all(paths(folder), b"new"))
    assert said == f"'{name}' is read-only: make it writable, or name another file"


@pytest.mark.parametrize("name", NAMES[:3])
@pytest.mark.parametrize("doing", ["changed", "removed", "linked"])
def test_one_that_is_no_more_what_it_was_leaves_all(name: str, doing: str, folder: Path) -> None:
    looked = [(look_at(each), b"new") for each in paths(folder)]
    (folder / name).unlink()
    if doing == "changed":
        (folder / name).write_bytes(b"by hand")
    elif doing == "linked":
        (folder / name).symlink_to(folder / "elsewhere")
    said = refused(folder, lambda: write_all(looked))
    assert said == f"'{name}' " + (
        "is a link: name the file itself" if doing == "linked" else CHANGED
    )


def test_one_that_came_in_the_meantime_leaves_all(folder: Path) -> None:
    looked = [(look_at(each), b"new") for each in paths(folder)]
    (folder / "new" / "folder").mkdir(parents=True)
    (folder / "new" / "folder" / "d.yaml").write_bytes(b"by hand")
    assert refused(folder, lambda: write_all(looked)) == f"'new/folder/d.yaml' {CHANGED}"


def test_one_that_is_a_stream_leaves_all(folder: Path) -> None:
    """What a pipe has taken cannot be taken back."""
    os.mkfifo(folder / "pipe")
    targets = [look_at(each) for each in (*paths(folder), folder / "pipe")]
    before = everything(folder)
    with pytest.raises(CannotRun, match="pipe' is not a regular file"):
        write_all([(each, b"new") for each in targets])
    assert everything(folder) == before


@pytest.mark.parametrize("name", ["below", "new", "new/folder"])
def test_one_whose_folder_cannot_be_made_leaves_all(name: str, folder: Path) -> None:
    looked = [(look_at(each), b"new") for each in paths(folder)]
    if name == "below":
        (folder / "below" / "c.yaml").unlink()
        (folder / "below").rmdir()
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"a file")
    said = refused(folder, lambda: write_all(looked))
    assert said.endswith((": not a directory", ": file exists"))


@pytest.mark.parametrize("function", ["open", "write", "fsync", "close", "replace"])
@pytest.mark.parametrize("has_links", [True, False])
def test_the_system_refuses_at_any_time_before_the_last_name(
    function: str, has_links: bool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where no file can have a second name, so that a copy is kept."""
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("it waits"))
    for at in range(1, 99):
        looked = [(look_at(each), b"new") for each in paths(folder)]
        before = everything(folder)
        with monkeypatch.context() as patch, suppress(CannotRun):
            failing(patch, function, at={at})
            if not has_links:
                failing(patch, "link", at={1, 2, 3})
            write_all(looked)
        if everything(folder) != before:
            break
    assert at > len(NAMES)
    assert everything(folder) == dict.fromkeys(NAMES, b"new")


@pytest.mark.parametrize("function", ["link", "unlink"])
def test_a_second_name_that_fails_is_no_fault(
    function: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, function, at={*range(1, 99)})
    written_all(paths(folder), b"new")
    assert {name: everything(folder)[name] for name in NAMES} == dict.fromkeys(NAMES, b"new")


def test_what_is_put_back_is_the_very_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its owner, its access list and its other names, since nothing of it was copied."""
    before = (folder / "a.yaml").stat().st_ino
    failing(monkeypatch, "replace", at={3})
    refused(folder, lambda: written_all(paths(folder), b"new"))
    assert (folder / "a.yaml").stat().st_ino == before


def test_what_cannot_be_put_back_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fourth name fails, and so does the first of those that are put back, the last one."""
    order = [paths(folder)[n] for n in (3, 0, 1, 2)]
    failing(monkeypatch, "replace", at={4, 5})
    failing(monkeypatch, "unlink", at={1})
    with pytest.raises(CannotRun) as raised:
        written_all(order, b"new")
    assert [str(each).replace(f"{folder}/", "") for each in raised.value.messages] == [
        "'below/c.yaml' cannot be written: input/output error",
        "'b.yaml' is written all the same, and cannot be put back: input/output error",
        "'new/folder/d.yaml' is written all the same, and cannot be put back: input/output error",
    ]
    assert {name: everything(folder)[name] for name in NAMES} == {
        "a.yaml": b"old a.yaml\n",
        "b.yaml": b"new",
        "below/c.yaml": b"old below/c.yaml\n",
        "new/folder/d.yaml": b"new",
    }


def test_each_folder_is_locked_and_confirmed_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where it has two paths: else the writer would wait for itself."""
    (folder / "again").symlink_to(".")
    asked: list[int] = []
    whole = os.fsync

    def fsync(file: int) -> None:
        asked.append(os.fstat(file).st_ino)
        whole(file)

    monkeypatch.setattr(os, "fsync", fsync)
    written_all([folder / "a.yaml", folder / "again" / "b.yaml", folder / "below" / "c.yaml"], b"x")
    assert asked[3:] == [folder.stat().st_ino, (folder / "below").stat().st_ino]


def test_every_disk_is_asked_and_all_that_fail_are_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, "fsync", at={4, 5})
    with pytest.raises(CannotRun) as raised:
        written_all(paths(folder)[:3], b"new")
    said = "is written, but the disk did not confirm it: input/output error"
    assert [str(each).replace(f"{folder}/", "") for each in raised.value.messages] == [
        f"'{name}' {said}" for name in ("a.yaml", "below/c.yaml")
    ]
    assert [each.read_bytes() for each in paths(folder)[:3]] == [b"new"] * 3
