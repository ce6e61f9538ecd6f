"""The documents of a commit: the same files, names, order and faults as `load` finds on disk."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdtstd.diagnostics import CannotRun
from sdtstd.document import Document, read
from sdtstd.files import find_files
from sdtstd.git import documents_at, resolve, tree
from sdtstd.git.blobs import blobs
from support.repositories import Repository, make, register

if TYPE_CHECKING:
    from collections.abc import Iterable

MIB = 1024 * 1024


def at_head(repository: Repository, folder: str = "data") -> tuple[Document, ...]:
    commit = resolve(repository.root, "HEAD")
    return documents_at(repository.root, commit, repository.root / folder)


def on_disk(repository: Repository, folder: str = "data") -> tuple[Document, ...]:
    start = repository.root / folder
    return tuple(read(each.path, start, each.shown) for each in find_files(start))


def names(documents: tuple[Document, ...]) -> list[str]:
    return [each.file for each in documents]


def faults(documents: tuple[Document, ...]) -> dict[str, str]:
    return {
        each.file: f"{fault.rule.name}: {fault.message}"
        for each in documents
        for fault in each.faults
    }


def test_each_commit_has_its_own_documents(tmp_path: Path) -> None:
    repository = register(tmp_path)
    repository.write("data/a.yaml", "at: neither\n")
    for revision, at in (("HEAD~1", "first"), ("HEAD", "second")):
        (document,) = documents_at(tmp_path, resolve(tmp_path, revision), tmp_path / "data")
        assert (document.file, document.root) == ("data/a.yaml", {"at": at})


def test_which_files_and_in_which_order(tmp_path: Path) -> None:
    repository = make(tmp_path)
    for name in (
        "b.yaml", "a.yml", "a/z.yaml", "a-b.yaml", "B.yaml", "x.yaml/in.yml", "智慧.yaml",
        "e\u0301.yaml", "-.yaml", " .yaml", "*.yaml", ":(top).yaml", "new\nline.yaml",
        "tab\t.yaml", 'quote".yaml',
        ".hidden.yaml", ".h/a.yaml", "a/.h/b.yaml", "a.json", "yaml", "a.YAML", "a.yaml.bak",
    ):  # fmt: skip
        repository.write(f"data/{name}", f"is: {name!r}\n")
    repository.write(b"data/\xff.yaml", "is: bytes\n")
    for beside in ("data.yaml", "database/a.yaml", "other/data/a.yaml"):
        repository.write(beside, "is: beside\n")
    repository.git("config", "core.quotePath", "true")
    repository.commit()
    found = at_head(repository)
    assert found == on_disk(repository)
    assert len(found) == 16
    assert "data/\\xff.yaml" in names(found)
    assert "data/new\nline.yaml" in names(found)


NAMES = st.text(alphabet=st.sampled_from("ab.-_\\ \n中é*[?\"'"), min_size=1, max_size=3)
PATHS = st.tuples(
    st.lists(NAMES, max_size=2),
    NAMES,
    st.sampled_from([".yaml", ".yml", ".txt", ""]),
    st.sampled_from([b"a: 1\n", b"\xef\xbb\xbfa: x\n", b"a: \xff\n", b"", b"a: [\n", b"a: 1\r\n"]),
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(PATHS, min_size=1, max_size=8))
def test_a_commit_reads_like_its_checkout(
    tmp_path: Path, files: list[tuple[list[str], str, str, bytes]]
) -> None:
    shutil.rmtree(tmp_path / "r", ignore_errors=True)
    repository = make(tmp_path / "r")
    repository.write("data/standards.yaml", "version: 1\n")
    for folders, name, ending, data in files:
        path = Path("data", *folders, name + ending)
        if not {".", ".."} & {*folders, name + ending}:
            try:
                repository.write(str(path), data)
            except (FileExistsError, NotADirectoryError, IsADirectoryError):
                continue  # a file of that name is a folder by now
    repository.commit()
    assert at_head(repository) == on_disk(repository)


def test_faults_of_bytes(tmp_path: Path) -> None:
    repository = make(tmp_path)
    for name, data in {
        "gbk": "a: 智慧\n".encode("gb18030"),
        "utf-16": "a: 1\n".encode("utf-16"),
        "bom": b"\xef\xbb\xbfa: x\n",
        "boms": b"\xef\xbb\xbf" * 2 + b"a: x\n",
        "empty": b"",
        "twin": b"",
        "broken": b"a: [\n",
        "crlf": b"a: 1\r\nb: 2\r\n",
        "missing": b"x missing\n",
    }.items():
        repository.write(f"data/{name}.yaml", data)
    repository.commit()
    assert at_head(repository) == on_disk(repository)
    assert faults(at_head(repository))["data/utf-16.yaml"].startswith("not-utf8: ")


def test_sizes(tmp_path: Path) -> None:
    repository = make(tmp_path)
    repository.write("data/a.yaml", b"a: x\n" + b"#" * (64 * MIB - 5))
    repository.write("data/b.yaml", b"a: x\n" + b"#" * (64 * MIB - 4))
    repository.git("config", "core.compression", "1")
    repository.commit()
    fits, too_large = at_head(repository)
    assert fits.root == {"a": "x"}
    assert (too_large.root, too_large.text) == (None, "")
    assert too_large.faults[0].rule.name == "too-large"
    assert too_large == on_disk(repository)[1]


def test_what_is_too_large_is_not_even_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = make(tmp_path)
    for name in ("a", "bb"):
        repository.write(f"data/{name}.yaml", f"{name}: 1\n")
    repository.commit()
    asked: list[str] = []

    def record(root: Path, ids: Iterable[str]) -> dict[str, bytes]:
        asked.extend(ids)
        return blobs(root, asked)

    monkeypatch.setattr(tree, "LARGEST", 5)
    monkeypatch.setattr(tree, "blobs", record)
    assert list(faults(at_head(repository))) == ["data/bb.yaml"]
    assert asked == [repository.git("rev-parse", "HEAD:data/a.yaml")]


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
    assert set(told.values()) == {"unreadable-file: this is a link; in a commit none is followed"}
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
