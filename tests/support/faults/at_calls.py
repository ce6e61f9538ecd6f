"""Faults at the system calls themselves, by tracing the process."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from support.faults import ptrace
from support.faults.child import forked
from support.faults.faults import What
from support.faults.ptrace import CALL, LENGTH, NAMES, NUMBERS, RESULT, Ended, peek, poke, step

if TYPE_CHECKING:
    from support.faults.child import Doing
    from support.faults.faults import Fault

is_to_be_had = ptrace.is_to_be_had
_MARKER = NUMBERS["getppid"]
# No file changes at them, and how many there are hangs on what the memory holds at the moment.
_OF_MEMORY = {NUMBERS[name] for name in ("mmap", "munmap", "mremap", "brk")}
# Handlers of signals have no disk that is full, and no such errors.
_WITHOUT_ERRORS = {"rt_sigaction", "rt_sigprocmask"}


def calls_of(doing: Doing) -> list[str]:
    """Give the names of the system calls of what is done, in their order."""
    process = _started(doing)
    names = []
    while (call := _next(process)) != _MARKER:
        names.append(NAMES.get(call, str(call)))
        step(process)
    ptrace.let_go(process)
    assert ptrace.ended(process) == 0
    return names


def may_befall(fault: Fault, name: str) -> bool:
    """Say whether a call of the name can have the fault."""
    return fault.what is not What.ERROR or name not in _WITHOUT_ERRORS


def run(doing: Doing, fault: Fault) -> int:
    """Do it with a fault; give the code with which the process ends."""
    process = _started(doing)
    for _ in range(fault.at):
        _next(process)
        step(process)
    try:
        name = _next(process)
        assert name != _MARKER
        _befall(process, fault)
        rest = fault.times - 1
        while rest and (call := _next(process)) != _MARKER:
            if call == name:
                _befall(process, fault)
                rest -= 1
            else:
                step(process)
        ptrace.let_go(process)
    except Ended as end:
        return end.code
    return ptrace.ended(process)


def _befall(process: int, fault: Fault) -> None:
    """Do it to a process that is about to enter a call; leave it where it has come out."""
    match fault.what:
        case What.BEFORE:
            os.kill(process, fault.number)
            step(process)
        case What.AFTER:
            step(process)
            os.kill(process, fault.number)
        case What.ERROR:
            poke(process, CALL, ptrace.NONE)
            step(process)
            poke(process, RESULT, -fault.number)
        case What.HALF:
            poke(process, LENGTH, max(1, peek(process, LENGTH) // 2))
            step(process)


def _started(doing: Doing) -> int:
    def do() -> int:
        ptrace.be_traced()
        os.getppid()  # marks the begin
        ending = doing()
        os.getppid()  # marks the end
        return ending

    process = forked(do)
    ptrace.adopt(process)
    while _next(process) != _MARKER:
        step(process)
    step(process)
    return process


def _next(process: int) -> int:
    """Let it run to its next call that is not for memory; give the number."""
    step(process)
    while (call := peek(process, CALL)) in _OF_MEMORY:
        step(process)
        step(process)
    return call
