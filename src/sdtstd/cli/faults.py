"""From what went wrong to an exit code and a sentence on stderr."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress

from sdtstd.cli.streams import complain, emit_error, mute, unwritten
from sdtstd.diagnostics import CannotRun, say
from sdtstd.sinks.inert import lines

CANNOT_RUN = 2
INTERRUPTED = 130


def exit_code_of(error: BaseException) -> int:
    """Tell the user what happened, and give the exit code."""
    if isinstance(error, CannotRun):
        complain(*error.messages)
        return CANNOT_RUN
    if _is_of_memory(error):
        return _out_of_memory(error)
    if isinstance(error, KeyboardInterrupt | EOFError) or type(error).__name__ == "Abort":
        return INTERRUPTED
    # The command line's library exits 1 where a reader has gone away.
    gone = error.__context__ if isinstance(error, SystemExit) else error
    if isinstance(gone, BrokenPipeError):
        mute(sys.__stdout__ or sys.stdout)
        return 0
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else CANNOT_RUN
    if isinstance(error, OSError) and error.filename is None and error.errno in _UNWRITTEN:
        mute(sys.stdout)  # --help and --version are written by the library
        complain(unwritten(error))
        return CANNOT_RUN
    return _crashed(error)


# Made before it is needed: when it is, there may be no room for a sentence.
_TOO_LARGE = say(
    "the data is too large for the memory at hand: give the program more,"
    " or move what is no data out of the folder"
)
_LAST_WORDS = f"sdtstd: {_TOO_LARGE.text}\n".encode()


def _is_of_memory(error: BaseException | None) -> bool:
    """Tell whether memory was lacking: for data, for a library, or even for the exception."""
    match error:
        case None:
            return False
        case MemoryError() | OSError(errno=errno.ENOMEM):
            return True
        case SystemError() | ImportError() if any(each in str(error) for each in _STARVED):
            return True
        case _:
            return _is_of_memory(error.__context__)


# What the interpreter says where it has lost a MemoryError, and the system where none is left.
_STARVED = ("without exception set", "without setting an exception", "failed to map segment")


def _out_of_memory(error: BaseException) -> int:
    """Free what was read, and tell that it was too much."""
    # The frames of a traceback hold all that the run has made so far.
    error.__traceback__ = error.__context__ = error.__cause__ = None
    try:
        complain(_TOO_LARGE)
    except Exception:  # noqa: BLE001 - whatever is lacking for a sentence in the right language
        with suppress(OSError):
            os.write(2, _LAST_WORDS)
    return CANNOT_RUN


_UNWRITTEN = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EFBIG, errno.EBADF)


def _crashed(error: BaseException) -> int:
    if "--traceback" in sys.argv:
        import traceback

        emit_error(lines("".join(traceback.format_exception(error)).splitlines()))
    complain(
        say(
            "this is a bug ({kind}: {error}); run again with `sdtstd --traceback …` and report it",
            kind=type(error).__name__,
            error=" ".join(str(error).split())[:200],
        )
    )
    return CANNOT_RUN
