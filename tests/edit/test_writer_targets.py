"""What stands at the target, or cannot stand there: written, or refused in one clear sentence."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from support.runs import POWERLESS, Run, closed, inside, process
from support.writes import PAGE, REPORT, SCHEMA, everything, names

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = "a" * 252 + ".md"


@pytest.fixture(autouse=True)
def stand_here(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here)


def refused(here: Path, *words: str, powerless: bool = False) -> str:
    """Give the sentence of a run that changes nothing."""
    before = everything(here)
    run = process(*words, cwd=here, prefix=POWERLESS) if powerless else inside(*words)
    assert (run.code, run.out) == (2, "")
    assert everything(here) == before
    return run.err


def test_the_longest_name_is_written(here: Path) -> None:
    assert inside(*REPORT, LONGEST) == Run(0, "", f"sdtstd: {LONGEST} is written\n")
    assert names(here) == {"p.md", LONGEST}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (f"a{LONGEST}", f"'a{LONGEST}' cannot be read: file name too long"),
        ("", "'.' is not a regular file"),
        ("data", "'data' is not a regular file"),
        ("p.md/x", "'p.md/x' cannot be read: not a directory"),
        ("link", "'link' is a link: name the file itself"),
        ("nowhere", "'nowhere' is a link: name the file itself"),
        ("circle", "'circle' is a link: name the file itself"),
        ("circle/x", "'circle/x' cannot be read: too many levels of symbolic links"),
        ("circle/x.yaml", "'circle/x.yaml' cannot be read: too many levels of symbolic links"),
    ],
)
@pytest.mark.parametrize("words", [REPORT, SCHEMA])
def test_what_cannot_be_written_is_refused(
    words: tuple[str, ...], name: str, sentence: str, here: Path
) -> None:
    (here / "link").symlink_to("p.md")
    (here / "nowhere").symlink_to("gone")
    (here / "circle").symlink_to("circle")
    assert refused(here, *words, name) == f"sdtstd: {sentence}\n"


@pytest.mark.parametrize("powerless", [False, True])
def test_a_read_only_file_is_refused(powerless: bool, here: Path) -> None:
    """Also to root, who may: whoever made it read-only meant it."""
    with closed(here / "p.md", 0o444):
        assert refused(here, *REPORT, "p.md", powerless=powerless) == (
            "sdtstd: 'p.md' is read-only: make it writable, or name another file\n"
        )


@pytest.mark.skipif(not POWERLESS, reason="there is nobody else's file")
def test_a_file_of_somebody_else_is_refused(here: Path) -> None:
    """The folder is ours, so that renaming would do it."""
    os.chown(here / "p.md", 54321, 54321)
    assert refused(here, *REPORT, "p.md", powerless=True) == (
        "sdtstd: 'p.md' is read-only: make it writable, or name another file\n"
    )


@pytest.mark.skipif(not POWERLESS and os.geteuid() == 0, reason="root may write anywhere")
@pytest.mark.parametrize(
    ("mode", "name", "sentence"),
    [
        (0o555, "new.md", "cannot be written: permission denied"),
        (0o555, "old.md", "cannot be written: permission denied"),
        (0o000, "old.md", "cannot be read: permission denied"),
        (0o000, "new.yaml", "cannot be read: permission denied"),
    ],
)
def test_a_folder_that_takes_nothing(mode: int, name: str, sentence: str, here: Path) -> None:
    folder = here / "folder"
    folder.mkdir()
    (folder / "old.md").write_text(PAGE, "utf-8")
    with closed(folder, mode):
        run = process(*REPORT, f"folder/{name}", cwd=here, prefix=POWERLESS)
    assert run == Run(2, "", f"sdtstd: 'folder/{name}' {sentence}\n")
    assert names(folder) == {"old.md"}
    assert (folder / "old.md").read_text("utf-8") == PAGE


@pytest.mark.skipif(not POWERLESS and os.geteuid() == 0, reason="root may read anything")
def test_a_folder_that_nobody_may_list_is_written_to(here: Path) -> None:
    """It cannot be locked, nor can the disk be asked; the file is whole all the same."""
    folder = here / "folder"
    folder.mkdir()
    with closed(folder, 0o333):
        run = process(*REPORT, "folder/new.md", cwd=here, prefix=POWERLESS)
    assert run == Run(0, "", "sdtstd: folder/new.md is written\n")
    assert names(folder) == {"new.md"}


def test_folders_on_the_way_are_made(here: Path) -> None:
    assert inside(*REPORT, "a/b/new.md").code == 0
    assert names(here / "a" / "b") == {"new.md"}
