"""The GitHub action on a repository with a base and a change, as a stranger might make it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from support.wiring import Job, commit, git, link_tools, register

if TYPE_CHECKING:
    from pathlib import Path

INSTALL = "Install sdtstd"
CHECK = "Check the register, and sum up the change"
DAY = {"as-of": "2023-06-30"}
GOAL = "新增发布地方标准及团体标准"
HOSTILE = "bad,名:100%.yaml"
TITLES = (
    r"a\n::error file=README.md,line=1::pwned",
    "##[set-env name=x]y",
    "::add-mask::pwned",
    "a | b <!-- c --> $(touch pwned) `touch pwned` ${{ github.token }}",
    r"errors=0\nexit-code=0",
)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    workspace, temp = tmp_path / "workspace", tmp_path / "temp"
    link_tools(temp / "sdtstd")
    workspace.mkdir()
    return Job(workspace, temp, register(workspace), dict(DAY))


def change_goal(workspace: Path) -> None:
    path = workspace / "data" / "standards.yaml"
    text = path.read_text("utf-8")
    moved = text.replace("publication: 2022-05-10", "publication: 2021-11-10")  # before the window
    assert moved != text
    path.write_text(moved, "utf-8")


def write_hostile(workspace: Path) -> None:
    records = "".join(
        f'  - {{id: hostile-{n}, level: local, title: "{title}", topics: [none],'
        f' "{title}": 1, sources: []}}\n'
        for n, title in enumerate(TITLES)
    )
    (workspace / "data" / HOSTILE).write_text(f"version: 1\nstandards:\n{records}", "utf-8")


def integers(outputs: list[str]) -> dict[str, int]:
    """Read the outputs; each line is a known name and an integer, and each name stands once."""
    found = [re.fullmatch(r"(errors|warnings|infos|exit-code)=(\d+)", line) for line in outputs]
    pairs = [(each[1], int(each[2])) for each in found if each is not None]
    assert len(pairs) == len(outputs) == len(dict(pairs))
    return dict(pairs)


def test_a_change_without_faults_passes_and_shows_its_goal(job: Job) -> None:
    (job.workspace / "README.md").write_text("a change beside the data\n", "utf-8")
    commit(job.workspace)
    ran = job.run(CHECK)
    assert ran.code == 0, ran.log
    assert integers(ran.outputs)["errors"] == 0
    assert ran.summary.startswith("### This change does nothing")
    assert ran.summary.count("# ") == 1


def test_installed_from_its_own_checkout_it_shows_the_changed_goal(
    job: Job, tmp_path: Path
) -> None:
    change_goal(job.workspace)
    commit(job.workspace)
    temp = tmp_path / "other"
    temp.mkdir()
    (job.workspace / "venv.py").write_text("raise SystemExit('a stranger ran')", "utf-8")
    (job.workspace / "pip.py").write_text("raise SystemExit('a stranger ran')", "utf-8")
    ran = Job(job.workspace, temp, job.base, job.inputs).run(INSTALL, CHECK)
    assert "a stranger ran" not in ran.log
    assert ran.code == 1, ran.log  # a publication was changed without a correction
    assert "SDT602" in ran.log
    assert integers(ran.outputs)["exit-code"] == 1
    assert integers(ran.outputs)["errors"] > 0
    assert ran.summary.startswith("### This change: 1 error · 1 goal moves · ")
    places = [ran.summary.index(each) for each in ("published-date-changed", GOAL, "#### Records")]
    assert places == sorted(places)
    assert ran.summary.count("published-date-changed") == 1


def test_a_stranger_forges_neither_commands_nor_outputs(job: Job) -> None:
    change_goal(job.workspace)
    write_hostile(job.workspace)
    commit(job.workspace)
    ran = job.run(CHECK)
    assert ran.code == 1, ran.log
    assert integers(ran.outputs)["errors"] >= len(TITLES)
    assert "file=data/bad%2C名%3A100%25.yaml,line=3," in ran.log
    assert not (job.workspace / "pwned").exists()
    assert [line for line in taken(ran.log) if not is_ours(line)] == []


def taken(log: str) -> list[str]:
    """Give the lines that the runner takes for commands."""
    lines, token = [], None
    for line in re.split("\r\n|\r|\n", log):
        if token is not None:
            token = None if line.strip() == f"::{token}::" else token
        elif stop := re.fullmatch("::stop-commands::([0-9a-f]{32})", line):
            token = stop[1]
        elif line.lstrip().startswith("::") or re.match(r".*##\[", line):
            lines.append(line)
    assert token is None
    return lines


def is_ours(line: str) -> bool:
    ours = r"::(error|warning|notice) (file=\S+?,line=\d+,.*title=SDT\d{3} [a-z-]+|title=sdtstd)::"
    return re.match(ours, line) is not None


def test_what_it_says_beside_is_shown_while_no_commands_are_taken(job: Job) -> None:
    forged = "##[add-mask]pwned"
    (job.workspace / forged).mkdir()
    ran = Job(job.workspace, job.temp, job.base, DAY | {"data": forged}).run(CHECK)
    assert ran.code == 2
    assert ran.outputs == ["exit-code=2"]
    assert r"\u{23}#[add-mask]pwned" in ran.log  # and the runner takes no commands there
    assert taken(ran.log) == []


def test_a_change_that_cannot_be_judged_is_no_green_one(job: Job, tmp_path: Path) -> None:
    change_goal(job.workspace)
    commit(job.workspace)
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{job.workspace}", str(shallow))
    ran = Job(shallow, job.temp, job.base, DAY).run(CHECK)
    assert ran.code == 2, ran.log
    assert "with `fetch-depth: 0`" in ran.log
    assert "is fetch-depth 0?" in ran.summary
    assert "records checked" in ran.summary
    assert ran.outputs == ["exit-code=2"]


def test_data_that_does_not_load_is_checked(job: Job) -> None:
    path = job.workspace / "data" / "targets.yaml"
    path.write_text(path.read_text("utf-8").replace("at_least: 4", "at_least: four"), "utf-8")
    ran = job.run(CHECK)
    assert ran.code == 1, ran.log
    assert "# This change: 1 error" in ran.summary
    assert "wrong-type" in ran.summary
    assert integers(ran.outputs)["errors"] == 1


def test_without_a_pull_request_it_checks(job: Job) -> None:
    ran = Job(job.workspace, job.temp, "", job.inputs).run(CHECK)
    assert ran.code == 0, ran.log
    assert "records checked" in ran.summary
    assert "This change" not in ran.summary


def test_its_own_words_are_in_the_language_asked_for(job: Job) -> None:
    ran = Job(job.workspace, job.temp, "0" * 40, DAY | {"lang": "zh"}).run(CHECK)
    assert ran.code == 2, ran.log
    assert "没有与基准版本比较" in ran.summary


@pytest.mark.parametrize(
    "inputs",
    [
        {"fail-on": "error --exit-zero"},
        {"lang": "$(touch pwned)"},
        {"base": "--output=pwned"},
        {"base": "a;touch pwned"},
        {"as-of": "2023-01-01\nerrors=0"},
    ],
)
def test_a_setting_that_is_none_is_refused(job: Job, inputs: dict[str, str]) -> None:
    ran = Job(job.workspace, job.temp, job.base, DAY | inputs).run(CHECK)
    assert ran.code == 2
    assert ran.outputs == ["exit-code=2"]
    assert len(taken(ran.log)) == 1
    assert git(job.workspace, "status", "--porcelain") == ""


def test_warnings_that_were_there_before_are_not_shown_again(job: Job) -> None:
    (job.workspace / "README.md").write_text("a change beside the data\n", "utf-8")
    commit(job.workspace)
    later = {"as-of": "2026-11-22", "fail-on": "warning"}
    ran = Job(job.workspace, job.temp, job.base, later).run(CHECK)
    assert ran.code == 0, ran.log
    assert integers(ran.outputs) == {"exit-code": 0, "errors": 0, "warnings": 0, "infos": 0}
    assert taken(ran.log) == []
    assert "nor to findings" in ran.summary

    whole = Job(job.workspace, job.temp, job.base, later | {"base": "none"}).run(CHECK)
    assert whole.code == 1, whole.log
    assert integers(whole.outputs)["warnings"] > 0
    assert "::warning file=" in whole.log
