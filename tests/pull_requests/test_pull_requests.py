"""What the workflow runs on a pull request, from a real repository, compared as whole outputs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.pull_requests import PULL_REQUESTS, STANDARDS, TARGETS, changed

if TYPE_CHECKING:
    from support.goldens import Golden

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "example"
SDTSTD = Path(sys.executable).parent / "sdtstd"
DAY = ("--as-of", "2023-06-30", "--lang", "en")
RUNS = {
    "check": ("check", "--base", "HEAD", "--format", "concise", *DAY),
    "new": ("check", "--base", "HEAD", "--new-only", "--format", "github", *DAY),
    "diff": ("diff", "HEAD", "--format", "markdown", *DAY),
}


@pytest.fixture(params=sorted(PULL_REQUESTS))
def request_(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    name = str(request.param)
    (tmp_path / "data").mkdir()
    for file in (STANDARDS, TARGETS):
        (tmp_path / file).write_bytes((EXAMPLE / file).read_bytes())
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "data")
    git(tmp_path, "commit", "-q", "-m", "base")
    for file in (STANDARDS, TARGETS):
        path = tmp_path / file
        path.write_text(changed(name, file, path.read_text("utf-8")), "utf-8")
    return name, tmp_path


def test_a_pull_request_tells_what_it_does(request_: tuple[str, Path], golden: Golden) -> None:
    name, repository = request_
    told = "".join(
        f"$ sdtstd {' '.join(words)}\n{run(repository, *words)}\n" for words in RUNS.values()
    )
    golden(f"{name}.txt", told)


def test_a_moved_date_changes_one_goal_and_names_the_record(tmp_path: Path) -> None:
    repository = a_repository(tmp_path)
    path = repository / STANDARDS
    path.write_text(changed("move-a-date", STANDARDS, path.read_text("utf-8")), "utf-8")
    words = ("diff", "--format", "json", *DAY)
    first, second = run(repository, *words), run(repository, *words)
    assert first == second
    targets = json.loads(first.rsplit("exit", 1)[0])["targets"]
    assert [(each["id"], each["because"]) for each in targets] == [
        ("demo-plan/local-and-group", ["DB31/T 9001-2022"])
    ]


def test_between_two_commits_the_working_tree_does_not_matter(tmp_path: Path) -> None:
    repository = a_repository(tmp_path)
    path = repository / STANDARDS
    path.write_text(changed("move-a-date", STANDARDS, path.read_text("utf-8")), "utf-8")
    git(repository, "commit", "-qam", "moved")
    clean = run(repository, "diff", "HEAD~1", "HEAD", *DAY)
    path.write_text("version: 1\n", "utf-8")
    assert run(repository, "diff", "HEAD~1", "HEAD", *DAY) == clean
    assert "demo-plan/local-and-group" in clean


def a_repository(folder: Path) -> Path:
    (folder / "data").mkdir()
    for file in (STANDARDS, TARGETS):
        (folder / file).write_bytes((EXAMPLE / file).read_bytes())
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "data")
    git(folder, "commit", "-q", "-m", "base")
    return folder


def run(repository: Path, *words: str) -> str:
    """Give what a command prints, its complaints, and its exit code."""
    done = subprocess.run(
        [SDTSTD, *words], cwd=repository, capture_output=True, text=True, check=False, env=clean()
    )
    return f"{done.stdout}{done.stderr}exit {done.returncode}\n"


def git(repository: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=repository, check=True, env=clean())


def clean() -> dict[str, str]:
    """Give an environment in which no setting of the machine speaks."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    who = {"NAME": "a", "EMAIL": "a@example.org"}
    roles = ("AUTHOR", "COMMITTER")
    named = {f"GIT_{role}_{key}": value for role in roles for key, value in who.items()}
    return kept | named | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def test_a_target_whose_numbers_stay_is_not_listed(tmp_path: Path) -> None:
    """What `status` does not show is no change of a target: here a record without a date."""
    repository = a_repository(tmp_path)
    path = repository / STANDARDS
    undated = path.read_text("utf-8").replace(
        "stages: {publication: 2021-11-30}", "stages: {in_force: 2021-11-30}"
    )
    path.write_text(undated, "utf-8")
    told = run(repository, "diff", "--format", "json", *DAY).rsplit("exit", 1)[0]
    assert json.loads(told)["targets"] == []


def test_a_comparison_needs_its_base(tmp_path: Path) -> None:
    assert "--base REV" in run(a_repository(tmp_path), "check", "--new-only")
