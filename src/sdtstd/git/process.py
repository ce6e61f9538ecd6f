"""The one room for git: a plumbing command, its answer, and nothing else.

Commands are lists of arguments, never a line for a shell; what may stand in them is the
business of the callers: `rev-parse --verify`, `ls-tree` and `cat-file` with whole ids.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from sdtstd.cache.notes import asks_git, does_more
from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen
from sdtstd.git.environment import OPTIONS, environment, executable
from sdtstd.git.failures import failure
from sdtstd.reasons import reason_of

_SECONDS = 30


@frozen
class Answer:
    """What git wrote, and whether it said yes."""

    yes: bool
    output: bytes
    words: str


def read(repository: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    """Give what a command writes.

    Raises:
        CannotRun: it fails, or as in `ask`.
    """
    answer = ask(repository, *arguments, stdin=stdin)
    if not answer.yes:
        raise failure(repository, answer.words)
    return answer.output


def ask(repository: Path, *arguments: str, stdin: bytes = b"") -> Answer:
    """Run a command in the root of a repository.

    Raises:
        CannotRun: git is not installed, does not start, or takes longer than 30 seconds.
    """
    root = Path(os.path.abspath(repository))  # noqa: PTH100 - `..` goes, links stay
    asks_git(str(root))
    git = executable(os.environ.get("PATH", os.defpath))
    if git is None:
        raise CannotRun(
            say("git is not found: install it, or put it on PATH, to compare revisions")
        )
    try:
        done = subprocess.run(  # noqa: S603 - no shell; only plumbing, and only checked arguments
            [git, *OPTIONS, *arguments],
            cwd=root,
            env=environment(os.environ, root),
            input=stdin,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        does_more()  # it may give one the next time
        message = say("git gave no answer in {n} seconds: try again", n=_SECONDS)
        raise CannotRun(message) from None
    except OSError as error:
        does_more()
        raise CannotRun(say("git cannot be started: {reason}", reason=reason_of(error))) from None
    return Answer(done.returncode == 0, done.stdout, done.stderr.decode(errors="backslashreplace"))
