"""What many commits hold is what git says of each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.git import shared
from sdtstd.git.blobs import blobs
from sdtstd.git.entries import entries_at
from sdtstd.git.history import PastCommit, line_to
from sdtstd.git.revision import Commit, resolve
from sdtstd.git.shared import Shared
from sdtstd.git.trees import OddTree, Trees
from support.past_story import told
from support.repositories import Repository, clone, make

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def commits(repository: Repository, folder: str) -> tuple[PastCommit, ...]:
    return line_to(repository.root, resolve(repository.root, "HEAD"), folder).commits


def agree(repository: Repository, *folders: str) -> None:
    """Hold each folder of each commit against the list that git makes of it."""
    root = repository.root
    found = commits(repository, folders[0])
    many = Shared(root, folders[0])
    many.fetch(found)
    for commit in found:
        for folder in folders:
            expected = entries_at(root, Commit(commit.id, ""), folder)
            assert many.entries(commit, folder) == expected, (commit, folder)
            ids = [each.id for each in expected.data if each.mode.startswith("100")]
            contents = many.contents(ids)
            assert {each: contents[each] for each in ids} == blobs(root, ids)


def test_each_commit_of_a_story(tmp_path: Path) -> None:
    agree(told(tmp_path, 40), "data", "", "register", "missing", "data/standards.yaml")


@pytest.fixture
def messy(tmp_path: Path) -> Repository:
    repository = make(tmp_path)
    for path in (
        "a.yaml",
        "b.YAML",
        "c.yml",
        ".hidden.yaml",
        ".d/e.yaml",
        "f/g/h.yaml",
        "f/.i/j.yml",
    ):
        repository.write(f"data/{path}", path)
    repository.write(b"data/\xff.yaml", "bytes")
    repository.write("data/f.yaml", "beside the folder f")
    repository.write(".config/data/a.yaml", "1")
    repository.link("data/link.yaml", "a.yaml")
    repository.link("data/folder", "f")
    repository.link("data/nowhere", "x")
    repository.link("linked", "data")
    repository.commit()
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},data/module")
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module")
    repository.git("commit", "--quiet", "--message", "m")
    return repository


@pytest.mark.parametrize(
    "folder", ["data", "", "linked", "module", ".config/data", "data/f", "data/.d"]
)
def test_all_that_may_stand_in_a_folder(messy: Repository, folder: str) -> None:
    agree(messy, folder, "data", "data/f/g", "linked/f", "module/a")


def test_a_folder_named_otherwise_than_the_one_that_is_asked_for_often(messy: Repository) -> None:
    agree(messy, "data/f", "", ".config")


def test_another_form_of_ids(tmp_path: Path) -> None:
    repository = make(tmp_path, "--object-format=sha256")
    repository.write("data/a.yaml", "1\n")
    repository.commit()
    agree(repository, "data", "")


def test_few_bytes_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[int] = []

    def noted(repository: Path, ids: Iterable[str]) -> dict[str, bytes]:
        found = blobs(repository, ids)
        fetched.append(sum(map(len, found.values())))
        return found

    monkeypatch.setattr(shared, "AHEAD", 6000)
    monkeypatch.setattr(shared, "blobs", noted)
    agree(told(tmp_path, 20), "data", "register")
    assert len(fetched) > 2
    assert 4000 < max(fetched) < 10_000


def test_trees_that_are_behind_are_forgotten(messy: Repository) -> None:
    one, other = (messy.git("rev-parse", f"HEAD:data{each}") for each in ("", "/f"))
    trees = Trees(messy.root)
    trees.fetch([one])
    assert trees.below(one)
    trees.fetch([other])
    assert trees.below(other)
    with pytest.raises(OddTree):
        trees.below(one)


def test_a_file_that_is_lost(messy: Repository) -> None:
    name = messy.git("rev-parse", "HEAD:data/a.yaml")
    (messy.root / ".git/objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(CannotRun, match="this clone lacks files of the commit"):
        Shared(messy.root, "data").fetch(commits(messy, "data"))


def test_a_tree_that_git_refuses_is_refused_as_git_does(tmp_path: Path) -> None:
    repository = make(tmp_path)
    repository.write("data/a.yaml", "1\n")
    repository.commit()
    blob = bytes.fromhex(repository.git("rev-parse", "HEAD:data/a.yaml"))
    row = b"100644 a.yaml\0" + blob
    for data in (row + row, row[:-1], b"100644 \0" + blob):
        tree = repository.git(
            "hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=data
        )
        many = Shared(tmp_path, "data")
        commit = PastCommit("0" * 40, 0, tree, tree)
        many.fetch([commit])
        with pytest.raises(CannotRun):
            many.entries(commit, "data")


def test_a_clone_without_contents(tmp_path: Path) -> None:
    origin = told(tmp_path / "origin", 10)
    origin.git("config", "uploadpack.allowFilter", "true")
    for kind in ("blob:none", "tree:0"):
        partial = clone(origin, tmp_path / kind[:4], "--filter", kind, "--no-checkout")
        many = Shared(partial.root, "data")
        with pytest.raises(CannotRun, match="this clone lacks files of the commit"):
            many.fetch(commits(partial, "data"))
