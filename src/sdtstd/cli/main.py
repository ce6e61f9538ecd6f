"""The entry point: one process, one verdict; exit 0, 1, 2 or 130, never a bare traceback."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from sdtstd.cli.completing import complete, is_completing
from sdtstd.cli.streams import prepared
from sdtstd.diagnostics import CannotRun, say

_CANNOT_RUN = 2


def run() -> NoReturn:
    """Run the command line as a process of its own, and end without taking everything apart."""
    try:
        main()
    except SystemExit as end:
        if isinstance(end.code, int) and _is_all_done():
            os._exit(end.code)
        raise


def _is_all_done() -> bool:
    """Do what the interpreter does last; what fails here is left for it to tell."""
    with suppress(Exception):  # told already
        atexit._run_exitfuncs()  # noqa: SLF001 - there is no other name for it
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        return False
    return True


def main() -> NoReturn:
    """Run the command line and exit."""
    # Most of the cost of large trees is the cyclic collector, and the process is short.
    gc.disable()
    sys.stdout, sys.stderr = prepared(sys.stdout), prepared(sys.stderr)
    code = _run()
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115, PTH123 - until the exit
    sys.exit(code)


def _run() -> int:
    try:
        from sdtstd.cli.faults import exit_code_of
    except (ImportError, MemoryError):  # no memory even for the words that would tell it
        return _CANNOT_RUN
    try:
        _demand_output()
        if sys.argv[1:] == ["--version"]:
            return _tell_version()
        if is_completing(os.environ):
            return complete()
        from sdtstd.cli.app import app

        result = app(standalone_mode=False)
    except BaseException as error:  # noqa: BLE001 - whatever happens, the exit code is ours
        return exit_code_of(error)
    return result if isinstance(result, int) else 0


def _demand_output() -> None:
    if sys.stdout is None:
        raise CannotRun(say("the output is closed"))


def _tell_version() -> int:
    """Answer without the command line's library, which takes most of the time."""
    from sdtstd.cli.version import tell_version

    tell_version()
    return 0
