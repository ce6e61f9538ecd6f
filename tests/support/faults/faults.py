"""What can happen to a process at one of its calls."""

from __future__ import annotations

import errno
import signal
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS)
EVER = 1 << 30
SOMETIMES = 20  # Python tries again after EINTR, for ever if need be: so no system interrupts


class What(Enum):
    """A signal before the call or after it, an error in its place, or half of what it should do."""

    BEFORE = auto()
    AFTER = auto()
    ERROR = auto()
    HALF = auto()


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault at the call of this number, from 0; `number` is the signal's or the error's.

    `times` says how many calls it befalls: that one, and the next ones of its name.
    """

    at: int
    what: What
    number: int = 0
    times: int = 1

    @property
    def is_kill(self) -> bool:
        """Whether nobody can clear up."""
        return self.number == signal.SIGKILL and self.what in {What.BEFORE, What.AFTER}

    @property
    def ends_by(self) -> signal.Signals | None:
        """The signal after which the process should end."""
        is_signal = self.what in {What.BEFORE, What.AFTER}
        return signal.Signals(self.number) if is_signal else None

    def __str__(self) -> str:
        """Say what happens."""
        times = "" if self.times == 1 else f" and the next {self.times - 1} of its name"
        if self.what is What.HALF:
            return f"half of call {self.at}{times}"
        kind = self.ends_by.name if self.ends_by else errno.errorcode[self.number]
        return f"{kind} {self.what.name.lower()} call {self.at}{times}"


def faults_at(at: int, *, writes: bool) -> Iterator[Fault]:
    """Give every fault at a call; only one that writes can do half of it."""
    for number in (signal.SIGKILL, *ENDING):
        yield Fault(at, What.BEFORE, number)
    for number in (signal.SIGKILL, signal.SIGINT):
        yield Fault(at, What.AFTER, number)
    for error in ERRORS:
        yield Fault(at, What.ERROR, error)
        yield Fault(at, What.ERROR, error, EVER)
    yield Fault(at, What.ERROR, errno.EINTR)
    yield Fault(at, What.ERROR, errno.EINTR, SOMETIMES)
    if writes:
        yield Fault(at, What.HALF)
        yield Fault(at, What.HALF, times=EVER)
