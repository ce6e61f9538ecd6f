"""Several processes at one list of work: each takes the next piece as long as there is one."""

from __future__ import annotations

import marshal
import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Aside = Callable[[int], bytes]

_T = TypeVar("_T")

MOST_PIECES = 256
"""The number of a piece is one byte of a pipe, which no two processes can read."""
_SIZE = 8


def shared_out(
    pieces: int, own: Callable[[int], _T], aside: Aside, others: int
) -> dict[int, _T | bytes]:
    """Do pieces of work by their numbers, with up to so many other processes.

    What is done here is done by `own`, elsewhere by `aside`, whose answer comes as bytes. What
    another process does not bring, whatever befalls it, is done here after all.
    """
    queue = _queue(pieces)
    helpers: list[_Helper] = []
    try:
        helpers += _helpers(queue, aside, others)
        done: dict[int, _T | bytes] = {piece: own(piece) for piece in _taken(queue)}
        for each in helpers:
            done.update(each.brought())
    finally:
        os.close(queue)
        for each in helpers:
            each.end()
    return done | {piece: own(piece) for piece in range(pieces) if piece not in done}


def _queue(pieces: int) -> int:
    queue, entrance = os.pipe()
    os.write(entrance, bytes(range(pieces)))
    os.close(entrance)
    return queue


def _taken(queue: int) -> Iterator[int]:
    while piece := os.read(queue, 1):
        yield piece[0]


def _helpers(queue: int, aside: Aside, others: int) -> Iterator[_Helper]:
    for _ in range(others):
        try:
            yield _Helper(queue, aside)
        except OSError:  # the system has no process left, or no pipe
            return


class _Helper:
    """Another process that takes pieces out of the same queue."""

    def __init__(self, queue: int, aside: Aside) -> None:
        """Begin it.

        Raises:
            OSError: the system does not give one.
        """
        (self._answer, entrance), here = os.pipe(), os.getpid()
        # An interrupt must not let the new process go on where this one would.
        held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._process = os.fork()
            if not self._process:
                os.close(self._answer)
                _work(queue, aside, entrance, here)
        except OSError:
            os.close(self._answer)
            raise
        finally:
            os.close(entrance)
            signal.pthread_sigmask(signal.SIG_SETMASK, held)

    def brought(self) -> list[tuple[int, bytes]]:
        """Wait for what it has done; that is nothing where it did not reach its end."""
        with open(self._answer, "rb", closefd=False) as stream:
            size, answer = stream.read(_SIZE), stream.read()
        self._wait()
        is_whole = bool(size) and int.from_bytes(size) == len(answer)
        return marshal.loads(answer) if is_whole else []  # noqa: S302 - our own

    def end(self) -> None:
        """End it where it still works, and clear it away."""
        os.close(self._answer)
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            self._wait()

    def _wait(self) -> None:
        with suppress(ChildProcessError):  # where nobody is told of the end of processes
            os.waitpid(self._process, 0)
        self._process = 0


def _work(queue: int, aside: Aside, entrance: int, parent: int) -> NoReturn:
    """Be the other process to its end: nothing of what the first one has yet to do is done."""
    try:
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        pieces = (piece for piece in _taken(queue) if os.getppid() == parent)  # else nobody waits
        _write(entrance, marshal.dumps([(piece, aside(piece)) for piece in pieces]))
        os._exit(0)
    finally:
        os._exit(1)


def _write(entrance: int, answer: bytes) -> None:
    with open(entrance, "wb", closefd=False) as stream:
        stream.write(len(answer).to_bytes(_SIZE))
        stream.write(answer)
