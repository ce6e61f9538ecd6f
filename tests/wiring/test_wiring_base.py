"""A pull request is judged by its own change, whatever was merged meanwhile."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from support.merges import LATER, OTHERS, OWN, head_ref, history, merge_ref, updated_head_ref
from support.wiring import GIT, ROOT, Job, git, link_tools

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.merges import History

    CheckOut = Callable[[History], str]

CHECK = "Check the register, and sum up the change"
SITUATIONS = {
    "merge ref": (merge_ref, "main"),
    "merge ref, stale base": (merge_ref, "fork"),
    "head ref": (head_ref, "main"),
    "head ref, stale base": (updated_head_ref, "fork"),
}
CASES = pytest.mark.parametrize(("check_out", "event"), SITUATIONS.values(), ids=SITUATIONS)


def base_of(workspace: Path, event: str, head: str, branch: str = "main", data: str = "") -> str:
    """Give what the action takes for the base, by what the event says."""
    pull = {"PULL_BASE": event, "PULL_HEAD": head, "PULL_BRANCH": branch, "DATA": data}
    done = subprocess.run(
        ["bash", ROOT / "action" / "base.sh"],
        cwd=workspace,
        env=GIT | pull,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.removesuffix("\n")


@CASES
def test_the_base_is_left_where_the_own_change_begins(
    check_out: CheckOut, event: str, tmp_path: Path
) -> None:
    made = history(tmp_path / "workspace")
    head = check_out(made)
    base = base_of(made.workspace, getattr(made, event), head)
    shared = git(made.workspace, "merge-base", base, "HEAD")
    assert shared == (made.fork if check_out is head_ref else made.main)


def test_of_the_merge_ref_two_commits_are_enough(tmp_path: Path) -> None:
    made = history(tmp_path / "workspace")
    head = merge_ref(made)
    git(made.workspace, "branch", "merged")
    shallow = tmp_path / "shallow"
    where = f"file://{made.workspace}"
    git(tmp_path, "clone", "--quiet", "--depth=2", "--branch=merged", where, str(shallow))
    assert base_of(shallow, made.fork, head) == made.main


def test_once_it_is_merged_the_event_is_right(tmp_path: Path) -> None:
    made = history(tmp_path / "workspace")
    git(made.workspace, "merge", "--quiet", "--no-edit", made.head)
    git(made.workspace, "update-ref", "refs/remotes/origin/main", "main")
    head = head_ref(made)
    assert base_of(made.workspace, made.fork, head) == made.fork


def test_where_the_base_branch_was_not_fetched_the_event_is_right(tmp_path: Path) -> None:
    made = history(tmp_path / "workspace")
    head = head_ref(made)
    for branch in ("gone", "-q", "main^{tree}", "$(touch pwned)", ""):
        assert base_of(made.workspace, made.fork, head, branch) == made.fork
    assert git(made.workspace, "status", "--porcelain") == ""


def test_a_folder_that_looks_like_a_repository_is_not_asked(tmp_path: Path) -> None:
    made = history(tmp_path / "workspace")
    head = merge_ref(made)
    git(made.workspace, "clone", "--quiet", "--bare", ".", "forged")
    assert base_of(made.workspace, made.fork, head, data="forged") == made.fork
    assert base_of(made.workspace, made.fork, head, data="data") == made.main


def test_outside_of_a_pull_request_there_is_none(tmp_path: Path) -> None:
    made = history(tmp_path / "workspace")
    merge_ref(made)  # as a push of a merge
    assert base_of(made.workspace, "", "") == ""


@pytest.mark.parametrize("name", list(SITUATIONS)[1:])  # the first is the second without a trap
def test_the_own_change_is_found_and_nobody_elses(name: str, tmp_path: Path) -> None:
    check_out, event = SITUATIONS[name]
    made = history(tmp_path / "workspace")
    head = check_out(made)
    temp = tmp_path / "temp"
    link_tools(temp / "sdtstd")
    inputs = {"as-of": "2023-06-30"}
    ran = Job(made.workspace, temp, getattr(made, event), inputs, head).run(CHECK)
    assert ran.code == 1, ran.log
    assert f"publication was {OWN}" in ran.log
    assert OTHERS not in ran.log + ran.summary
    assert LATER not in ran.log + ran.summary
    assert "errors=1" in ran.outputs
    assert "1 error" in ran.summary
