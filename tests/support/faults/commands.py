"""A whole command, disturbed at each of its calls that touch files; tells JSON as `matrix` does.

`commands.py calls gate WORDS…` tries a part of the faults, `commands.py calls deep WORDS…` all of
them; `functions` stands for `calls` as there. Each run is a process of its own, on a copy of the
example, that has its libraries already. It is killed, or a call fails; it is not interrupted,
which `matrix` does.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from sdtstd.cli.main import main as command
from support.faults.child import forked, hear_signals
from support.faults.judge_command import Ran, State, faults_of
from support.faults.laid_out import example_laid_out
from support.faults.matrix import LEVELS, Outcome
from support.faults.some import all_faults, some
from support.runs import built_once
from support.writes import everything

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from support.faults.child import Doing
    from support.faults.faults import Fault
    from support.faults.judge_command import Files


def main(level: str, depth: str, *words: str) -> None:
    """Try them, and print what came of it."""
    hear_signals()
    gc.disable()
    sys.argv = ["sdtstd", *words]
    found = level if LEVELS[level].is_to_be_had() else "functions"
    with tempfile.TemporaryFile() as said, _streams_into(said.fileno()), built_once():
        result = outcome(found, said.fileno(), is_deep=depth == "deep")
    print(json.dumps(asdict(result)))


def outcome(level: str, said: int, *, is_deep: bool) -> Outcome:
    """Try faults at the calls of the command, which says what it says into a file."""
    driver = LEVELS[level]
    with example_laid_out() as folder:
        old = everything(folder)
        assert _done() == 0  # what is imported late is there now
        new = everything(folder)
        twice = _again(folder)
    with example_laid_out():
        calls = driver.calls_of(_done)
    codes: dict[str, int] = {}
    wrong: list[str] = []
    faults = all_faults(calls, driver.may_befall)
    for fault, name in faults if is_deep else some(faults):
        with example_laid_out() as folder:
            ran, now = _ran(driver.run, (fault, name), said, folder)
            found = faults_of(ran, State(old, now, new))
            wrong += (f"{name}: {fault}: {each}: {ran.said}" for each in found)
            again, is_whole = _again(folder), _kept(now) in (old, new)
            if is_whole and again != (twice if _kept(now) == new else (0, new)):
                wrong.append(f"{name}: {fault}: the next run does not work")
        codes[str(ran.code)] = codes.get(str(ran.code), 0) + 1
    return Outcome(level, calls, codes, wrong)


def _ran(
    run: Callable[[Doing, Fault], int], befallen: tuple[Fault, str], said: int, folder: Path
) -> tuple[Ran, Files]:
    os.ftruncate(said, os.lseek(said, 0, os.SEEK_SET))
    code = run(_done, befallen[0])
    return Ran(*befallen, code, os.pread(said, 1 << 20, 0).decode()), everything(folder)


def _again(folder: Path) -> tuple[int, Files]:
    """Give how the next run ends, and what it leaves."""
    _, status = os.waitpid(forked(_done), 0)
    return os.waitstatus_to_exitcode(status), _kept(everything(folder))


def _kept(files: Files) -> Files:
    """Leave out what a kill left: a run that has nothing to write has no reason to sweep."""
    return {name: content for name, content in files.items() if not name.endswith(".tmp")}


def _done() -> int:
    """Run the command, and give its exit code."""
    try:
        command()
    except SystemExit as end:
        sys.stdout.flush()
        sys.stderr.flush()
        return end.code if isinstance(end.code, int) else 1


@contextmanager
def _streams_into(file: int) -> Iterator[None]:
    kept = [(number, os.dup(number)) for number in (1, 2)]
    streams = sys.stdout, sys.stderr
    for number in (1, 2):
        os.dup2(file, number)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = streams
        for number, own in kept:
            os.dup2(own, number)


if __name__ == "__main__":
    main(*sys.argv[1:])
