"""Runs the commands that the documents show, on a copy of the register in a repository of its own.

So what a command writes, or a change that an example makes, does not reach the working tree.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

ROOT = Path(__file__).parents[2]
COPIED = ("data", "docs/schema", "tests/example")
LONGEST = 40
_LOCALES = {"en": "C.UTF-8", "zh": "zh_CN.UTF-8"}
_DAY = "2026-11-22T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Run:
    """A command as it was written, and how it ended."""

    command: str
    out: str
    code: int


class Scratch:
    """A repository with one commit: the register, the example, the schema."""

    def __init__(self, language: str) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="sdtstd-docs-"))
        self._environ = {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self._folder / "home"),
            "LANG": _LOCALES[language],
            "COLUMNS": "80",
            **{f"GIT_{who}_NAME": "sdtstd" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "sdtstd@example.org" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_DATE": _DAY for who in ("AUTHOR", "COMMITTER")},
        }

    def __enter__(self) -> Self:
        for each in COPIED:
            shutil.copytree(ROOT / each, self._folder / each)
        self.run("git init -q -b main . && git add -A && git commit -q -m register")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        shutil.rmtree(self._folder)

    def run(self, command: str) -> Run:
        """Run a line of the shell; raise where it could not run at all."""
        done = subprocess.run(
            ["/bin/bash", "-c", command],
            cwd=self._folder,
            env=self._environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        if done.returncode not in (0, 1):
            raise RuntimeError(f"{command}: exit {done.returncode}: {done.stderr.decode()}")
        return Run(command, done.stdout.decode(), done.returncode)


def shown(run: Run) -> str:
    """Show a command with the beginning of its output."""
    lines = run.out.splitlines()
    more = len(lines) - LONGEST
    kept = [*lines[:LONGEST], f"… (+{more})"] if more > 0 else lines
    if run.code:
        kept.append(f"(exit {run.code})")
    fence = "````"  # an output may hold a block itself
    return "\n".join([f"{fence}console", f"$ {run.command}", *kept, fence])
