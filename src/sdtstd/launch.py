"""The command `sdtstd`: from its first moment an interrupt ends it, with 130 and without a word.

Python would show where it was interrupted, as long as its libraries are being loaded and again on
its way out. `_signal` is what `signal` is made of, without the libraries that take most of that
time.

What the same run printed before is printed again before anything else of the program is imported,
where the cache knows that it would print the same.
"""

import _signal  # type: ignore[import-not-found] # no stubs for it
import os
import sys
import time

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from typing import NoReturn

    from sdtstd.cache.memo import Run, Said


def _end(_number: int, _frame: object) -> None:
    os._exit(130)


if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:  # else it is ignored
    _signal.signal(_signal.SIGINT, _end)

from sdtstd.cache.memo import begun  # noqa: E402 - only now
from sdtstd.cache.switch import settle  # noqa: E402


def run() -> "NoReturn":
    """Print what is known, else run the command line; and end."""
    known, said = looked_up()
    if said is not None:
        os._exit(printed(said))
    from sdtstd.cli import run as run_anew

    run_anew(known)


def looked_up() -> "tuple[Run | None, Said | None]":
    """Give the run at hand, where it may be known or kept, and what it would print, where known."""
    settle(sys.argv, os.environ)
    known = begun(sys.argv, os.environ, time.time())
    return known, None if known is None else known.found()


def printed(said: "Said") -> int:
    """Print what is known as the command line would, and give the exit code."""
    from sdtstd.edit.whole import write_whole

    streams = {1: sys.stdout, 2: sys.stderr}
    for descriptor, content in said.pieces:
        try:
            write_whole(streams[descriptor].fileno(), content)
        except OSError as error:
            from sdtstd.cli.main import unheard

            code = unheard(streams[descriptor], error)
            if code is not None:
                return code
    return said.code
