"""Cases that people reported of tools of this kind, in repositories as they had them."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any

from support.pull_requests import STANDARDS, TARGETS
from support.registers_in_git import SDTSTD, a_register, commit, edit, git, run, run_with

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2026-11-25", "--lang", "en")


def answer(repository: Path, *words: str) -> Any:
    """Give the JSON that a command prints."""
    return json.loads(run(repository, *words, *DAY).rpartition("exit")[0].rpartition("}")[0] + "}")


def test_a_file_cut_in_two_is_no_change(tmp_path: Path) -> None:
    repository = a_register(tmp_path)
    path = repository / STANDARDS
    head, records = path.read_text("utf-8").split("\nstandards:\n")
    path.write_text(head, "utf-8")
    (repository / "data" / "a.yaml").write_text(f"version: 1\nstandards:\n{records}", "utf-8")
    told = run(repository, "diff", *DAY)
    assert "This change does nothing to what the data says, nor to findings" in told
    assert "SDT6" not in run(repository, "check", "--base", "HEAD", *DAY)


def test_what_is_gone_with_its_file_is_located_in_one_that_is_there(tmp_path: Path) -> None:
    repository = a_register(tmp_path)
    old = (repository / TARGETS).read_text("utf-8")
    (repository / "data" / "b").mkdir()
    (repository / "data" / "b" / "values.yaml").write_text(
        "version: 1\n" + old[old.index("observations:") :], "utf-8"
    )
    (repository / TARGETS).write_text(old[: old.index("observations:")], "utf-8")
    commit(repository, "split")
    git(repository, "rm", "-q", "data/b/values.yaml")
    sarif = answer(repository, "check", "--base", "HEAD", "--format", "sarif")
    found = [each for each in sarif["runs"][0]["results"] if each["ruleId"] == "SDT601"]
    assert len(found) == 2
    for each in found:
        place = each["locations"][0]["physicalLocation"]
        lines = (repository / place["artifactLocation"]["uri"]).read_text("utf-8").splitlines()
        assert 1 <= place["region"]["startLine"] <= len(lines)


def test_a_fingerprint_survives_lines_above(tmp_path: Path) -> None:
    repository = a_register(tmp_path)

    def fingerprints() -> list[str]:
        told = run(repository, "check", "--format", "gitlab", *DAY).rpartition("exit")[0]
        return [each["fingerprint"] for each in json.loads(told)]

    before = fingerprints()
    edit(repository, STANDARDS, "version: 1\n", "version: 1\n# a line\n# and one more\n")
    assert before == fingerprints() != []


def test_the_second_finding_of_a_kind_is_new(tmp_path: Path) -> None:
    repository = a_register(tmp_path)
    source = "      - {title: 标准信息页, notice: 1号, kind: copy, seen: 2023-11-0%s}\n"
    place = "    stages: {publication: 2021/2022}"
    line = next(
        each
        for each in (repository / STANDARDS).read_text("utf-8").splitlines(True)
        if place in each
    )
    edit(repository, STANDARDS, line + "    sources:\n", line + "    sources:\n" + source % 1)
    commit(repository, "one")
    edit(repository, STANDARDS, source % 1, source % 1 + source % 2)
    found = answer(repository, "check", "--base", "HEAD", "--new-only", "--format", "json")[
        "findings"
    ]
    assert [each["name"] for each in found] == ["stale-source"]
    assert "2023-11-02" in found[0]["message"]


def test_a_hook_in_a_worktree_judges_the_commit_of_that_worktree(tmp_path: Path) -> None:
    repository = a_register(tmp_path / "main")
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    command = f"exec {shlex.quote(str(SDTSTD))} check --base HEAD --format concise\n"
    hook.write_text(f"#!/bin/sh\n{command}", "utf-8")
    hook.chmod(0o755)
    other = tmp_path / "other"
    git(repository, "worktree", "add", "-q", "-b", "other", str(other))
    edit(other, STANDARDS, "publication: 2022-05-10", "publication: 2022-05-12")
    done = run_with(other, ["git", "commit", "-qam", "moved"])
    assert done.returncode == 1
    assert "SDT602 published-date-changed" in done.stdout + done.stderr
    assert git(repository, "rev-list", "--all", "--count").strip() == "1"


def test_a_clone_of_another_owner_is_not_read_in_silence(tmp_path: Path) -> None:
    repository = a_register(tmp_path)
    done = run_with(
        repository,
        [str(SDTSTD), "check", "--base", "HEAD"],
        GIT_TEST_ASSUME_DIFFERENT_OWNER="1",
    )
    assert done.returncode == 2
    assert "safe.directory" in done.stderr
