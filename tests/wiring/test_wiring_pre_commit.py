"""The hooks, installed by pre-commit from a repository of this tool, in a repository of data."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from support.wiring import BIN, GIT, ROOT, commit, git, pip_settings, register

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")


def hooks(root: Path) -> str:
    """Make a repository of what the hooks are installed from."""
    shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in SHIPPED:
        shutil.copy(ROOT / name, root / name)
    git(root, "init", "--quiet", "--initial-branch=main")
    return commit(root)


def test_hooks_pass_and_fail(tmp_path: Path) -> None:
    workspace = data_repository(tmp_path, hooks(tmp_path / "hooks"))
    code, said = run(workspace, tmp_path, "--all-files")
    assert code == 0, said
    assert said.count("Passed") == 2

    path = workspace / "data" / "standards.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("publication: 2022-05-10", "publication: 2022-13-10"), "utf-8")
    code, said = run(workspace, tmp_path, "--all-files")
    assert code == 1
    assert "invalid-date" in said

    path.write_text(text.replace("publication: 2022-05-10", "publication: 2021-05-10"), "utf-8")
    code, said = run(workspace, tmp_path, "--all-files")
    assert code == 1
    assert "+++ PROGRESS.md" in said

    path.write_text(text, "utf-8")
    git(workspace, "rm", "--quiet", "data/targets.yaml")  # a commit that only deletes
    code, said = run(workspace, tmp_path)
    assert code == 1
    assert said.count("Failed") == 2
    assert "no plan has the target 'demo-plan/online-rate'" in said


def data_repository(home: Path, revision: str) -> Path:
    """Make a repository with the hooks, the summary, and an observation in a file of its own."""
    workspace = home / "workspace"
    workspace.mkdir()
    register(workspace)
    (workspace / "data" / "observed.yaml").write_text(
        "version: 1\nobservations:\n  - {target: demo-plan/online-rate, date: 2023, value: 84,"
        " sources: [{title: 年报, notice: 1号, kind: official, seen: 2023-11-22}]}\n",
        "utf-8",
    )
    (workspace / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {home / 'hooks'}\n    rev: {revision}\n"
        "    hooks: [{id: sdtstd-check}, {id: sdtstd-report}]\n",
        "utf-8",
    )
    subprocess.run([BIN / "sdtstd", "report", "-o", "PROGRESS.md"], cwd=workspace, check=True)
    commit(workspace)
    return workspace


def run(workspace: Path, home: Path, *files: str) -> tuple[int, str]:
    environment = GIT | {"HOME": str(home), "PRE_COMMIT_HOME": str(home / "cache")}
    done = subprocess.run(
        [BIN / "pre-commit", "run", "--color=never", *files],
        cwd=workspace,
        env=environment | pip_settings(home),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr
