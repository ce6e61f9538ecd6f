"""What ends an export, or keeps it from being written, leaves the old files and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from sdtstd.document.reading import LARGEST
from support.in_the_middle import FSYNC, run
from support.runs import DAY, EXAMPLE, POWERLESS, Run, closed, process, shell
from support.writes import everything, names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DAY = ("--as-of", DAY, "--lang", "en")
FILE = ("export", *_DAY, "-o", "old.ics")
FOLDER = ("export", *_DAY, "--format", "parquet", "-o", "old")
NEW = (*FOLDER[:-1], "new/below")
PAGE = ("report", *_DAY, "-o", "old.html")
WAYS = {"file": FILE, "folder": FOLDER, "new folder": NEW, "page": PAGE}
FIRST = "about.parquet"
"""The file of a folder that is written first."""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Give a folder with a copy of the example, and old files where exports are to stand."""
    shutil.copytree(EXAMPLE, tmp_path / "data")
    for name in ("old.ics", "old.html", "old/records.parquet", "old/mine.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"old")
    return tmp_path


@pytest.mark.parametrize(
    ("way", "end", "code"), [*((way, "SIGINT", 130) for way in WAYS), ("folder", "SIGTERM", -15)]
)
def test_what_ends_the_run_leaves_the_old_files(way: str, end: str, code: int, here: Path) -> None:
    before = everything(here)
    doing = f"os.kill(os.getpid(), signal.{end})"
    assert run(FSYNC, doing, *WAYS[way], cwd=here) == Run(code, "", "")
    assert everything(here) == before
    assert names(here) == {"old.ics", "old.html", "old"}


@pytest.mark.parametrize("way", ["file", "folder", "new folder"])
def test_who_may_not_write_is_told(way: str, here: Path) -> None:
    before = everything(here)
    words = WAYS[way]
    place = here / "old" if way == "folder" else here
    with closed(place, 0o555):
        found = process(*words, cwd=here, prefix=POWERLESS)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("sdtstd: '")
    assert found.err.endswith("cannot be written: permission denied\n")
    assert everything(here) == before
    assert names(here) == {"old.ics", "old.html", "old"}


@pytest.fixture
def small_disk(here: Path) -> Iterator[tuple[Path, str]]:
    """Give a folder with room for a part, and the line that runs in it."""
    disk = here / "disk"
    disk.mkdir()
    made = ["mount", "-t", "tmpfs", "-o", "size=20k", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(made, capture_output=True, check=False).returncode:
        yield disk, 'export PYTHONDONTWRITEBYTECODE=1; ulimit -f 1; "$@"'
        return
    try:
        yield disk, '"$@"'
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("way", ["file", "folder", "page"])
def test_a_disk_with_room_for_a_part(way: str, small_disk: tuple[Path, str], here: Path) -> None:
    disk, line = small_disk
    name = WAYS[way][-1]
    old = here / name
    (shutil.copytree if old.is_dir() else shutil.copy)(old, disk / name)
    if way == "file":
        (disk / "fill").write_bytes(bytes(12288))
    before = everything(disk)
    found = shell(line, *WAYS[way][:-1], f"disk/{name}", cwd=here)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"sdtstd: 'disk/{name}")
    assert found.err.endswith(
        ("cannot be written: no space left on device\n", "cannot be written: file too large\n")
    )
    assert everything(disk) == before


def test_a_folder_is_written_beside_what_is_there(here: Path) -> None:
    data = everything(here / "data")
    assert process(*FOLDER, cwd=here) == process(*NEW, cwd=here) == Run(0, "", "")
    new = everything(here / "new" / "below")
    assert {"views.sql", FIRST, "records.parquet"} <= new.keys()
    assert everything(here / "old") == {**new, "mine.txt": b"old"}
    assert everything(here / "data") == data


@pytest.mark.parametrize("name", [FIRST, "views.sql"])
def test_one_file_that_cannot_be_written_keeps_all(name: str, here: Path) -> None:
    path = here / "old" / name
    path.unlink(missing_ok=True)
    path.mkdir()
    before = everything(here)
    found = process(*FOLDER, cwd=here)
    assert found == Run(2, "", f"sdtstd: 'old/{name}' is not a regular file\n")
    assert everything(here) == before


def test_an_old_export_may_be_larger_than_any_data_file(here: Path) -> None:
    os.truncate(here / "old.ics", LARGEST + 1)
    assert process(*FILE, cwd=here) == Run(0, "", "")
    assert (here / "old.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
