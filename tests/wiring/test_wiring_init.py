"""What `init --ci` writes fits the public schemas and the linters, and is what the manuals show."""

from __future__ import annotations

import re
import subprocess
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
import yaml

from sdtstd.edit.start.wiring import PATHS, wiring_text
from support.runs import inside
from support.started import LEAST, TASKS, begin, written
from support.wiring import BIN, ROOT, commit, git, link_tools, read
from wiring.test_wiring_gitlab import run as gitlab_job

if TYPE_CHECKING:
    from pathlib import Path

COMMIT = "0123456789abcdef0123456789abcdef01234567"
MANUALS = ("README.md", "README.zh-CN.md", "docs/ci.md", "docs/ci.zh-CN.md")
SERVICES = ("github", "gitlab")


def filled_in(text: str) -> str:
    return re.sub(r"\b(OWNER|GROUP)\b", "city", text).replace("COMMIT", COMMIT).replace(
        "HOST", "example.org"
    )  # fmt: skip


def passes(cwd: Path, *command: str) -> None:
    done = subprocess.run(
        [BIN / command[0], *command[1:]], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("data", ["data", "cities/杭州: a/data"])
@pytest.mark.parametrize("service", SERVICES)
def test_schema(service: str, data: str, tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text(filled_in(wiring_text(service, data)), "utf-8")
    name = {"github": "github-workflows", "gitlab": "gitlab-ci"}[service]
    passes(tmp_path, "check-jsonschema", "--builtin-schema", f"vendor.{name}", "x.yml")


def test_linters_find_nothing(tmp_path: Path) -> None:
    path = tmp_path / PATHS["github"]
    path.parent.mkdir(parents=True)
    path.write_text(filled_in(wiring_text("github", "a/data")), "utf-8")
    git(tmp_path, "init", "--quiet")
    passes(tmp_path, "actionlint", PATHS["github"])
    command = "zizmor --offline --no-progress --strict-collection --persona pedantic"
    passes(tmp_path, *command.split(), PATHS["github"])


@pytest.mark.parametrize("page", MANUALS)
@pytest.mark.parametrize("service", SERVICES)
def test_the_manuals_show_the_same(service: str, page: str) -> None:
    manual = (ROOT / page).read_text("utf-8")
    text = wiring_text(service, "data")
    shown = text.partition("    steps:\n")[2] if service == "github" else text
    lines = [each for each in dedent(shown).splitlines() if not each.startswith("#")]
    assert lines
    for each in lines:
        assert each.partition(" # what")[0] in manual, each


def test_the_pins_are_those_in_use() -> None:
    pins = set(re.findall(r"actions/\S+@[0-9a-f]{40}", wiring_text("github", "data")))
    used = (ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8")
    assert pins
    assert all(each in used for each in pins)


def test_the_settings_are_those_of_the_action_and_the_job() -> None:
    github = yaml.safe_load(wiring_text("github", "a/data"))
    (step,) = (each for each in github["jobs"]["register"]["steps"] if "sdtstd@" in each["uses"])
    assert step["with"] == {"data": "a/data"}
    assert "data" in read("action.yml")["inputs"]
    gitlab = yaml.safe_load(wiring_text("gitlab", "a/data"))
    assert gitlab["sdtstd"] == {"extends": ".sdtstd", "variables": {"SDTSTD_DATA": "a/data"}}
    assert ".sdtstd" in read("gitlab/sdtstd.yml")


def test_in_a_repository_the_file_stands_at_its_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "--quiet")
    folder = tmp_path / "cities" / "hangzhou"
    folder.mkdir(parents=True)
    (folder / "tasks.txt").write_text(TASKS, "utf-8")
    monkeypatch.chdir(folder)
    run = inside("init", *LEAST, "--ci=github", "--lang=en")
    assert run.code == 0
    assert run.out.startswith("../../.github/workflows/sdtstd.yml is written\n")
    made = (tmp_path / PATHS["github"]).read_text("utf-8")
    assert made == wiring_text("github", "cities/hangzhou/data")


def test_the_job_passes_on_what_was_begun(tmp_path: Path) -> None:
    workspace, home = tmp_path / "workspace", tmp_path / "home"
    workspace.mkdir()
    git(workspace, "init", "--quiet", "--initial-branch=main")
    assert begin(workspace, *LEAST, "--ci=gitlab").code == 0
    assert ".gitlab-ci.yml" in written(workspace)
    link_tools(home)
    commit(workspace)
    done = gitlab_job(workspace, home, "")
    assert done.returncode == 0, done.stdout + done.stderr
