"""What git answers hangs on more than commits: whatever changes there, no answer is stale."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from support.kept import Kept, anew
from support.registers_in_git import a_register, commit, git
from support.runs import DAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORDS = (
    ("diff", "main~1", "--as-of", DAY),
    ("status", "--at", "HEAD", "--as-of", DAY),
    ("history", "--by", "commit", "--to", DAY),
)
FILE = "data/standards.yaml"


def edit(root: Path, digit: str) -> None:
    path = root / FILE
    text = path.read_text("utf-8")
    changed = re.sub("DB31/T 900[25-8]-2021", f"DB31/T 900{digit}-2021", text)
    assert changed != text
    path.write_text(changed, "utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a register with three commits, and a branch with one of its own."""
    root = a_register(tmp_path_factory.mktemp("git") / "root")
    git(root, "branch", "side")
    for digit in "56":
        edit(root, digit)
        commit(root, digit)
    git(root, "checkout", "-q", "side")
    edit(root, "7")
    commit(root, "7")
    git(root, "checkout", "-q", "main")
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a copy of it, long after the last change."""
    folder = tmp_path / "root"
    shutil.copytree(made, folder)
    monkeypatch.chdir(folder)
    settle(folder)
    return folder


def settle(root: Path) -> None:
    """Make all changes long ago: what was changed just now is never kept."""
    objects = root / ".git" / "objects"
    for n, each in enumerate((objects, *sorted(objects.iterdir()))):
        moment = each.stat().st_mtime_ns - 10**12 - n  # told from each other still
        os.utime(each, ns=(moment, moment))


def amended(root: Path) -> None:
    edit(root, "8")
    git(root, "commit", "-q", "-a", "--amend", "-m", "another")


def committed(root: Path) -> None:
    edit(root, "8")
    commit(root, "8")


def without_objects(root: Path) -> None:
    for each in (root / ".git" / "objects").glob("[0-9a-f][0-9a-f]"):
        shutil.rmtree(each)


def shallow(root: Path) -> None:
    (root / ".git" / "shallow").write_text(git(root, "rev-parse", "HEAD"))


def moved(root: Path) -> None:
    """Put another folder in the place of git's own."""
    (root / ".git").rename(root / "gone")
    (root / ".git").write_text("gitdir: gone\n")
    git(root, "reset", "-q", "--soft", "HEAD~1")


CHANGES: dict[str, Callable[[Path], object]] = {
    "an edit": lambda root: edit(root, "8"),
    "a commit": committed,
    "an amended commit": amended,
    "a commit taken back": lambda root: git(root, "reset", "-q", "--soft", "HEAD~1"),
    "another branch": lambda root: git(root, "checkout", "-q", "side"),
    "another head": lambda root: git(root, "symbolic-ref", "HEAD", "refs/heads/side"),
    "a head of its own": lambda root: git(root, "checkout", "-q", "--detach", "HEAD~1"),
    "a branch moved": lambda root: git(root, "update-ref", "refs/heads/main", "side"),
    "a tag called main": lambda root: git(root, "tag", "main", "side"),
    "no objects": without_objects,
    "a shallow clone": shallow,
    "a broken setting": lambda root: (root / ".git" / "config").write_text("[core"),
    "a folder elsewhere": moved,
    "no repository": lambda root: shutil.rmtree(root / ".git"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_in_git_is_seen(change: str, root: Path, kept: Kept) -> None:
    before = [kept.run(*words) for words in WORDS]
    assert [kept.told(*words) for words in WORDS] == [(each, True) for each in before]
    CHANGES[change](root)
    right = [anew(*words) for words in WORDS]
    assert right != before
    assert [kept.run(*words) for words in WORDS] == right
    if (root / ".git").is_dir():
        settle(root)
        for _ in range(2):
            assert [kept.run(*words) for words in WORDS] == right


def test_what_makes_no_difference_may_be_known(root: Path, kept: Kept) -> None:
    before = [kept.run(*words) for words in WORDS]
    git(root, "gc", "-q")
    git(root, "branch", "more")
    assert [kept.run(*words) for words in WORDS] == before


def test_a_change_of_just_now_is_not_kept(root: Path, kept: Kept) -> None:
    edit(root, "8")
    commit(root, "8")
    for words in WORDS:
        assert [kept.told(*words)[1] for _ in range(2)] == [False, False]


UNSURE: dict[str, Callable[[Path], object]] = {
    "objects elsewhere": lambda root: (root / ".git/objects/info/alternates").write_text(""),
    "settings elsewhere": lambda root: git(root, "config", "include.path", "more"),
    "references of their own": lambda root: (root / ".git" / "reftable").mkdir(),
}


@pytest.mark.parametrize("name", UNSURE)
def test_what_is_not_sure_is_not_kept(name: str, root: Path, kept: Kept) -> None:
    UNSURE[name](root)
    settle(root)
    assert [kept.told(*WORDS[0])[1] for _ in range(2)] == [False, False]


@pytest.mark.parametrize("revision", ["HEAD@{1}", "@{yesterday}", "worktrees/x/HEAD"])
def test_a_revision_that_hangs_on_more_is_not_kept(revision: str, root: Path, kept: Kept) -> None:
    assert root.exists()
    words = ("status", "--at", revision, "--as-of", DAY)
    assert [kept.told(*words)[1] for _ in range(2)] == [False, False]
    assert kept.entries() == []


def test_another_git_is_seen(root: Path, kept: Kept) -> None:
    words = WORDS[0]
    programs = root.parent / "bin"
    programs.mkdir()
    path = f"{programs}:{os.environ['PATH']}"
    before = kept.run(*words, PATH=path)
    assert kept.told(*words, PATH=path) == (before, True)
    (programs / "git").write_text("#!/bin/sh\nexit 1\n")
    (programs / "git").chmod(0o700)
    right = anew(*words, PATH=path)
    assert right != before
    assert kept.told(*words, PATH=path) == (right, False)
