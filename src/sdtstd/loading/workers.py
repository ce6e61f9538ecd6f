"""Several processes at one list of work: each takes the next piece as long as there is one."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Aside = Callable[[int], bytes]

_T = TypeVar("_T")

MOST_PIECES = 256
"""The number of a piece is one byte of a pipe, which no two processes can read."""
_HEAD = 8  # the piece, and in the other bytes the size of what is brought
_READ = 1 << 20


def shared_out(
    pieces: int,
    own: Callable[[int], _T],
    aside: Aside,
    taken_in: Callable[[int, bytes], _T],
    others: int,
) -> dict[int, _T]:
    """Do pieces of work by their numbers, with up to so many other processes.

    What is done here is done by `own`, elsewhere by `aside`, whose answer is taken in as soon as it
    is there: to wait with it would leave the others without work at the end. What another process
    does not bring, whatever befalls it, is done here after all.
    """
    queue = _queue(pieces)
    helpers: list[_Helper] = []
    done: dict[int, _T] = {}
    try:
        helpers += _helpers(queue, aside, others)
        for piece in _taken(queue):
            done[piece] = own(piece)
            _take_in(done, taken_in, (each.brought() for each in helpers))
        _take_in(done, taken_in, (each.brought(to_the_end=True) for each in helpers))
    finally:
        os.close(queue)
        for each in helpers:
            each.end()
    return done | {piece: own(piece) for piece in range(pieces) if piece not in done}


def _take_in(
    done: dict[int, _T],
    taken_in: Callable[[int, bytes], _T],
    brought: Iterable[Iterable[tuple[int, bytes]]],
) -> None:
    for piece, answer in chain.from_iterable(brought):
        done[piece] = taken_in(piece, answer)


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
        (self._answers, entrance), here = os.pipe(), os.getpid()
        self._read = bytearray()
        # An interrupt must not let the new process go on where this one would.
        held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._process = os.fork()
            if not self._process:
                os.close(self._answers)
                _work(queue, aside, entrance, here)
        except OSError:
            os.close(self._answers)
            raise
        finally:
            os.close(entrance)
            signal.pthread_sigmask(signal.SIG_SETMASK, held)

    def brought(self, *, to_the_end: bool = False) -> Iterator[tuple[int, bytes]]:
        """Give the pieces that it has done since; an answer that is cut off is none."""
        os.set_blocking(self._answers, to_the_end)
        with suppress(BlockingIOError):
            while part := os.read(self._answers, _READ):
                self._read += part
                yield from self._whole()
            self._wait()

    def _whole(self) -> Iterator[tuple[int, bytes]]:
        while len(self._read) >= _HEAD:
            end = _HEAD + int.from_bytes(self._read[1:_HEAD])
            if len(self._read) < end:
                return
            piece, answer = self._read[0], bytes(self._read[_HEAD:end])
            del self._read[:end]
            yield piece, answer

    def end(self) -> None:
        """End it where it still works, and clear it away."""
        os.close(self._answers)
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            self._wait()

    def _wait(self) -> None:
        if self._process:
            with suppress(ChildProcessError):  # where nobody is told of the end of processes
                os.waitpid(self._process, 0)
        self._process = 0


def _work(queue: int, aside: Aside, entrance: int, parent: int) -> NoReturn:
    """Be the other process to its end: nothing of what the first one has yet to do is done."""
    try:
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        os.set_blocking(entrance, False)
        unsent = bytearray()
        for piece in _taken(queue):
            if os.getppid() != parent:  # nobody waits any more
                break
            answer = aside(piece)
            unsent += bytes([piece]) + len(answer).to_bytes(_HEAD - 1) + answer
            _send(entrance, unsent)
        os.set_blocking(entrance, True)
        while unsent:
            _send(entrance, unsent)
        os._exit(0)
    finally:
        os._exit(1)


def _send(entrance: int, unsent: bytearray) -> None:
    """Send as much as there is room for."""
    with suppress(BlockingIOError):
        del unsent[: os.write(entrance, unsent)]
