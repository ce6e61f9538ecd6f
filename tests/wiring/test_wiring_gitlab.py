"""The script of the GitLab job, on a merge request and on a branch."""

from __future__ import annotations

import json
import os
import re
import subprocess
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from support.merges import OTHERS, OWN, head_ref, history, merge_ref
from support.wiring import commit, link_tools, read, register

if TYPE_CHECKING:
    from pathlib import Path


def run(
    workspace: Path, home: Path, base: str, target: str = ""
) -> subprocess.CompletedProcess[str]:
    job = read("gitlab/sdtstd.yml")[".sdtstd"]
    environment = job["variables"] | {
        "PATH": os.environ["PATH"],
        "SDTSTD_HOME": str(home),
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": target,
    }
    return subprocess.run(
        ["sh", "-e", "-c", "\n".join(job["script"])],
        cwd=workspace,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_merge_request_and_branch(tmp_path: Path) -> None:
    workspace, home = tmp_path / "workspace", tmp_path / "home"
    workspace.mkdir()
    link_tools(home)
    base = register(workspace)
    path = workspace / "data" / "standards.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("publication: 2022-05-10", "publication: 2021-05-10"), "utf-8")
    (workspace / "sdtstd-diff.md").symlink_to(tmp_path / "stolen")
    commit(workspace)

    done = run(workspace, home, base)
    assert done.returncode == 1, done.stderr
    assert "SDT602" in done.stdout
    quality = json.loads((workspace / "gl-code-quality-report.json").read_text("utf-8"))
    assert any(each["location"]["path"] == "data/standards.yaml" for each in quality)
    assert ET.parse(workspace / "sdtstd-junit.xml").getroot().tag == "testsuites"
    told = (workspace / "sdtstd-diff.md").read_text("utf-8")
    assert told.startswith("### This change: 1 error · 1 goal moves · ")
    assert not (tmp_path / "stolen").exists()

    assert run(workspace, home, "").returncode == 0
    unknown = run(workspace, home, "0" * 40)
    assert unknown.returncode == 2
    assert "GIT_DEPTH must be 0" in unknown.stdout


@pytest.mark.parametrize("merged", [True, False], ids=["merged result", "source branch"])
def test_the_own_change_is_found_and_nobody_elses(merged: bool, tmp_path: Path) -> None:
    """Of a merged result, too, GitLab names as base of the diff where the branch began."""
    made, home = history(tmp_path / "workspace"), tmp_path / "home"
    link_tools(home)
    (merge_ref if merged else head_ref)(made)
    done = run(made.workspace, home, made.fork, made.main if merged else "")
    assert done.returncode == 1, done.stderr
    assert f"publication was {OWN}" in done.stdout
    assert OTHERS not in done.stdout + (made.workspace / "sdtstd-diff.md").read_text("utf-8")
    assert len(re.findall(r"^data/.*: SDT\d{3} ", done.stdout, re.MULTILINE)) == 1
    assert len(ET.parse(made.workspace / "sdtstd-junit.xml").findall(".//failure")) == 1
    # What was there before stays here: GitLab would show it as mended.
    quality = json.loads((made.workspace / "gl-code-quality-report.json").read_text("utf-8"))
    assert len(quality) > 1
