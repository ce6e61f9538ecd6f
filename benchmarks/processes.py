"""Whole processes, timed from outside: the clock, the processor, the most memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Process:
    """A program with its arguments; of a slow one only a `few` runs count; 0 is as many as of all.

    `more` are settings of its environment, `cores` how many processors it may use; 0 is all.
    """

    name: str
    command: tuple[str, ...]
    few: int = 0
    more: tuple[tuple[str, str], ...] = ()
    cores: int = 0


@dataclass(frozen=True)
class Run:
    """One run: seconds by the clock, seconds of the processor, the most bytes in memory."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Runs:
    """All counted runs of one process, told by their medians."""

    all: tuple[Run, ...] = field(repr=False)

    @property
    def wall(self) -> float:
        """Seconds by the clock."""
        return median(each.wall for each in self.all)

    @property
    def cpu(self) -> float:
        """Seconds of the processor, those of its children among them."""
        return median(each.cpu for each in self.all)

    @property
    def memory(self) -> float:
        """Bytes at the peak, of the largest of its processes."""
        return median(each.memory for each in self.all)


def prepare(folder: Path) -> None:
    """See that every run finds what an installed program finds, and leaves nothing in the tree."""
    for name in ("CI", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")


def measure(processes: tuple[Process, ...], runs: int) -> dict[Process, Runs]:
    """Run all in turn, A B A B ..., after a warm-up that does not count; slow ones have none."""
    found: dict[Process, list[Run]] = {each: [] for each in processes}
    for turn in range(runs + 1):
        for each in processes:
            if _is_due(each, turn, runs):
                run = timed(each)
                found[each] += [run] if turn else []
        print(f"round {turn} of {runs}", file=sys.stderr, flush=True)
    return {each: Runs(tuple(counted)) for each, counted in found.items()}


def _is_due(process: Process, turn: int, runs: int) -> bool:
    """Tell whether a process has its turn: a few turns lie as far apart as all runs allow."""
    few = min(process.few, runs)
    return not few or turn * few // runs > (turn - 1) * few // runs >= 0


def timed(process: Process) -> Run:
    """Run a process once. Raises SystemExit where it does not end with 0."""
    # Linux gives a child at least the peak memory of its parent: this one must stay small.
    environment = {**os.environ, **dict(process.more)}
    allowed = os.sched_getaffinity(0)
    before = time.perf_counter()
    child = _started(process, environment)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - before
    os.sched_setaffinity(0, allowed)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        command = " ".join(process.command)
        raise SystemExit(f"exit code {child.returncode}, nothing to time: {command}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def _started(process: Process, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start it; a child has the processors that its parent has at that moment."""
    if process.cores:
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: process.cores])
    quiet = subprocess.DEVNULL
    return subprocess.Popen(process.command, stdout=quiet, stderr=quiet, env=environment)
