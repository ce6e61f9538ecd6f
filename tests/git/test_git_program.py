"""The program git: its words, its variables, one that is not there, does not start or hangs."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from sdtstd.git import process
from sdtstd.git.environment import environment
from support.git_values import sentence, values
from support.repositories import Repository, register

if TYPE_CHECKING:
    from pathlib import Path


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a git of our own on the PATH."""
    folder.mkdir()
    (folder / "git").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("fatal: detected dubious ownership in repository at '/x y'", "safe.directory '{root}'"),
        ("fatal: unsafe repository ('/x y' is owned by someone else)", "safe.directory '{root}'"),
        ("fatal: not a git repository: .git", "'{root}' is not in a git repository"),
        ("warning: x\nfatal: unknown repository extension found", "repository: unknown repository"),
        ("error: bad tree", "git cannot read the repository: bad tree"),
        ("", "git cannot read the repository: -"),
        ("x" * 300, "git cannot read the repository: " + "x" * 200),
    ],
)
def test_words_of_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, told: str
) -> None:
    root = tmp_path / "x y"
    root.mkdir()
    (tmp_path / "words").write_text(words)
    stand_in(tmp_path / "bin", monkeypatch, f"cat '{tmp_path}/words' >&2; exit 128")
    assert told.format(root=root) in sentence(root)
    assert "xx" not in sentence(root) or sentence(root).endswith("x" * 200)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives folders away")
def test_a_repository_of_somebody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = register(tmp_path / "r")
    os.chown(repository.root, 12345, 12345)
    os.chown(repository.root / ".git", 12345, 12345)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    told = sentence(repository.root)
    assert "belongs to another user" in told
    assert told.count("`") == 2
    subprocess.run(["/bin/sh", "-c", told.split("`")[1]], check=True)
    assert values(repository.root) == ["second"]
    (tmp_path / ".gitconfig").unlink()
    for name, value in {"COUNT": "1", "KEY_0": "safe.directory", "VALUE_0": "*"}.items():
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)
    assert values(repository.root) == ["second"]


@pytest.mark.parametrize("path", ["", ".", ":", "bin", ":bin:"])
def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    stand_in(tmp_path / "bin", monkeypatch, "touch ran")
    shutil.copy(tmp_path / "bin" / "git", tmp_path / "git")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", path)
    assert "git is not found: install it" in sentence(tmp_path)
    assert not (tmp_path / "ran").exists()


def test_a_git_of_the_current_folder_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = register(tmp_path / "r")
    usual = os.environ["PATH"]
    stand_in(tmp_path / "bin", monkeypatch, "touch ran")
    monkeypatch.chdir(tmp_path / "bin")
    monkeypatch.setenv("PATH", f".::{usual}")
    assert values(repository.root) == ["second"]
    assert not list(tmp_path.rglob("ran"))


def test_variables_for_git(tmp_path: Path) -> None:
    own = {"HOME": "/h", "GIT_CONFIG_GLOBAL": "/g", "GIT_CONFIG_KEY_0": "k"}
    strange = {"GIT_DIR": "/x", "GIT_SSH_COMMAND": "x", "GIT_TRACE": "1", "LC_ALL": "zh_CN.UTF-8"}
    assert environment({**own, **strange}, tmp_path / "r") == {
        **own,
        "LC_ALL": "C",
        "GIT_ALLOW_PROTOCOL": "",
        "GIT_CEILING_DIRECTORIES": str(tmp_path),
        "GIT_GRAFT_FILE": os.devnull,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_TERMINAL_PROMPT": "0",
    }


def test_a_git_found_in_the_current_folder_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_, **__: ".\\git.EXE")  # as on Windows
    assert "git is not found" in sentence(tmp_path)


def test_a_git_that_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path / "bin", monkeypatch, "")
    (tmp_path / "bin" / "git").write_text("#!/no/such/shell\n")
    assert sentence(tmp_path) == "git cannot be started: no such file or directory"


def test_a_git_that_never_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path / "bin", monkeypatch, "exec sleep 60")
    monkeypatch.setattr(process, "_SECONDS", 0.2)
    assert "git gave no answer in 0.2 seconds" in sentence(tmp_path)


def test_a_path_with_a_colon(tmp_path: Path) -> None:
    repository: Repository = register(tmp_path / "a:b" / "r")
    assert values(repository.root) == ["second"]
