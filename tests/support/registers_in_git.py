"""The example's register in a repository of its own, and commands run in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from support.pull_requests import STANDARDS, TARGETS
from support.runs import inside_of

EXAMPLE = Path(__file__).parents[1] / "example"
SDTSTD = Path(sys.executable).parent / "sdtstd"


def a_register(folder: Path) -> Path:
    """Commit the example's register to a new repository."""
    (folder / "data").mkdir(parents=True)
    for file in (STANDARDS, TARGETS):
        (folder / file).write_bytes((EXAMPLE / file).read_bytes())
    git(folder, "init", "-q", "-b", "main")
    commit(folder, "base")
    return folder


def commit(repository: Path, message: str) -> None:
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", message)


def edit(repository: Path, file: str, old: str, new: str) -> None:
    """Replace the one piece of a file that reads so."""
    path = repository / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), "utf-8")


def run(repository: Path, *words: str) -> str:
    """Give what a command prints, its complaints, and its exit code."""
    done = inside_of(repository, *words, **clean())
    return f"{done.out}{done.err}exit {done.code}\n"


def run_with(folder: Path, command: list[str], **more: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder, with more variables."""
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env=clean() | more
    )


def masked(repository: Path, text: str) -> str:
    """Write the ids of commits by their number, the oldest first: they are those of a machine."""
    ids = git(repository, "rev-list", "--all", "--reverse", "--topo-order").split()
    for n, each in enumerate(ids, 1):
        text = text.replace(each, f"<commit {n}>").replace(each[:10], f"<commit {n}>")
    return text


def git(repository: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", *words], cwd=repository, check=True, env=clean(), capture_output=True, text=True
    )
    return done.stdout


def clean() -> dict[str, str]:
    """Give an environment in which no setting of the machine speaks."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    who = {"NAME": "a", "EMAIL": "a@example.org", "DATE": "2023-06-30T12:00:00Z"}
    roles = ("AUTHOR", "COMMITTER")
    named = {f"GIT_{role}_{key}": value for role in roles for key, value in who.items()}
    return kept | named | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
