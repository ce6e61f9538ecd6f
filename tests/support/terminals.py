"""A terminal that a program may write to, and what it showed."""

from __future__ import annotations

import os
import pty
import threading
import tty
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def terminal() -> Iterator[tuple[int, Callable[[], bytes]]]:
    """Give the program's end of a new terminal, and what waits for all that it showed."""
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    shown: list[bytes] = []

    def collect() -> None:
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other end is closed
                return
            if not piece:
                return
            shown.append(piece)

    reader = threading.Thread(target=collect, daemon=True)
    reader.start()

    def read() -> bytes:
        reader.join(10)
        return b"".join(shown)

    try:
        yield theirs, read
    finally:
        os.close(ours)
