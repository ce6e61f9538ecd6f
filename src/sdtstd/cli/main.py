"""The entry point: one process, one verdict; exit 0, 1, 2 or 130, never a bare traceback."""

from __future__ import annotations

import atexit
import gc
import os
import sys

from sdtstd.cache.notes import Noting, does_more
from sdtstd.cache.switch import settle
from sdtstd.cli.streams import mute, prepared, unwritten

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn, TextIO

    from sdtstd.cache.memo import Run

_CANNOT_RUN = 2


def run(known: Run | None = None) -> NoReturn:
    """Run the command line as a process of its own, and end without taking everything apart.

    What it prints is kept where `known` is given, and nothing else was done.
    """
    try:
        main(known)
    except SystemExit as end:
        if isinstance(end.code, int) and _is_all_done():
            os._exit(end.code)
        raise


def _is_all_done() -> bool:
    """Do what the interpreter does last; what fails here is left for it to tell."""
    try:  # noqa: SIM105 - contextlib takes long
        atexit._run_exitfuncs()  # noqa: SLF001 - there is no other name for it
    except Exception:  # noqa: BLE001, S110 - told already
        pass
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        return False
    return True


def unheard(stream: TextIO, error: OSError) -> int | None:
    """Do what is done where what is known cannot be written; give the exit code if that ends it."""
    mute(stream)
    if stream is sys.stderr or isinstance(error, BrokenPipeError):
        return None
    from sdtstd.cli.faults import exit_code_of
    from sdtstd.diagnostics import CannotRun

    sys.stderr = prepared(sys.stderr)
    return exit_code_of(CannotRun(unwritten(error)))


def main(known: Run | None = None) -> NoReturn:
    """Run the command line and exit."""
    # Most of the cost of large trees is the cyclic collector, and the process is short.
    gc.disable()
    settle(sys.argv, os.environ)
    out, err = _hearing(known, 1), _hearing(known, 2)
    sys.stdout, sys.stderr = prepared(sys.stdout, out), prepared(sys.stderr, err)
    with Noting(known):
        code = _run()
    if known is not None:
        known.keep(code)
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115, PTH123 - until the exit
    sys.exit(code)


def _hearing(known: Run | None, number: int) -> Callable[[bytes], None] | None:
    """Give what is told all that is written to a descriptor."""
    return None if known is None else lambda content: known.hear(number, content)


def _run() -> int:
    try:
        return _answered(sys.argv[1:])
    except BaseException as error:  # noqa: BLE001 - whatever happens, the exit code is ours
        try:
            from sdtstd.cli.faults import exit_code_of
        except (ImportError, MemoryError):  # no memory even for the words that would tell it
            return _CANNOT_RUN
        return exit_code_of(error)


def _answered(words: list[str]) -> int:
    """Answer with as little of the program as the words need; most of a short run is its start."""
    if sys.stdout is None:
        from sdtstd.diagnostics import CannotRun, say

        raise CannotRun(say("the output is closed"))
    if words == ["--version"]:
        from sdtstd.cli.version import tell_version

        tell_version()
        return 0
    asked = os.environ.get("_SDTSTD_COMPLETE")
    if asked:
        from sdtstd.cli.completing import complete

        does_more()
        return complete(asked)
    from sdtstd.cli.usual import answered

    code = answered(words)
    return _read_by_the_library() if code is None else code


def _read_by_the_library() -> int:
    import sdtstd.cli.faults  # noqa: F401 - its words are made before memory may be short
    from sdtstd.cli.app import app

    code = app(standalone_mode=False)
    return code if isinstance(code, int) else 0
