"""What git has of the data when it is edited, and how an edit is undone by it."""

from __future__ import annotations

import os
import subprocess
from itertools import takewhile
from pathlib import Path

import pytest

from support.edits import SOURCE, edit, files
from support.registers_in_git import clean, commit

STANDARDS, TARGETS = Path("data/standards.yaml"), Path("data/targets.yaml")
SET = ("set", "data-trading-guide", "review=2023-10-20")
NEW = ("add", "standard", "DB31/T 1701-2023", "--title", "新", "--publication", "2023-11", *SOURCE)


def test_a_day_that_head_does_not_have_is_set_freely(root: Path) -> None:
    assert edit(*NEW).code == 0
    assert edit("set", "DB31/T 1701-2023", "publication=2023-10-05").code == 0
    commit(root, "new")
    run = edit("set", "DB31/T 1701-2023", "publication=2023-10-06")
    assert run.code == 2
    said = "sdtstd correct 'DB31/T 1701-2023' publication 2023-10-06 --reason"
    assert said in run.err
    words = ("correct", "DB31/T 1701-2023", "publication", "2023-10-06", "--reason", "原文")
    assert edit(*words).code == 0


def test_without_git_every_day_is_public(root: Path) -> None:
    (root / ".git").rename(root / "elsewhere")
    assert edit(*NEW).code == 0
    run = edit("set", "DB31/T 1701-2023", "publication=2023-10-05")
    assert run.code == 2
    assert "published-date-changed" in run.err
    run = edit("remove", "DB31/T 1701-2023", "--reason", "误")
    assert "+  - object: DB31/T 1701-2023" in run.out
    assert "without git nothing undoes this but the lines shown" in run.err


def test_a_repository_without_a_commit_has_nothing_public(root: Path) -> None:
    subprocess.run(["rm", "-r", ".git"], cwd=root, check=True)
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    before = files(root)
    run = edit("set", "DB31/T 9001-2022", "publication=2022-05-11")
    assert run.code == 0, run.err
    assert "to undo this alone: `git apply -R` at the root of the repository" in run.err
    undo(root, run.out)
    assert files(root) == before


def test_a_head_that_git_cannot_read_is_said_and_nothing_changed(root: Path) -> None:
    objects = root / ".git" / "objects"
    for each in objects.rglob("*"):
        if each.is_file():
            each.chmod(0o644)
            each.write_bytes(b"")
    before = files(root)
    run = edit("set", "DB31/T 9001-2022", "publication=2022-05-11")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("sdtstd: ")
    assert "HEAD" in run.err or "git" in run.err
    assert "Traceback" not in run.err
    assert files(root) == before


def undo(root: Path, shown: str) -> None:
    """Paste what an edit shows as its patch, as the line that undoes it says."""
    pasted = takewhile(lambda each: each[:1] in (*" +-@\\",), shown.splitlines(keepends=True))
    words = ("git", "apply", "-R")
    subprocess.run(words, input="".join(pasted).encode(), cwd=root, check=True, env=clean())


@pytest.mark.parametrize("words", [SET, NEW, ("remove", "demo-plan/labels", "--reason", "误")])
@pytest.mark.parametrize("more", [b"# x\n", b"# x"])
def test_what_was_changed_before_the_edit_is_undone_apart(
    root: Path, words: tuple[str, ...], more: bytes
) -> None:
    for path in (root / STANDARDS, root / TARGETS):
        path.write_bytes(path.read_bytes() + more)
    before = files(root)
    run = edit(*words)
    assert "to undo this alone: `git apply -R` at the root of the repository" in run.err
    assert files(root) != before
    undo(root, run.out)
    assert files(root) == before


def test_from_a_folder_below(root: Path) -> None:
    os.chdir(root / "data")
    run = edit(*SET)
    assert "--- a/data/standards.yaml" in run.out
    assert "to undo: git restore -s HEAD standards.yaml\n" in run.err
