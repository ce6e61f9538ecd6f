"""What the workflow runs on a pull request, from a real repository, compared as whole outputs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from support.pull_requests import PULL_REQUESTS, STANDARDS, TARGETS, changed
from support.registers_in_git import a_register, git, masked, run

if TYPE_CHECKING:
    from pathlib import Path

    from support.goldens import Golden

DAY = ("--as-of", "2023-06-30", "--lang", "en")
RUNS = {
    "check": ("check", "--base", "HEAD", "--format", "concise", *DAY),
    "new": ("check", "--base", "HEAD", "--new-only", "--format", "github", *DAY),
    "diff": ("diff", "HEAD", "--format", "markdown", *DAY),
}


@pytest.fixture(params=sorted(PULL_REQUESTS))
def request_(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    name = str(request.param)
    repository = a_register(tmp_path)
    for file in (STANDARDS, TARGETS):
        path = tmp_path / file
        path.write_text(changed(name, file, path.read_text("utf-8")), "utf-8")
    return name, repository


def test_a_pull_request_tells_what_it_does(request_: tuple[str, Path], golden: Golden) -> None:
    name, repository = request_
    told = "".join(
        f"$ sdtstd {' '.join(words)}\n{run(repository, *words)}\n" for words in RUNS.values()
    )
    golden(f"{name}.txt", masked(repository, told))


def test_a_moved_date_changes_one_goal_and_names_the_record(tmp_path: Path) -> None:
    repository = a_register(tmp_path)
    path = repository / STANDARDS
    path.write_text(changed("move-a-date", STANDARDS, path.read_text("utf-8")), "utf-8")
    words = ("diff", "--format", "json", *DAY)
    first, second = run(repository, *words), run(repository, *words)
    assert first == second
    (target,) = json.loads(first.rsplit("exit", 1)[0])["targets"]
    (cause,) = target["because"]
    assert (target["id"], cause["id"]) == ("demo-plan/local-and-group", "DB31/T 9001-2022")
    assert (cause["counted"], cause["possible"], cause["pipeline"]) == (-1, 0, 0)


def test_between_two_commits_the_working_tree_does_not_matter(tmp_path: Path) -> None:
    repository = a_register(tmp_path)
    path = repository / STANDARDS
    path.write_text(changed("move-a-date", STANDARDS, path.read_text("utf-8")), "utf-8")
    git(repository, "commit", "-qam", "moved")
    clean = run(repository, "diff", "HEAD~1", "HEAD", *DAY)
    path.write_text("version: 1\n", "utf-8")
    assert run(repository, "diff", "HEAD~1", "HEAD", *DAY) == clean
    assert clean.startswith("This change: 1 error · 1 goal moves · 1 record changed · 1 info\n")


def test_a_record_without_its_date_is_told_though_nothing_counts_it(tmp_path: Path) -> None:
    """Counted and possible do not bound what has no date: its number is one of the target's."""
    repository = a_register(tmp_path)
    path = repository / STANDARDS
    undated = path.read_text("utf-8").replace(
        "stages: {publication: 2021-11-30}", "stages: {in_force: 2021-11-30}"
    )
    path.write_text(undated, "utf-8")
    told = run(repository, "diff", "--format", "json", *DAY).rsplit("exit", 1)[0]
    (target,) = json.loads(told)["targets"]
    assert (target["before"]["no_date"], target["after"]["no_date"]) == (0, 1)
    (cause,) = target["because"]
    assert (cause["counted"], cause["possible"], cause["pipeline"]) == (0, 0, 0)


def test_a_comparison_needs_its_base(tmp_path: Path) -> None:
    assert "--base REV" in run(a_register(tmp_path), "check", "--new-only")
