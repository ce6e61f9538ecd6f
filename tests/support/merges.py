"""A pull request and what others merged meanwhile, in the states in which runners check it out.

Both sides move a published date, so that each can be told from the other by what is found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from support.wiring import commit, git, register

if TYPE_CHECKING:
    from pathlib import Path

OWN = "2022-05-10"
OTHERS = "2022-10-14"
LATER = "2023-02-01"
"""Dates as they were; a finding names the one that was moved."""


@dataclass(frozen=True, slots=True)
class History:
    workspace: Path
    fork: str
    main: str
    head: str


def history(workspace: Path) -> History:
    """Make a branch with a change, and a main that went on."""
    workspace.mkdir()
    fork = register(workspace)
    git(workspace, "checkout", "--quiet", "-b", "change")
    head = move(workspace, OWN)
    git(workspace, "checkout", "--quiet", "main")
    main = move(workspace, OTHERS)
    git(workspace, "update-ref", "refs/remotes/origin/main", main)
    return History(workspace, fork, main, head)


def move(workspace: Path, date: str) -> str:
    path = workspace / "data" / "standards.yaml"
    text = path.read_text("utf-8")
    assert text.count(f"publication: {date}") == 1
    path.write_text(text.replace(f"publication: {date}", f"publication: {date[:-1]}9"), "utf-8")
    return commit(workspace)


def merge_ref(of: History) -> str:
    """Check out the change merged into main, and give the head of the pull request."""
    git(of.workspace, "checkout", "--quiet", "--detach", of.main)
    git(of.workspace, "merge", "--quiet", "--no-ff", "--message", "m", of.head)
    return of.head


def head_ref(of: History) -> str:
    git(of.workspace, "checkout", "--quiet", "--detach", of.head)
    return of.head


def updated_head_ref(of: History) -> str:
    """Check out the branch after its author merged main into it, and main went on again."""
    git(of.workspace, "checkout", "--quiet", "--detach", of.head)
    git(of.workspace, "merge", "--quiet", "--no-ff", "--message", "m", of.main)
    head = git(of.workspace, "rev-parse", "HEAD")
    git(of.workspace, "checkout", "--quiet", "main")
    git(of.workspace, "update-ref", "refs/remotes/origin/main", move(of.workspace, LATER))
    git(of.workspace, "checkout", "--quiet", "--detach", head)
    return head
