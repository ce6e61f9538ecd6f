"""Changes of a branch that is behind, of a moved folder, and of a base that does not load."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from support.pull_requests import ADDED, DROPPED, STANDARDS, TARGETS
from support.registers_in_git import a_register, commit, edit, git, masked, run

if TYPE_CHECKING:
    from pathlib import Path

    from support.goldens import Golden

DAY = ("--as-of", "2023-06-30", "--lang", "en")
CHECK = ("check", "--base", "main", "--format", "concise", *DAY)
DIFF = ("diff", "main", *DAY)
ISO = '  - code: "ISO 99370:2022"\n'


def told(repository: Path, *runs: tuple[str, ...]) -> str:
    lines = "".join(f"$ sdtstd {' '.join(each)}\n{run(repository, *each)}\n" for each in runs)
    return masked(repository, lines)


def behind(folder: Path) -> Path:
    """Make a branch that changed a title while main got a record and lost another."""
    repository = a_register(folder)
    git(repository, "checkout", "-q", "-b", "mine")
    edit(repository, STANDARDS, "title: 数据元规范", "title: 数据元 规范")
    commit(repository, "mine")
    git(repository, "checkout", "-q", "main")
    path = repository / STANDARDS
    path.write_text(DROPPED.sub("", path.read_text("utf-8").replace(ISO, ADDED)), "utf-8")
    commit(repository, "others")
    git(repository, "checkout", "-q", "mine")
    return repository


def test_a_branch_behind_its_base_answers_for_its_own_change(
    tmp_path: Path, golden: Golden
) -> None:
    repository = behind(tmp_path)
    golden("behind.txt", told(repository, CHECK, DIFF, ("diff", "main", "mine", *DAY)))


def test_exactly_the_base_is_compared_where_it_is_asked_for(tmp_path: Path) -> None:
    repository = behind(tmp_path)
    base = git(repository, "rev-parse", "main").strip()
    fork = git(repository, "merge-base", "main", "mine").strip()
    found = json.loads(run(repository, *DIFF, "--format", "json").rsplit("exit", 1)[0])
    assert found["base"] == {"rev": "main", "commit": fork, "folder": "data"}
    exact = run(repository, *DIFF, "--exact", "--format", "json").rsplit("exit", 1)[0]
    assert json.loads(exact)["base"] == {"rev": "main", "commit": base, "folder": "data"}
    assert run(repository, *CHECK).endswith("exit 0\n")
    assert "record-removed GB/T 99002-2023" in run(repository, *CHECK, "--exact").replace(
        "the record of ", ""
    )


def test_a_merge_is_judged_by_what_it_brings_to_its_first_parent(tmp_path: Path) -> None:
    repository = behind(tmp_path)
    git(repository, "checkout", "-q", "--detach", "main")
    git(repository, "merge", "-q", "--no-edit", "mine")
    found = json.loads(run(repository, "diff", "HEAD^1", *DAY, "--format", "json").split("exit")[0])
    assert [each["id"] for each in found["records"]["changed"]] == ["DB31/T 9002-2021"]
    assert found["records"]["added"] == found["records"]["removed"] == []


def test_histories_that_share_nothing(tmp_path: Path) -> None:
    repository = a_register(tmp_path)
    git(repository, "checkout", "-q", "--orphan", "other")
    commit(repository, "again")
    told = run(repository, *CHECK)
    assert "share no commit" in told
    assert "--exact" in told
    assert told.endswith("exit 2\n")
    assert run(repository, *CHECK, "--exact").endswith("exit 0\n")


def test_a_shallow_clone_says_how_to_fetch(tmp_path: Path) -> None:
    origin = behind(tmp_path / "origin")
    git(tmp_path, "clone", "-q", "--depth", "1", "--no-single-branch", origin.as_uri(), "clone")
    told = run(tmp_path / "clone", "diff", "origin/main", *DAY)
    assert "git fetch --unshallow" in told
    assert "--exact" in told
    assert told.endswith("exit 2\n")


def test_a_moved_folder_is_compared_all_the_same(tmp_path: Path, golden: Golden) -> None:
    golden("moved.txt", "".join(moved(tmp_path / str(n), to) for n, to in enumerate(MOVED)))


MOVED = ("register", "deep/er/data")


def moved(folder: Path, to: str) -> str:
    """Move a register and loosen a target; say what is told of it, there and back."""
    repository = a_register(folder)
    (repository / to).parent.mkdir(parents=True, exist_ok=True)
    git(repository, "mv", "data", to)
    edit(repository, f"{to}/targets.yaml", "at_least: 4 ", "at_least: 1 ")
    here = ("--data", to)
    said = told(repository, (*CHECK, *here), (*DIFF, *here))
    commit(repository, "moved")
    words = ("diff", "HEAD", "HEAD~1", *DAY, *here, "--format", "json")
    back = json.loads(run(repository, *words).split("exit")[0])
    assert back["base"]["folder"] == to
    assert [each["id"] for each in back["targets"]] == ["demo-plan/local-and-group"]
    return said


def test_a_moved_folder_with_another_system_or_two_of_it(tmp_path: Path) -> None:
    repository = a_register(tmp_path)
    git(repository, "mv", "data", "register")
    here = (*CHECK, "--data", "register")
    edit(repository, "register/standards.yaml", "  id: demo\n", "  id: other\n")
    told = run(repository, *here)
    assert "none of its registers has the same system: data" in told
    assert told.endswith("exit 2\n")
    git(repository, "reset", "-q", "--hard")
    (repository / "copy").mkdir()
    for each in (STANDARDS, TARGETS):
        (repository / each.replace("data", "copy")).write_bytes((repository / each).read_bytes())
    commit(repository, "copied")
    git(repository, "mv", "data", "register")
    told = run(repository, *here)
    assert "more than once: copy, data" in told
    assert told.endswith("exit 2\n")


@pytest.mark.parametrize(
    "text",
    [
        '{"version": "1", "plans": []}',
        "version: 1\nplans: []\n",
        "version: 1\nsystem: [\n",
        "  version: 1\n  observations: []\n",
    ],
)
def test_a_base_with_data_of_any_kind_is_no_first_register(tmp_path: Path, text: str) -> None:
    full = a_register(tmp_path / "full")
    repository = tmp_path / "other"
    (repository / "old").mkdir(parents=True)
    (repository / "old" / "any.yaml").write_text(text, "utf-8")
    git(repository, "init", "-q", "-b", "main")
    commit(repository, "old")
    (repository / "data").mkdir()
    for each in (STANDARDS, TARGETS):
        (repository / each).write_bytes((full / each).read_bytes())
    told = run(repository, *CHECK)
    assert "none of its registers has the same system: old/any.yaml" in told
    assert told.endswith("exit 2\n")


def test_a_folder_without_a_system_does_not_hide_the_register(tmp_path: Path) -> None:
    repository = a_register(tmp_path)
    (repository / "reg").mkdir()
    (repository / "reg" / "x.yaml").write_text("version: 1\n", "utf-8")
    commit(repository, "decoy")
    for each in (STANDARDS, TARGETS):
        git(repository, "mv", each, each.replace("data", "reg"))
    edit(repository, "reg/targets.yaml", "at_least: 4 ", "at_least: 1 ")
    told = run(repository, *CHECK, "--data", "reg")
    assert "the register is in 'data' in the base, and in 'reg' in the head" in told
    assert "SDT603 target-loosened at_least was 4 and is now 1" in told


def test_a_finding_follows_what_it_is_of_to_its_new_name(tmp_path: Path) -> None:
    repository = a_register(tmp_path)
    edit(repository, STANDARDS, "- code: DB31/T 9002-2021", "- code: DB31/T 9902-2021")
    led = "object: DB31/T 9002-2021, to: DB31/T 9902-2021"
    said = f"removals:\n  - {{{led}, reason: 笔误, date: 2023}}\n"
    edit(repository, STANDARDS, "\nstandards:\n", f"\n{said}\nstandards:\n")
    words = (*CHECK, "--new-only", "--format", "json")
    found = json.loads(run(repository, *words).rpartition("}")[0] + "}")["findings"]
    assert found == []
    difference = json.loads(run(repository, *DIFF, "--format", "json").split("exit")[0])
    assert difference["findings"] == {"new": [], "fixed": []}


def test_a_first_register_has_nothing_to_be_compared_with(tmp_path: Path, golden: Golden) -> None:
    repository = a_register(tmp_path / "full")
    empty = tmp_path / "new"
    empty.mkdir()
    git(empty, "init", "-q", "-b", "main")
    (empty / "README.md").write_text("# 台账\n", "utf-8")
    commit(empty, "first")
    git(empty, "checkout", "-q", "-b", "mine")
    (empty / "data").mkdir()
    for each in (STANDARDS, TARGETS):
        (empty / each).write_bytes((repository / each).read_bytes())
    commit(empty, "register")
    golden("first.txt", told(empty, (*CHECK, "--new-only"), DIFF, (*DIFF, "--format", "json")))


def test_a_base_that_does_not_load_is_compared_as_far_as_it_does(
    tmp_path: Path, golden: Golden
) -> None:
    repository = a_register(tmp_path)
    edit(repository, STANDARDS, "title: 公共数据质量评价要求", "titel: 公共数据质量评价要求")
    edit(repository, STANDARDS, "stages: {publication: 2021-11-30}", "stages: {publication: soon}")
    commit(repository, "broken")
    git(repository, "checkout", "-q", "-b", "mine")
    edit(repository, STANDARDS, "titel: 公共数据质量评价要求", "title: 公共数据质量评价要求")
    edit(repository, TARGETS, "value: 83.97", "value: 79.97")
    golden("broken-base.txt", told(repository, CHECK, DIFF))
