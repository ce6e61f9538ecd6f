"""What would end the process waits until a file is written or cleared away."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

_ENDING = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
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
    try:
        for each in ours:
            signal.signal(each, remember)
        yield leave_if_ended
    except _Ended:
        pass
    finally:
        for each in ours:
            signal.signal(each, before[each])
        for number in come[:1]:
            signal.raise_signal(number)
            raise KeyboardInterrupt  # the handler of somebody else came back from it
