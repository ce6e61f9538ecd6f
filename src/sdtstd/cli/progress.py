"""How far long work is, told on a terminal; in a pipe or a file never a byte.

The work only says where it is. A thread of its own looks at that now and then, since much of the
work has nothing to count, and asks the clock for it. A library for bars (rich has one) would move
the cursor by codes, load for longer than most runs take, and know nothing of our sinks.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, TypeVar

from sdtstd.cli import streams
from sdtstd.cli.fleeting import Fleeting, can_show, ended_first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sdtstd.diagnostics import Message

    Words = Callable[[int, int], Message]
    """Says what is being done, from the number of the item at hand and how many there are."""
    _At = tuple[Words, int, int]

T = TypeVar("T")
FIRST = 1.0
"""Seconds of work without a word."""
EVERY = 0.1
"""Seconds from one look to the next."""


class Progress:
    """What a run is doing; without a line nobody is told, and nothing is counted."""

    def __init__(self, line: Fleeting | None, tell: Callable[[Message], str] = str) -> None:
        self._line, self._tell = line, tell
        self._at: _At | None = None
        self._shown: _At | None = None

    def phase(self, words: Message) -> None:
        """Say what is done from now on, where there is nothing to count."""
        self._go_on((lambda _n, _total: words, 0, 0))

    def watched(self, items: Sequence[T], words: Words) -> Iterable[T]:
        """Give the items, and say which one is at hand."""
        return items if self._line is None else self._counted(items, words)

    @contextmanager
    def gone(self) -> Iterator[None]:
        """Say nothing while something else is written, and until the next phase."""
        with self._line.gone() if self._line else nullcontext():
            self._at = self._shown = None
            yield

    def look(self) -> None:
        """Show where the work is, unless that is what is shown."""
        if self._line is not None:
            self._line.show(self._news)

    def _news(self) -> tuple[str, ...]:
        at = self._at
        if at is None or at == self._shown:
            return ()
        self._shown = at
        words, n, total = at
        told = self._tell(words(n, total))
        return (told, f"{n}/{total}") if total else (told,)

    def _counted(self, items: Sequence[T], words: Words) -> Iterator[T]:
        total = len(items)
        for n, each in enumerate(items, 1):
            self._go_on((words, n, total))
            yield each

    def _go_on(self, at: _At) -> None:
        self._at = at


@contextmanager
def progress(lang: str | None) -> Iterator[Progress]:
    """Tell how far the work within is, where stderr is a terminal; at its end nothing stands."""
    stream = sys.stderr
    if not can_show(stream, os.environ):
        yield Progress(None)
        return
    from sdtstd.cli.language import voice_of

    line = Fleeting(stream)
    found = Progress(line, voice_of(lang).tell)
    with _looked_at(found), ended_first(line.end), streams.Unless(found.gone):
        yield found


@contextmanager
def _looked_at(work: Progress) -> Iterator[None]:
    from threading import Event, Thread

    over = Event()
    with suppress(RuntimeError, MemoryError):  # there is no room for a thread: then without
        Thread(target=_look, args=(work, over.wait), daemon=True).start()
    try:
        yield
    finally:
        over.set()


def _look(work: Progress, over: Callable[[float], bool]) -> None:
    pause = FIRST
    with suppress(Exception):  # whatever is lacking for a line, the work goes on without it
        while not over(pause):
            work.look()
            pause = EVERY
