"""The command `sdtstd`: from its first moment an interrupt ends it, with 130 and without a word.

Python would show where it was interrupted, as long as its libraries are being loaded and again on
its way out. `_signal` is what `signal` is made of, without the libraries that take most of that
time.
"""

import _signal  # type: ignore[import-not-found] # no stubs for it
import os


def _end(_number: int, _frame: object) -> None:
    os._exit(130)


if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:  # else it is ignored
    _signal.signal(_signal.SIGINT, _end)

from sdtstd.cli import run  # noqa: E402 - only now

__all__ = ["run"]
