"""From what went wrong to an exit code and a sentence on stderr."""

from __future__ import annotations

import sys
import traceback

from sdtstd.cli.run import complain
from sdtstd.diagnostics import CannotRun, say

CANNOT_RUN = 2
INTERRUPTED = 130


def exit_code_of(error: BaseException) -> int:
    """Tell the user what happened, and give the exit code."""
    if isinstance(error, CannotRun):
        complain(error.message)
        return CANNOT_RUN
    if isinstance(error, KeyboardInterrupt) or type(error).__name__ == "Abort":
        return INTERRUPTED
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else CANNOT_RUN
    show = getattr(error, "show", None)
    if show is not None:  # a usage error of the command line's library
        show()
        return CANNOT_RUN
    return _crashed(error)


def _crashed(error: BaseException) -> int:
    if "--traceback" in sys.argv:
        traceback.print_exception(error)
    complain(
        say(
            "this is a bug ({kind}: {error}); run again with `sdtstd --traceback …` and report it",
            kind=type(error).__name__,
            error=str(error)[:200],
        )
    )
    return CANNOT_RUN
