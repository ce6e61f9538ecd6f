"""The process that writes, and how it tells what came of it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun
from support.faults.faults import ENDING

if TYPE_CHECKING:
    from pathlib import Path

    from support.faults.cases import Case

Doing = Callable[[], int]
"""What is done in a process of its own; it gives the exit code."""

WRITTEN, REFUSED, UNCONFIRMED, CRASHED, CHANGED, IN_PART, INTERRUPTED = 0, 3, 4, 5, 6, 7, 130


def forked(doing: Doing) -> int:
    """Give the number of a new process that does it and exits with what it gives."""
    number = os.fork()
    if number:
        return number
    code = CRASHED  # nothing may lead back into the process that was forked
    try:
        code = doing()
    except KeyboardInterrupt:  # one that comes at the very end
        code = INTERRUPTED
    finally:
        os._exit(code)


def ending_of(path: Path, case: Case) -> int:
    """Write, and tell how it went; also whether signals are no longer heard as before."""
    before = [signal.getsignal(each) for each in ENDING]
    ending = _ending_of(path, case)
    return ending if before == [signal.getsignal(each) for each in ENDING] else CHANGED


def _ending_of(path: Path, case: Case) -> int:
    try:
        case.write(case.files(path), case.new)
    except CannotRun as error:
        return _refusal(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BaseException:  # noqa: BLE001 - it is told
        return CRASHED
    return WRITTEN


def _refusal(error: CannotRun) -> int:
    first, *more = (each.text for each in error.messages)
    if "is written, but" in first:
        return UNCONFIRMED
    assert all("written all the same" in each for each in more)
    return IN_PART if more else REFUSED


def hear_signals() -> None:
    """Undo what a shell does to jobs in the background."""
    for each in ENDING:
        signal.signal(each, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
