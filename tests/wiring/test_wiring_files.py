"""The files of the wiring: they fit the public schemas, and the linters find nothing in them."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from support.wiring import BIN, ROOT, read

if TYPE_CHECKING:
    from pathlib import Path

WORKFLOWS = sorted(
    each.relative_to(ROOT).as_posix() for each in (ROOT / ".github" / "workflows").iterdir()
)
ACTIONS = ["action.yml", *WORKFLOWS]
SCHEMAS = {
    "action.yml": "github-actions",
    "gitlab/sdtstd.yml": "gitlab-ci",
    **dict.fromkeys(WORKFLOWS, "github-workflows"),
}
CHECKOUT = "actions/checkout"
NIGHTLY = ".github/workflows/nightly.yml"


def passes(*command: str | Path) -> None:
    done = subprocess.run(
        [BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def steps(path: str) -> list[dict[str, Any]]:
    content = read(path)
    groups = [content["runs"]] if "runs" in content else content["jobs"].values()
    return [step for group in groups for step in group["steps"]]


@pytest.mark.parametrize("path", SCHEMAS)
def test_schema(path: str) -> None:
    passes("check-jsonschema", "--builtin-schema", f"vendor.{SCHEMAS[path]}", path)


def test_hooks_manifest() -> None:
    passes("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")


def test_zizmor_finds_nothing() -> None:
    command = "zizmor --offline --no-progress --strict-collection --persona pedantic"
    passes(*command.split(), *ACTIONS)


def test_actionlint_finds_nothing() -> None:
    passes("actionlint", *WORKFLOWS)


def test_shellcheck_finds_nothing() -> None:
    passes("shellcheck", "action/base.sh", "action/check.sh")


@pytest.mark.parametrize("path", ACTIONS)
def test_no_expression_of_a_stranger_stands_in_a_script(path: str) -> None:
    assert steps(path)
    for step in steps(path):
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("path", ACTIONS)
def test_every_action_is_pinned(path: str) -> None:
    text = (ROOT / path).read_text("utf-8")
    used = [line.strip().removeprefix("- ") for line in text.splitlines() if "uses:" in line]
    assert len(used) == sum("uses" in step for step in steps(path)) > 0
    for each in used:
        assert re.fullmatch(r"uses: (\./ #.*|[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)", each)


@pytest.mark.parametrize("path", WORKFLOWS)
def test_a_stranger_gets_a_token_that_reads_and_no_more(path: str) -> None:
    content = read(path)
    assert set(content["on"]) <= {"pull_request", "push", "schedule", "workflow_dispatch"}
    assert content["permissions"] == {}
    assert "cancel-in-progress" in content["concurrency"]
    assert "secrets." not in (ROOT / path).read_text("utf-8")
    for job in content["jobs"].values():
        assert job["permissions"] == {"contents": "read"}
        assert int(job["timeout-minutes"]) <= (120 if path == NIGHTLY else 30)
    for step in steps(path):
        if step.get("uses", "").startswith(CHECKOUT):
            assert step["with"]["persist-credentials"] == "false"


def test_the_gate_runs_on_every_python() -> None:
    matrix = read(".github/workflows/test.yml")["jobs"]["gate"]["strategy"]["matrix"]
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]


def test_the_manual_names_every_setting_and_the_pins_in_use() -> None:
    manual = (ROOT / "docs" / "ci.md").read_text("utf-8")
    action = read("action.yml")
    for name in [*action["inputs"], *action["outputs"]]:
        assert f"`{name}`" in manual
    for hook in read(".pre-commit-hooks.yaml"):
        assert hook["id"] in manual
    pins = {each["uses"] for path in WORKFLOWS for each in steps(path) if "uses" in each}
    assert set(re.findall(r"actions/\S+@[0-9a-f]{40}", manual)) <= pins
