"""Progress that is told without a clock: at every step, or as fast as the line can be written."""

from __future__ import annotations

import shutil
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

from sdtstd.cli import progress
from sdtstd.cli.progress import Progress
from support.lists import HERE
from support.repositories import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NEVER = 3600.0


@contextmanager
def told_at_every_step() -> Iterator[None]:
    """Let every step of the work be shown, by the work itself."""
    go_on = Progress._go_on

    def told(self: Progress, at: progress._At) -> None:
        go_on(self, at)
        self.look()

    with patch.object(progress, "FIRST", _NEVER), patch.object(Progress, "_go_on", told):
        yield


_HASTY = """
import os, signal, sys, time
from sdtstd.cli import progress
progress.FIRST = progress.EVERY = 0.001
lines = []
class Line(progress.Fleeting):
    def __init__(self, stream):
        super().__init__(stream)
        lines.append(self)
progress.Fleeting = Line
place, doing = sys.argv[1:3]
del sys.argv[1:3]
module, _, name = place.rpartition(".")
__import__(module)
whole = getattr(sys.modules[module], name)
def disturbed(*given, **more):
    exec(doing)
    return whole(*given, **more)
setattr(sys.modules[module], name, disturbed)
from sdtstd.launch import run
run()
"""
STANDS_STILL = "while True: time.sleep(0.01)"
ONCE_IT_STANDS = "while not lines[-1]._cells: time.sleep(0.01)"


def hasty(place: str, doing: str) -> tuple[str, ...]:
    """Give a program that tells its progress at once, and does something at a place first."""
    return sys.executable, "-c", _HASTY, place, doing


def three_commits(root: Path) -> Path:
    """Give the data folder of a register that has grown in three commits."""
    repository = make(root)
    shutil.copytree(HERE / "registers" / "base", root / "data")
    path = root / "data" / "standards.yaml"
    for n in range(3):
        path.write_text(f"{path.read_text('utf-8')}# {n}\n", "utf-8")
        repository.commit()
    return root / "data"
