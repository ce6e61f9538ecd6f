"""A line on a terminal's stderr that stands for a while, and goes before anything else is written.

It needs nothing of the terminal but that a carriage return leads to the start of the line, and it
is written beneath the stream: a signal may come while the stream itself is being written to.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from sdtstd.cli.columns import columns as columns_of_terminal
from sdtstd.sinks.terminal import blank, passing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import FrameType

    from sdtstd.sinks.inert import Inert

_KEY = len("^C")
_UNABLE = {"", "dumb", "unknown"}
_PATIENCE = 1.0  # seconds: more than it takes to write a line to a terminal that takes any


class Fleeting:
    """The last line of a terminal, which threads and signals may use."""

    def __init__(self, stream: TextIO) -> None:
        from threading import RLock

        self._stream, self._lock = stream, RLock()
        self._cells, self._is_over = 0, False

    def show(self, texts: Callable[[], Sequence[str]]) -> None:
        """Put the first text that fits in the place of the one before; without any that stays.

        The texts are asked for once nobody else writes.
        """
        with self._lock:
            told = () if self._is_over or not self._is_ours() else texts()
            if told:
                most = self._width() - _KEY - 1
                written, self._cells = passing([*map(self._known, told)], most, self._cells)
                self._write(written)

    def clear(self) -> None:
        """Leave nothing of it, and the cursor at the start of the line."""
        with self._lock:
            if self._cells and self._is_ours():
                self._write(blank(self._cells + _KEY))
            self._cells = 0

    def end(self) -> None:
        """Clear it for good, even where another thread writes to a terminal that stands still."""
        is_mine = self._lock.acquire(timeout=_PATIENCE)
        self._is_over = True
        if is_mine:
            self.clear()
            self._lock.release()

    @contextmanager
    def gone(self) -> Iterator[None]:
        """Keep it away as long as something else is written."""
        with self._lock:
            self.clear()
            yield

    def _known(self, text: str) -> str:
        """Give a text as the stream writes it: what its encoding lacks is longer there."""
        encoding = self._stream.encoding
        return text.encode(encoding, "backslashreplace").decode(encoding)

    def _is_ours(self) -> bool:
        """Tell whether the terminal is at work for us: in the background a line disturbs others."""
        if sys.platform == "win32":
            return True
        try:
            return os.tcgetpgrp(self._stream.fileno()) == os.getpgrp()
        except OSError:  # a terminal without jobs
            return True

    def _width(self) -> int:
        with suppress(OSError):
            columns = os.get_terminal_size(self._stream.fileno()).columns
            if columns:
                return columns
        return columns_of_terminal()

    def _write(self, text: Inert) -> None:
        under = self._stream.buffer
        raw = getattr(under, "raw", under)
        try:
            getattr(raw, "write_passing", raw.write)(text.encode(self._stream.encoding))
        except OSError:  # the terminal has gone away
            self._is_over = True


def can_show(stream: TextIO | None, environ: Mapping[str, str]) -> bool:
    """Tell whether a stream is a terminal on which a line can be written again."""
    if stream is None or not stream.isatty():
        return False
    return sys.platform == "win32" or environ.get("TERM", "") not in _UNABLE


@contextmanager
def ended_first(end: Callable[[], object]) -> Iterator[None]:
    """End a line with the block, and before a signal ends the process."""
    import signal

    def leave(number: int, frame: FrameType | None) -> None:
        end()
        handler = before[number]
        signal.signal(number, handler)
        if callable(handler):
            handler(number, frame)
        else:
            signal.raise_signal(number)

    heard = (signal.SIGINT, signal.SIGTERM)
    before = {int(each): signal.getsignal(each) for each in heard}
    ours = [each for each, handler in before.items() if handler not in (signal.SIG_IGN, None)]
    try:
        for each in ours:
            signal.signal(each, leave)
        yield
    finally:
        end()
        for each in ours:
            signal.signal(each, before[each])
