"""Data folders and files that are none: links, submodules, folders that are not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.git import documents_at, resolve
from support.git_documents import at_head, faults, names, on_disk
from support.repositories import make, register


def test_links_are_never_followed(tmp_path: Path) -> None:
    repository = make(tmp_path)
    repository.write("data/a.yaml", "a: 1\n")
    repository.write("data/sub/b.txt", "b")
    repository.write("old/c.yaml", "c: 1\n")
    for name, target in {
        "in.yaml": "a.yaml",
        "out.yaml": "/etc/passwd",
        "up.yml": "../../../../etc/passwd",
        "config.yaml": "../.git/config",
        "folder.yaml": "sub",
        "ring.yaml": "ring.yaml",
        "old": "../old",
        "sub/twice": "../old",
        "new\nline.yaml": "a.yaml",
        ".hidden": "../old",
        "read.me": "sub/b.txt",
        "nowhere": "nothing",
        "long\u00e9": "x/" * 100,
        "etc": "/etc",
        "ring": "ring",
        "notdir": "a.yaml/b",
    }.items():
        repository.link(f"data/{name}", target)
    repository.commit()
    told = faults(at_head(repository))
    assert sorted(told) == sorted(
        f"data/{name}"
        for name in (
            "in.yaml", "out.yaml", "up.yml", "config.yaml", "folder.yaml", "ring.yaml", "old",
            "sub/twice", "new\nline.yaml",
        )
    )  # fmt: skip
    assert set(told.values()) == {
        "unreadable-file: this is a link; links in a commit are not followed"
    }
    assert names(at_head(repository)) == sorted((*told, "data/a.yaml"))


def test_submodules_are_told(tmp_path: Path) -> None:
    repository = register(tmp_path)
    whole = repository.git("rev-parse", "HEAD")
    for path in ("data/sub", "data/.sub", "sub"):
        repository.git("update-index", "--add", "--cacheinfo", f"160000,{whole},{path}")
    repository.git("commit", "--quiet", "--message", "m")
    assert names(at_head(repository)) == ["data/a.yaml", "data/sub"]
    assert list(faults(at_head(repository))) == ["data/sub"]
    assert "its files are not in the commit" in faults(at_head(repository))["data/sub"]
    assert names(at_head(repository, "sub")) == ["sub"]
    assert at_head(repository, "sub/data") == ()


def test_a_data_folder_that_is_not_there(tmp_path: Path) -> None:
    repository = make(tmp_path)
    repository.write("database/a.yaml", "a: 1\n")
    repository.write("file", "a: 1\n")
    repository.commit()
    assert at_head(repository) == ()
    assert at_head(repository, "data/below") == ()
    assert at_head(repository, "file") == ()
    assert at_head(repository, "datab") == ()
    assert at_head(repository, "*") == ()


def test_a_data_folder_that_was_a_link(tmp_path: Path) -> None:
    repository = make(tmp_path)
    repository.write("real/a.yaml", "a: 1\n")
    repository.link("data", "real")
    repository.commit()
    assert list(faults(at_head(repository))) == ["data"]
    assert at_head(repository, "data/below") == ()


def test_a_data_folder_that_was_empty(tmp_path: Path) -> None:
    repository = make(tmp_path)
    repository.commit()
    assert at_head(repository) == at_head(repository, ".") == ()


@pytest.mark.parametrize(
    "folder",
    [".", "data", "a/b/data", "--output=F", "*", ":(top)", "数据", "a b", ".hidden", "x\n"],
)
def test_where_the_data_folder_is(tmp_path: Path, folder: str) -> None:
    repository = make(tmp_path)
    repository.write(f"{folder}/sub/a.yaml", "a: 1\n")
    repository.write(f"{folder}/b.yaml", "a: 2\n")
    repository.write("z.yaml", "a: 3\n")
    repository.commit()
    assert at_head(repository, folder) == on_disk(repository, folder)
    assert at_head(repository, f"{folder}/sub/..") == on_disk(repository, folder)
    assert len(at_head(repository, folder)) == (3 if folder == "." else 2)


def test_a_data_folder_elsewhere(tmp_path: Path) -> None:
    repository = register(tmp_path / "r")
    commit = resolve(repository.root, "HEAD")
    with pytest.raises(CannotRun, match="lies outside the repository"):
        documents_at(repository.root, commit, tmp_path / "data")


def test_relative_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register(tmp_path / "r")
    monkeypatch.chdir(tmp_path / "r" / "data")
    for repository, folder in (("..", "."), ("../../r", "../data"), ("../data/..", "")):
        commit = resolve(Path(repository), "HEAD")
        assert names(documents_at(Path(repository), commit, Path(folder))) == ["data/a.yaml"]
