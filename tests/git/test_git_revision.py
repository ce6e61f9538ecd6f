"""Revisions: what names a commit, and the sentence for what does not."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdtstd.diagnostics import CannotRun
from sdtstd.git import Commit, no_repository, resolve
from support.repositories import Repository, clone, make, register


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    repository = register(tmp_path_factory.mktemp("two"))
    repository.git("tag", "--annotate", "--message", "t", "v1", "HEAD~1")
    repository.git("branch", "é/分支")
    repository.git("checkout", "--quiet", "-b", "other")
    repository.git("checkout", "--quiet", "main")
    return repository


def sentence(repository: Path, revision: str) -> str:
    with pytest.raises(CannotRun) as refused:
        resolve(repository, revision)
    return str(refused.value)


@pytest.mark.parametrize(
    ("revision", "same"),
    [
        ("HEAD", "HEAD"),
        ("@", "HEAD"),
        ("main", "HEAD"),
        ("refs/heads/main", "HEAD"),
        ("é/分支", "HEAD"),
        ("v1", "HEAD~1"),
        ("HEAD^", "HEAD~1"),
        ("@{-1}", "HEAD"),
        ("HEAD^{/m}", "HEAD"),
        ("HEAD^{}", "HEAD"),
        ("HEAD@{2001-01-01 12:00:00}", "HEAD~1"),
    ],
)
def test_what_names_a_commit(two: Repository, revision: str, same: str) -> None:
    whole = two.git("rev-parse", f"{same}^{{commit}}")
    assert resolve(two.root, revision) == Commit(whole, revision)
    assert resolve(two.root, whole[:9]).id == whole
    assert resolve(two.root, whole.upper()).id == whole


@pytest.mark.parametrize(
    ("revision", "part"),
    [
        ("", "the revision is empty"),
        ("-h", "a revision never begins with a hyphen"),
        ("--all", "a revision never begins with a hyphen"),
        ("--output=F", "a revision never begins with a hyphen"),
        ("--upload-pack=x", "a revision never begins with a hyphen"),
        ("a" * 257, "more than 256 characters"),
        ("HEAD\x00", "cannot be printed"),
        ("HEAD\n--all", "cannot be printed"),
        ("\x1b[31mHEAD", "cannot be printed"),
        ("\ud800", "cannot be printed"),
        ("main..HEAD", "write two revisions apart"),
        ("main...HEAD", "write two revisions apart"),
        ("HEAD:data", "leave out the colon"),
        (":/m", "leave out the colon"),
        (":data/a.yaml", "leave out the colon"),
        ("HEAD^{/x}:data", "leave out the colon"),
    ],
)
def test_what_git_never_sees(
    two: Repository, monkeypatch: pytest.MonkeyPatch, revision: str, part: str
) -> None:
    monkeypatch.setenv("PATH", "")
    assert part in sentence(two.root, revision)


@pytest.mark.parametrize(
    "revision",
    [
        "nowhere",
        "a" * 256,
        "é",
        "^HEAD",
        "HEAD^@",
        "HEAD^!",
        "HEAD~9",
        "HEAD^{tree}",
        "HEAD^{/x}",
        "HEAD@{99}",
        "@{u}",
        "@{-9}",
        "HEAD; touch x",
        "$(touch x)",
        "`touch x`",
        "HEAD --all",
        "*",
        "0" * 40,
        "deadbeef",
    ],
)
def test_what_git_does_not_know(two: Repository, revision: str) -> None:
    told = sentence(two.root, revision)
    assert told.startswith(f"git knows no commit {revision!r}: ")
    assert "git fetch" in told
    assert not (two.root / "x").exists()


def test_a_blob_and_a_tree_are_no_commits(two: Repository) -> None:
    for name in ("HEAD:data", "HEAD:data/a.yaml"):
        assert "git knows no commit" in sentence(two.root, two.git("rev-parse", name))


def test_a_path_dressed_up_as_a_commit(tmp_path: Path) -> None:
    repository = make(tmp_path)
    repository.write("x^{commit}", "no commit")
    repository.commit()
    assert "leave out the colon" in sentence(tmp_path, "HEAD:x")


def test_a_branch_wins_over_a_file_of_its_name(two: Repository) -> None:
    two.write("main", "a file")
    assert resolve(two.root, "main").id == two.git("rev-parse", "HEAD")


def test_no_repository(tmp_path: Path) -> None:
    told = f"{str(tmp_path)!r} is not in a git repository: go to a clone"
    assert sentence(tmp_path, "HEAD").startswith(told)
    assert str(no_repository(tmp_path)).startswith(told)


def test_a_broken_git_folder_is_not_taken_for_the_repository_around_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(tmp_path)
    (tmp_path / "inner" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "inner")
    for path in (tmp_path / "inner", Path(), Path("../inner")):
        assert "is not in a git repository" in sentence(path, "HEAD")


def test_a_folder_dressed_up_as_a_bare_repository_is_none(tmp_path: Path) -> None:
    make(tmp_path / "bare", "--bare")
    assert "cannot use bare repository" in sentence(tmp_path / "bare", "HEAD")


def test_no_commit_yet(tmp_path: Path) -> None:
    make(tmp_path)
    for revision in ("HEAD", "main"):
        assert "has no commit yet: commit the data" in sentence(tmp_path, revision)


def test_a_branch_without_a_commit_beside_others(tmp_path: Path) -> None:
    repository = register(tmp_path)
    repository.git("checkout", "--quiet", "--orphan", "new")
    assert "git knows no commit 'HEAD': " in sentence(tmp_path, "HEAD")


def test_a_detached_head_without_a_branch(tmp_path: Path) -> None:
    repository = register(tmp_path)
    repository.git("checkout", "--quiet", "--detach")
    repository.git("branch", "--delete", "--force", "main")
    assert "git knows no commit 'main': " in sentence(tmp_path, "main")
    assert resolve(tmp_path, "HEAD~1").name == "HEAD~1"


def test_a_shallow_clone(tmp_path: Path) -> None:
    shallow = clone(register(tmp_path / "origin"), tmp_path / "shallow", "--depth=1")
    assert resolve(shallow.root, "HEAD").id == shallow.git("rev-parse", "HEAD")
    told = sentence(shallow.root, "HEAD~1")
    assert "'HEAD~1' in this shallow clone" in told
    assert "`git fetch --unshallow`" in told
    assert "`fetch-depth: 0`" in told
    shallow.git("fetch", "--quiet", "--unshallow")
    assert resolve(shallow.root, "HEAD~1").id == shallow.git("rev-parse", "HEAD~1")


def test_a_configuration_that_git_cannot_read(tmp_path: Path) -> None:
    repository = register(tmp_path)
    repository.write(".git/config", "[core\n")
    told = sentence(tmp_path, "HEAD")
    assert told == "git cannot read the repository: bad config line 1 in file .git/config"


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(alphabet=st.sampled_from("HEAD@{}^~:/.-!$`;|&<>() \n\x00-u1é0..")))
def test_any_text_names_a_commit_of_the_repository_or_has_a_sentence(
    two: Repository, revision: str
) -> None:
    before = sorted(os.listdir(two.root))  # noqa: PTH208 - names are enough
    with contextlib.suppress(CannotRun):
        commit = resolve(two.root, revision)
        assert two.git("cat-file", "-t", commit.id) == "commit"
    assert sorted(os.listdir(two.root)) == before  # noqa: PTH208
