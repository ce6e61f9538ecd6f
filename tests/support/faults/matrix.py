"""Every fault at every call of a write, each in a process of its own; tells JSON.

It is a program, so that no test process with threads forks: `matrix.py calls CASE`, or `functions`
for those of Python. Where no process may be traced, it takes the functions for the calls. With
`deep` after them it tries all faults at all calls, also where the cases name some.
"""

from __future__ import annotations

import gc
import json
import signal
import sys
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from support.faults import at_calls, at_functions
from support.faults.cases import CASES, Case, laid_out
from support.faults.child import ending_of, hear_signals
from support.faults.faults import Fault, What, faults_at
from support.faults.judge import faults_of, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

LEVELS: dict[str, Any] = {"calls": at_calls, "functions": at_functions}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The calls of a write, how many runs ended with each code, and what was wrong."""

    level: str
    calls: list[str]
    codes: dict[str, int]
    wrong: list[str]


def main(level: str, case: str, depth: str = "") -> None:
    """Try them all, and print what came of it."""
    hear_signals()
    gc.disable()
    found = level if LEVELS[level].is_to_be_had() else "functions"
    chosen = replace(CASES[case], at=None) if depth == "deep" else CASES[case]
    print(json.dumps(asdict(outcome(found, chosen))))


def outcome(level: str, case: Case) -> Outcome:
    """Try every fault at every call that the case names."""
    driver = LEVELS[level]
    with laid_out(case) as path:
        case.write(case.files(path), case.new)  # what is imported late is there now
    with laid_out(case) as path:
        calls = driver.calls_of(partial(ending_of, path, case))
    codes: dict[str, int] = {}
    wrong: list[str] = []
    for fault, name in _all(driver, calls, case):
        with laid_out(case) as path:
            before = names_in(path)
            code = driver.run(partial(ending_of, path, case), fault)
            found = faults_of(case, path, before, (fault, name), code)
            wrong += (f"{name}: {fault}: {each}" for each in found)
        codes[str(code)] = codes.get(str(code), 0) + 1
    return Outcome(level, calls, codes, wrong)


def _all(driver: Any, calls: list[str], case: Case) -> Iterator[tuple[Fault, str]]:
    for at, name in enumerate(calls):
        for fault in _faults_of_case(case, at, name):
            if driver.may_befall(fault, name):
                yield fault, name


def _faults_of_case(case: Case, at: int, name: str) -> Iterator[Fault]:
    if case.at is None or name in case.at:
        yield from faults_at(at, writes=name == "write")
    elif case.beside:
        yield Fault(at, What.BEFORE, signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
