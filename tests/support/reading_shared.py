"""Read registers side by side in a process of its own: Python warns of a fork beside threads.

    python reading_shared.py FOLDER MOST

writes what one process reads of the folder, and then what two and three read of it, which must be
the same. Where it is not, or nothing was forked, it fails.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from sdtstd import loading
from sdtstd.checks.alone import suspects
from sdtstd.loading import load, sharing
from sdtstd.loading.pages import Means
from sdtstd.verify.checked import find

DAY = date(2026, 11, 22)


def main(folder: str, most: str) -> None:
    for module in (loading, sharing):
        vars(module).update(KEPT=0, SHARED=0)
    forks = counted_forks()
    told = []
    for processes in (1, 2, 3):
        loaded = load(Path(folder), int(most), Means(None, processes, suspects))
        told.append((loaded.register, list(loaded.documents), find(loaded, DAY).findings))
        assert len(forks) == sum(range(processes)), forks
    assert told[0] == told[1] == told[2]
    for each in told[0][2]:
        sys.stdout.write(f"{each.place.path} {each.rule.name}\n")


def counted_forks() -> list[int]:
    forks: list[int] = []
    fork = os.fork

    def counted() -> int:
        process = fork()
        forks.append(process)
        return process

    os.fork = counted
    return forks


if __name__ == "__main__":
    main(*sys.argv[1:])
