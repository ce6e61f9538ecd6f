"""Whole processes, timed from outside: the clock, the processor, the most memory."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import time
from dataclasses import dataclass
from statistics import median

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Process:
    """A program with its arguments; `slow` ones run once under --quick."""

    name: str
    command: tuple[str, ...]
    slow: bool = False
    terminal: bool = False


@dataclass(frozen=True)
class Run:
    """One run: seconds by the clock, seconds of the processor, the most bytes in memory."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Runs:
    """All counted runs of one process, told by their medians."""

    all: tuple[Run, ...]

    @property
    def wall(self) -> float:
        """Seconds by the clock."""
        return median(each.wall for each in self.all)

    @property
    def memory(self) -> float:
        """Bytes at the peak."""
        return median(each.memory for each in self.all)

    @property
    def figures(self) -> tuple[str, str, str, str]:
        """Cells: median s, cpu s, peak MB, runs."""
        cpu = median(each.cpu for each in self.all)
        return (
            f"{self.wall:.3f}",
            f"{cpu:.3f}",
            f"{self.memory / MEGABYTE:.0f}",
            str(len(self.all)),
        )


def measure(processes: tuple[Process, ...], runs: int, *, quick: bool) -> dict[Process, Runs]:
    """Run all in turn, A B A B ..., after one warm-up that does not count."""
    found: dict[Process, list[Run]] = {each: [] for each in processes}
    for turn in range(runs + 1):
        for each in processes:
            if not (quick and each.slow and turn > 1):
                run = _timed(each)
                found[each] += [run] if turn else []
        print(f"round {turn} of {runs}", file=sys.stderr)
    return {each: Runs(tuple(counted)) for each, counted in found.items()}


def _timed(process: Process) -> Run:
    # Linux gives a child at least the peak memory of its parent: this one must stay small.
    ours, theirs = pty.openpty() if process.terminal else (None, subprocess.DEVNULL)
    before = time.perf_counter()
    child = subprocess.Popen(process.command, stdout=theirs, stderr=subprocess.DEVNULL)
    if ours is not None:
        os.close(theirs)
        _drain(ours)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - before
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        command = " ".join(process.command)
        raise SystemExit(f"exit code {child.returncode}, nothing to time: {command}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def _drain(terminal: int) -> None:
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:  # Linux's way to say that the other end is closed
        pass
    os.close(terminal)
