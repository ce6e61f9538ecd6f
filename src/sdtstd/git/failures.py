"""What went wrong with git, in our words, and how to mend it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 200
_NOT_OURS = ("dubious ownership", "unsafe repository")
_FILTERED = ("promisor remote", "lazy fetching disabled")


def failure(repository: Path, words: str) -> CannotRun:
    """Word a failure by what git wrote to stderr under LC_ALL=C."""
    if "not a git repository" in words:
        return no_repository(repository)
    if any(each in words for each in _NOT_OURS):
        return _not_ours(repository)
    if any(each in words for each in _FILTERED):
        return incomplete()
    return CannotRun(say("git cannot read the repository: {words}", words=_gist(words)))


def no_repository(folder: Path) -> CannotRun:
    """Say that the folder has no history; for callers that find no `.git` above it, too."""
    return CannotRun(
        say(
            "{path!r} is not in a git repository: go to a clone of the register,"
            " or begin a history with `git init` and a commit",
            path=str(folder),
        )
    )


def incomplete() -> CannotRun:
    """Say that objects of the commit are missing here, and were not fetched."""
    return CannotRun(
        say(
            "this clone lacks files of the commit, as partial clones do:"
            " fetch them with `git fetch --refetch --no-filter`"
        )
    )


def _not_ours(repository: Path) -> CannotRun:
    path = shlex.quote(str(repository.absolute()))
    return CannotRun(
        say(
            "the repository belongs to another user, so git does not read it: if you trust it,"
            " run `git config --global --add safe.directory {path}`",
            path=path,
        )
    )


def _gist(words: str) -> str:
    """Give the line that says why, without git's own mark."""
    lines = [line.strip() for line in words.splitlines() if line.strip()] or ["-"]
    fatal = next((line for line in lines if line.startswith("fatal: ")), lines[-1])
    return fatal.removeprefix("fatal: ").removeprefix("error: ")[:_LONGEST]
