"""A disk that is full, or a file that may not grow: the old file stays, and the run says so."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from support.runs import Run, shell
from support.writes import PAGE, REPORT, SCHEMA, WRITING, everything, names, schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# A kilobyte; Python would cut the modules, too, that it compiles on the way.
LIMIT = 'export PYTHONDONTWRITEBYTECODE=1; ulimit -f 1; "$@"'


@pytest.mark.parametrize(
    ("words", "name"), [*((words, "p.md") for words in WRITING), (SCHEMA, "new.md")]
)
def test_a_file_that_may_not_grow_is_left(words: tuple[str, ...], name: str, here: Path) -> None:
    before = everything(here)
    assert shell(LIMIT, *words, name, cwd=here) == Run(
        2, "", f"sdtstd: '{name}' cannot be written: file too large\n"
    )
    assert everything(here) == before


@pytest.mark.parametrize("words", WRITING)
def test_a_full_device_is_an_error(words: tuple[str, ...], here: Path) -> None:
    assert shell('"$@"', *words, "/dev/full", cwd=here) == Run(
        2, "", "sdtstd: '/dev/full' cannot be written: no space left on device\n"
    )


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_may_not_grow_is_an_error(unbuffered: str, here: Path) -> None:
    run = shell(f"{LIMIT} > s.json", "schema", cwd=here, PYTHONUNBUFFERED=unbuffered)
    assert run == Run(2, "", "sdtstd: the output cannot be written: file too large\n")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_of_any_size_is_whole(unbuffered: str, here: Path) -> None:
    assert shell('"$@" > s.json', "schema", cwd=here, PYTHONUNBUFFERED=unbuffered).code == 0
    assert (here / "s.json").read_text("utf-8") == schema()


@pytest.fixture
def small_disk(here: Path) -> Iterator[tuple[Path, str, str]]:
    """Give a folder with room for a part, the line that runs, and what is said then."""
    disk = here / "disk"
    disk.mkdir()
    made = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(made, capture_output=True, check=False).returncode:
        yield disk, LIMIT, "file too large"
        return
    try:
        (disk / "fill").write_bytes(bytes(4096))
        yield disk, '"$@"', "no space left on device"
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("words", [REPORT, SCHEMA])
def test_a_disk_with_room_for_a_part(
    words: tuple[str, ...], small_disk: tuple[Path, str, str], here: Path
) -> None:
    disk, line, reason = small_disk
    (disk / "p.md").write_text(PAGE, "utf-8")
    before = names(disk)
    run = shell(line, *words, "disk/p.md", cwd=here)
    assert run == Run(2, "", f"sdtstd: 'disk/p.md' cannot be written: {reason}\n")
    assert (disk / "p.md").read_text("utf-8") == PAGE
    assert names(disk) == before
