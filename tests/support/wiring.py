"""Runs the action's shell steps as GitHub's runner would, on a small repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "tests" / "example" / "data"
BIN = Path(sys.executable).parent
GIT = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}
_EXPRESSION = re.compile(r"\$\{\{ (.+?) \}\}")


def read(path: str) -> Any:
    return yaml.load((ROOT / path).read_text("utf-8"), Loader=yaml.BaseLoader)


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=root, env=GIT, capture_output=True, check=True, text=True
    )
    return done.stdout.strip()


def commit(root: Path) -> str:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "m")
    return git(root, "rev-parse", "HEAD")


def register(root: Path) -> str:
    """Make a repository that holds the example, and give its commit."""
    shutil.copytree(EXAMPLE, root / "data")
    git(root, "init", "--quiet", "--initial-branch=main")
    return commit(root)


def link_tools(home: Path) -> None:
    """Stand in for the installing step: the tools of this environment."""
    (home / "bin").mkdir(parents=True)
    for tool in ("python", "sdtstd"):
        (home / "bin" / tool).symlink_to(BIN / tool)


def pip_settings(folder: Path) -> dict[str, str]:
    """Give the settings of pip, which then installs what is locked: nothing moves below a test."""
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    pins = "\n".join(line.rstrip(" \\") for line in lines if re.match(r"\w[\w.-]*==", line))
    (folder / "constraints.txt").write_text(pins, "utf-8")
    settings = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    return settings | {"PIP_CONSTRAINT": str(folder / "constraints.txt")}


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    log: str
    outputs: list[str]
    summary: str


@dataclass(frozen=True, slots=True)
class Job:
    workspace: Path
    temp: Path
    base: str = ""
    inputs: dict[str, str] = field(default_factory=dict)
    head: str = ""

    def run(self, *names: str) -> Ran:
        """Run those shell steps, up to the first that fails."""
        code, log = 0, ""
        for each in self._files():
            each.write_bytes(b"")
        for step in read("action.yml")["runs"]["steps"]:
            if step["name"] in names and code == 0:
                done = self._step(step)
                code, log = done.returncode, log + done.stdout
        output, summary = self._files()
        return Ran(code, log, output.read_text("utf-8").splitlines(), summary.read_text("utf-8"))

    def _step(self, step: dict[str, Any]) -> subprocess.CompletedProcess[str]:
        assert "${{" not in step["run"]
        script = self.temp / "step.sh"
        script.write_text(step["run"], "utf-8")
        output, summary = self._files()
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
            cwd=self.workspace,
            env={name: self._value(value) for name, value in step["env"].items()}
            | {
                "PATH": os.environ["PATH"],
                "HOME": str(self.temp),
                "RUNNER_TEMP": str(self.temp),
                "GITHUB_ACTIONS": "true",
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary),
            }
            | pip_settings(self.temp),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def _files(self) -> tuple[Path, Path]:
        files = self.temp / "output", self.temp / "summary"
        for each in files:
            each.touch()
        return files

    def _value(self, text: str) -> str:
        return _EXPRESSION.sub(lambda found: self._first(found[1].split(" || ")), text)

    def _first(self, names: list[str]) -> str:
        known = {
            "github.action_path": str(ROOT),
            "github.event.pull_request.base.ref": "main" if self.base else "",
            "github.event.pull_request.base.sha": self.base,
            "github.event.pull_request.head.sha": self.head,
            "steps.python.outputs.python-path": sys.executable,
        }
        for name, described in read("action.yml")["inputs"].items():
            known[f"inputs.{name}"] = self.inputs.get(name, described["default"])
        return next((known[name] for name in names if known[name]), "")
