"""Where git runs: other folders, hooks, worktrees, clones in part; a git that is not there."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from typing import TYPE_CHECKING

from sdtstd.git import documents_at, resolve
from support.git_values import sentence, values
from support.repositories import clone, make, register

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def files(root: Path) -> dict[str, tuple[int, int]]:
    paths = [root, *root.rglob("*")]
    return {str(each): (each.lstat().st_mtime_ns, each.lstat().st_size) for each in paths}


def test_variables_of_a_hook_name_no_other_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, other = register(tmp_path / "here"), make(tmp_path / "other")
    other.write("data/a.yaml", "at: other\n")
    other.commit()
    for name, value in {
        "GIT_DIR": str(other.root / ".git"),
        "GIT_WORK_TREE": str(other.root),
        "GIT_INDEX_FILE": str(tmp_path / "index"),
        "GIT_OBJECT_DIRECTORY": str(other.root / ".git" / "objects"),
        "GIT_COMMON_DIR": str(other.root / ".git"),
        "GIT_NAMESPACE": "x",
        "GIT_PREFIX": "data/",
        "GIT_TRACE": str(tmp_path / "trace"),
        "GIT_EXEC_PATH": str(tmp_path),
        "GIT_CONFIG_PARAMETERS": "'core.bare'='true'",
        "LC_ALL": "zh_CN.UTF-8",
        "LANGUAGE": "zh_CN",
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(other.root)
    assert values(here.root) == ["second"]
    assert not (tmp_path / "trace").exists()


def test_within_a_hook_of_git(tmp_path: Path) -> None:
    repository = register(tmp_path)
    hook = tmp_path / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f"#!/bin/sh\nexec {sys.executable} -c '\n"
        "from pathlib import Path\n"
        "from sdtstd.git import documents_at, resolve\n"
        'here = Path(".")\n'
        'document, = documents_at(here, resolve(here, "HEAD~1"), here / "data")\n'
        'Path("told").write_text(document.root["at"])\n'
        "'\n"
    )
    hook.chmod(0o755)
    repository.commit()
    assert (tmp_path / "told").read_text() == "first"


def test_a_worktree_and_its_main(tmp_path: Path) -> None:
    repository = register(tmp_path / "r")
    repository.git("worktree", "add", "--quiet", "-b", "w", str(tmp_path / "w"), "HEAD~1")
    assert (tmp_path / "w" / ".git").is_file()
    assert values(tmp_path / "w") == ["first"]
    assert values(tmp_path / "w", "main") == ["second"]


def test_a_worktree_of_a_bare_repository(tmp_path: Path) -> None:
    bare = clone(register(tmp_path / "r"), tmp_path / "bare", "--bare")
    bare.git("worktree", "add", "--quiet", str(tmp_path / "w"), "main")
    assert values(tmp_path / "w") == ["second"]


def test_a_worktree_whose_repository_is_gone(tmp_path: Path) -> None:
    repository = register(tmp_path / "r")
    repository.git("worktree", "add", "--quiet", str(tmp_path / "w"), "HEAD~1")
    shutil.rmtree(tmp_path / "r")
    assert "is not in a git repository" in sentence(tmp_path / "w")


def test_a_git_folder_called_bare(tmp_path: Path) -> None:
    repository = register(tmp_path)
    repository.git("config", "core.bare", "true")
    assert values(tmp_path) == ["second"]


def test_ids_of_64_digits(tmp_path: Path) -> None:
    repository = make(tmp_path, "--object-format=sha256")
    repository.write("data/a.yaml", "at: long\n")
    repository.link("data/b", "a.yaml")
    assert len(repository.commit()) == 64
    assert values(tmp_path) == ["long"]


def test_attributes_change_no_byte(tmp_path: Path) -> None:
    repository = make(tmp_path)
    repository.write("data/a.yaml", b"at: $Id$\r\n")
    repository.commit()
    repository.write(
        ".gitattributes",
        "*.yaml text eol=crlf ident export-subst working-tree-encoding=UTF-16 filter=x\n",
    )
    repository.git("add", ".gitattributes")
    repository.git("commit", "--quiet", "--message", "m")
    (document,) = documents_at(tmp_path, resolve(tmp_path, "HEAD"), tmp_path / "data")
    assert document.text == "at: $Id$\r\n"


def test_packed_objects(tmp_path: Path) -> None:
    repository = register(tmp_path)
    repository.git("gc", "--quiet")
    assert (values(tmp_path), values(tmp_path, "HEAD~1")) == (["second"], ["first"])


def test_a_repository_that_nobody_may_write(tmp_path: Path) -> None:
    repository = register(tmp_path / "r")
    folders = [each for each in (repository.root, *repository.root.rglob("*")) if each.is_dir()]
    for each in folders:
        each.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert values(repository.root) == ["second"]
    finally:
        for each in folders:
            each.chmod(stat.S_IRWXU)


def test_nothing_is_written(tmp_path: Path) -> None:
    repository = register(tmp_path)
    os.utime(tmp_path / "data" / "a.yaml", (1, 1))  # git would like to refresh its index
    before = files(tmp_path)
    assert values(tmp_path) == ["second"]
    assert "git knows no commit" in sentence(repository.root, "nowhere")
    assert files(tmp_path) == before


def test_a_clone_in_part(tmp_path: Path) -> None:
    origin = register(tmp_path / "origin")
    origin.git("config", "uploadpack.allowFilter", "true")
    for kind in ("blob:none", "tree:0"):
        part = clone(origin, tmp_path / kind, "--no-checkout", f"--filter={kind}")
        packs = files(part.root)
        told = sentence(part.root, "HEAD~1")
        assert told.startswith("this clone lacks files of the commit")
        assert "`git fetch --refetch --no-filter`" in told
        assert files(part.root) == packs
        part.git("fetch", "--quiet", "--refetch", "--no-filter")
        assert values(part.root, "HEAD~1") == ["first"]


def test_a_blob_that_is_lost(tmp_path: Path) -> None:
    repository = register(tmp_path)
    lost = repository.git("rev-parse", "HEAD:data/a.yaml")
    (tmp_path / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    assert "this clone lacks files of the commit" in sentence(tmp_path)
    assert values(tmp_path, "HEAD~1") == ["first"]


def test_a_tree_that_is_lost(tmp_path: Path) -> None:
    repository = register(tmp_path)
    lost = repository.git("rev-parse", "HEAD:data")
    (tmp_path / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    assert sentence(tmp_path).startswith("git cannot read the repository: ")
