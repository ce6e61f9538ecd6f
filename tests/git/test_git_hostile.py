"""Repositories made to run a program, to show a file, or to tell of another history."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.git import documents_at, resolve
from sdtstd.git.environment import OPTIONS, environment
from support.repositories import clone, make, register
from support.traps import spoil

if TYPE_CHECKING:
    from pathlib import Path

REVISIONS = (
    "HEAD", "HEAD~1", "main", "v1", "--output=F", "-h", "--upload-pack=x", "HEAD; touch x",
    "$(touch x)", "@{-1}", ":/m", "HEAD^{/m}", "HEAD^{/x}", "a" * 300, "\x00", "é", "nowhere",
    "HEAD:data", "!touch x", "|touch x", "ext::touch x",
)  # fmt: skip


def look(root: Path) -> list[str]:
    """Do all that the package can do; give what was told or read."""
    told = []
    for revision in REVISIONS:
        try:
            commit = resolve(root, revision)
            told += [each.text for each in documents_at(root, commit, root / "data")]
        except CannotRun as refused:
            told.append(str(refused))
    return told


def test_no_program_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    marker = tmp_path / "marker"
    repository = register(tmp_path / "r")
    repository.write(".gitattributes", "* diff=x filter=x merge=x\n")
    repository.commit()
    spoil(repository, marker)
    monkeypatch.chdir(repository.root)
    told = look(repository.root)
    assert not marker.exists()
    assert not (repository.root / "x").exists()
    assert [told[0], told[1]] == ["at: second\n", "at: second\n"]
    # The trap itself works: a git that is not told otherwise falls into it.
    subprocess.run(
        ["git", "status"],
        cwd=repository.root,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert marker.exists()


def test_a_missing_blob_is_not_fetched_by_a_program(tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    origin = register(tmp_path / "origin")
    origin.git("config", "uploadpack.allowFilter", "true")
    part = clone(origin, tmp_path / "part", "--no-checkout", "--filter=blob:none")
    spoil(part, marker)
    assert look(part.root)[0].startswith("this clone lacks files of the commit")
    assert not marker.exists()
    settings = part.root / ".git" / "config"
    for url in (f"ext::{part.root}/.git/program", "ssh://host/x", "https://host/x", "x::y"):
        settings.write_text(settings.read_text() + f"[remote \"origin\"]\n\turl = '{url}'\n")
        assert look(part.root)[0].startswith("this clone lacks files of the commit")
        assert not marker.exists()


def test_an_older_git_that_fetches_all_the_same(tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    origin = register(tmp_path / "origin")
    origin.git("config", "uploadpack.allowFilter", "true")
    part = clone(origin, tmp_path / "part", "--no-checkout", "--filter=blob:none")
    spoil(part, marker)
    variables = environment(os.environ, part.root)
    for lazy in ({}, {"GIT_ALLOW_PROTOCOL": "file:ext"}):
        done = subprocess.run(
            ["git", *OPTIONS, "ls-tree", "-r", "-l", "HEAD"],
            cwd=part.root,
            env={**variables, "GIT_NO_LAZY_FETCH": "0", **lazy},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=600,
            check=False,
        )
        assert b"could not fetch" in done.stderr
        assert marker.exists() == bool(lazy)  # without the list of protocols the trap closes


def test_no_file_is_shown(tmp_path: Path) -> None:
    repository = register(tmp_path / "r")
    for name in ("passwd.yaml", "passwd", "e.yml"):
        repository.link(f"data/{name}", "/etc/passwd")
    repository.link("data/config.yaml", "../.git/config")
    repository.link("data/up", "../../..")
    repository.commit()
    told = "\n".join(look(repository.root))
    assert "root:" not in told
    assert "[core]" not in told


@pytest.mark.parametrize("setting", ["include.path", "core.worktree", "core.excludesFile"])
def test_settings_show_no_file(tmp_path: Path, setting: str) -> None:
    repository = register(tmp_path / "r")
    with (repository.root / ".git" / "config").open("a") as config:
        section, _, name = setting.partition(".")
        config.write(f"[{section}]\n\t{name} = /etc/passwd\n")
    assert "root:" not in "\n".join(look(repository.root))


def test_replaced_objects_and_grafts_tell_nothing(tmp_path: Path) -> None:
    repository = register(tmp_path)
    whole = repository.git("rev-parse", "HEAD")
    other = repository.git("commit-tree", "-m", "forged", f"{whole}~1^{{tree}}")
    forged = repository.git("hash-object", "-w", "--stdin", stdin=b"at: forged\n")
    repository.git("replace", repository.git("rev-parse", "HEAD:data/a.yaml"), forged)
    repository.git("replace", whole, other)
    (tmp_path / ".git" / "info").mkdir(exist_ok=True)
    (tmp_path / ".git" / "info" / "grafts").write_text(f"{whole}\n")
    assert repository.git("log", "--format=%s", "HEAD") == "forged"
    assert look(tmp_path)[:2] == ["at: second\n", "at: first\n"]


def test_a_repository_in_the_data_folder_is_not_asked(tmp_path: Path) -> None:
    repository = register(tmp_path)
    inner = make(tmp_path / "data" / "inner", "--bare")
    repository.write("data/inner/a.yaml", "at: inner\n")
    repository.commit()
    with (inner.root / "config").open("a") as config:
        config.write(f"[core]\n\tfsmonitor = touch '{tmp_path}/marker'\n")
    assert look(tmp_path)[:2] == ["at: second\n", "at: inner\n"]
    with pytest.raises(CannotRun, match="bare repository"):
        resolve(inner.root, "HEAD")
    assert not (tmp_path / "marker").exists()


def test_a_path_that_a_tree_names_twice_is_refused(tmp_path: Path) -> None:
    """No index can hold such a tree, but a push may bring one; one of the two would be lost."""
    repository = make(tmp_path)
    blobs = [repository.git("hash-object", "-w", "--stdin", stdin=each) for each in (b"a", b"b")]
    twice = b"".join(b"100644 a.yaml\0" + bytes.fromhex(each) for each in blobs)
    writing = ("hash-object", "-w", "--literally", "--stdin", "-t", "tree")
    inner = repository.git(*writing, stdin=twice)
    root = repository.git("mktree", stdin=b"040000 tree %s\tdata\n" % inner.encode())
    head = repository.git("commit-tree", root, "-m", "m")
    with pytest.raises(CannotRun, match=r"names 'data/a\.yaml' twice"):
        documents_at(tmp_path, resolve(tmp_path, head), tmp_path / "data")
