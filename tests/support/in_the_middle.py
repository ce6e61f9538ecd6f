"""Runs of the command line in which something happens in the middle of a write, without a clock."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from support.runs import BARE, Run

if TYPE_CHECKING:
    from pathlib import Path

FSYNC = "os.fsync"  # all is written, beside the old file
PAUSE = "time.sleep"  # another one is writing: a moment of waiting for it

_PROGRAM = """
import os, signal, sys, time
place, doing = sys.argv[1:3]
del sys.argv[1:3]
module, name = place.split(".")
whole = getattr(sys.modules[module], name)
def disturbed(*given):
    setattr(sys.modules[module], name, whole)
    exec(doing)
    return whole(*given)
setattr(sys.modules[module], name, disturbed)
from sdtstd.cli import run
run()
"""
_LOOKS = 60_000

HOLD = """
open('ready', 'w').close()
looks = 0
while not os.path.exists('go') and looks < 60_000:
    looks += 1
    time.sleep(0.01)
"""
"""What lets a run stand still until it is told to go on."""


def started(
    place: str, doing: str, *words: str, cwd: Path, ignoring: tuple[signal.Signals, ...] = ()
) -> subprocess.Popen[bytes]:
    """Start a run that does something, in Python, when it first comes to the place."""

    def hear_signals() -> None:  # whatever a shell does to jobs in the background
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(each, signal.SIG_IGN if each in ignoring else signal.SIG_DFL)

    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, place, doing, *words],
        cwd=cwd,
        env=BARE,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=hear_signals,  # noqa: PLW1509 - one thread starts it
    )


def ended(running: subprocess.Popen[bytes]) -> Run:
    """Wait for its end."""
    out, err = running.communicate(timeout=600)
    return Run(running.returncode, out.decode(), err.decode())


def run(place: str, doing: str, *words: str, cwd: Path) -> Run:
    """Start it, and wait for its end."""
    return ended(started(place, doing, *words, cwd=cwd))


def wait_for(path: Path, running: subprocess.Popen[bytes]) -> None:
    """Wait until a run has made a file."""
    for _ in range(_LOOKS):
        if path.exists():
            return
        assert running.poll() is None, ended(running)
        time.sleep(0.01)
    raise AssertionError(f"there is no {path}")
