"""The documents of a commit: the same files, names, order and faults as `load` finds on disk."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdtstd.git import documents_at, resolve, tree
from sdtstd.git.blobs import blobs
from support.git_documents import at_head, faults, names, on_disk, unread
from support.repositories import make, register

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest


MIB = 1024 * 1024


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
    assert unread(repository) == ("data/a.YAML", "data/a.yaml.bak")
    assert "data/\\xff.yaml" in names(found)
    assert "data/new\nline.yaml" in names(found)


NAMES = st.text(alphabet=st.sampled_from("ab.-_\\ \n中é*[?\"'"), min_size=1, max_size=3)
PATHS = st.tuples(
    st.lists(NAMES, max_size=2),
    NAMES,
    st.sampled_from([".yaml", ".yml", ".YML", ".yaml.bak", ".txt", ""]),
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
    assert set(unread(repository)).isdisjoint(names(at_head(repository)))


def test_what_only_looks_like_data_in_a_commit(tmp_path: Path) -> None:
    repository = make(tmp_path)
    whole = "version: 1\n"
    for name in ("a.yaml", "sub/B.YAML", "x.yaml/c.txt", "\\n.yaml~", "old/b.yaml"):
        repository.write(f"data/{name}", whole)
    repository.write(b"data/\xff.YML", whole)
    repository.link("data/link.YAML", "a.yaml")
    repository.link("data/folder.YAML", "old")
    repository.commit()
    assert unread(repository) == (
        "data/\\\\n.yaml~",
        "data/\\xff.YML",
        "data/link.YAML",
        "data/sub/B.YAML",
    )
    assert list(faults(at_head(repository))) == ["data/folder.YAML"]


def test_a_pointer_of_git_lfs_in_a_commit(tmp_path: Path) -> None:
    repository = make(tmp_path)
    repository.write("data/a.yaml", "version https://git-lfs.github.com/spec/v1\n")
    repository.commit()
    assert at_head(repository) == on_disk(repository)
    assert faults(at_head(repository))["data/a.yaml"].startswith("unread-file: ")


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
