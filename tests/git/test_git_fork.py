"""Where a branch left another, and where the registers of a commit are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.git.fork import merge_base
from sdtstd.git.registers import registers_at
from sdtstd.git.revision import resolve
from support.repositories import Repository, make

if TYPE_CHECKING:
    from pathlib import Path

SYSTEM = "version: 1\nsystem: {id: demo, title: 体系, tasks: []}\n"


@pytest.fixture
def forked(tmp_path: Path) -> Repository:
    repository = make(tmp_path)
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "mine")
    repository.write("a", "1")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("b", "1")
    repository.commit()
    return repository


def base(repository: Repository, one: str, other: str) -> str:
    root = repository.root
    return merge_base(root, resolve(root, one), resolve(root, other)).id


def test_the_commit_that_both_have(forked: Repository) -> None:
    first = forked.git("rev-parse", "main~1")
    assert base(forked, "main", "mine") == base(forked, "mine", "main") == first
    assert base(forked, "main~1", "mine") == first
    assert base(forked, "mine", "mine") == forked.git("rev-parse", "mine")
    assert (
        merge_base(forked.root, resolve(forked.root, "main"), resolve(forked.root, "mine")).name
        == "main"
    )


def test_a_branch_that_took_its_base_in_left_it_there(forked: Repository) -> None:
    tip = forked.git("rev-parse", "main")
    forked.git("checkout", "--quiet", "mine")
    forked.git("merge", "--quiet", "--no-edit", "main")
    assert base(forked, "main", "mine") == tip


def test_branches_that_share_nothing(forked: Repository) -> None:
    forked.git("checkout", "--quiet", "--orphan", "other")
    forked.commit()
    with pytest.raises(CannotRun, match="share no commit"):
        base(forked, "main", "other")


@pytest.mark.parametrize(
    ("files", "folders", "others"),
    [
        ({"data/standards.yaml": SYSTEM}, ("data",), ()),
        ({"data/standards.yaml": "version: 1\n", "data/tree/a.yml": SYSTEM}, ("data",), ()),
        ({"standards.yaml": SYSTEM}, ("",), ()),
        ({"x/y/any.yaml": SYSTEM, "z/standards.yaml": SYSTEM}, ("x/y", "z"), ()),
        ({"data/standards.yaml": "version: 1\n"}, (), ()),
        ({".hidden/standards.yaml": SYSTEM, "data/standards.txt": SYSTEM}, (), ()),
        ({"a/standards.yaml": "\ufeff" + SYSTEM.replace("version: 1\n", "")}, ("a",), ()),
        ({"a/b.yaml": '{"version": "1", "system": {"id": "demo"}}'}, ("a",), ()),
        ({"a/b.yaml": "  version: 1\n  plans: []\n"}, (), ("a/b.yaml",)),
        ({"a/b.yaml": "standards: [\n"}, (), ("a/b.yaml",)),
        ({"a/b.yaml": "jobs: [\n"}, (), ()),
        ({"a/standards.yaml": SYSTEM.replace("system:", '"system" :')}, ("a",), ()),
        ({"a/x.yaml": "jobs:\n  system: x\n"}, (), ()),
        ({"r\udcff\\x/standards.yaml": SYSTEM}, ("r\udcff\\x",), ()),
    ],
)
def test_where_the_registers_are(
    files: dict[str, str], folders: tuple[str, ...], others: tuple[str, ...], tmp_path: Path
) -> None:
    repository = make(tmp_path)
    for path, text in files.items():
        repository.write(path, text)
    commit = repository.commit()
    found = registers_at(tmp_path, resolve(tmp_path, commit))
    assert (found.folders, found.others) == (folders, others)
