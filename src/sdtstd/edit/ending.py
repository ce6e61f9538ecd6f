"""What would end the process waits until a file is written or cleared away."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

# The interrupt is the last to be heard again: its handler raises wherever it comes.
_ENDING = tuple(
    getattr(signal, name) for name in ("SIGHUP", "SIGTERM", "SIGINT") if hasattr(signal, name)
)


class _Ended(BaseException):
    """Leads out of the block in which signals are held back."""


@contextmanager
def held_back() -> Iterator[Callable[[], None]]:
    """Hold back interrupt, termination and hang-up within the block, then let them act.

    The function that is given leads out of the block once one has come. A signal that is ignored
    stays so; outside of the main thread, which alone gets signals, nothing is held back.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: None
        return
    come: list[int] = []

    def remember(number: int, _frame: FrameType | None) -> None:
        come.append(number)

    def leave_if_ended() -> None:
        if come:
            raise _Ended

    before = {each: signal.getsignal(each) for each in _ENDING}
    ours = [each for each, handler in before.items() if handler not in (signal.SIG_IGN, None)]
    is_left = False
    try:
        for each in ours:
            signal.signal(each, remember)
        yield leave_if_ended
    except _Ended:
        is_left = True
    finally:
        with _none_in_between():
            for each in ours:
                signal.signal(each, before[each])
        for number in dict.fromkeys(come):
            signal.raise_signal(number)
    if is_left:
        raise KeyboardInterrupt  # somebody else's handler came back, and nothing is written


@contextmanager
def _none_in_between() -> Iterator[None]:
    """Keep a handler that raises from leaving another one as it was."""
    if sys.platform == "win32":
        yield
        return
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
