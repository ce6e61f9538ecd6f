"""Where the output goes: streams that cannot fail on a character, and how their failures end."""

from __future__ import annotations

import os
import sys
from io import BufferedWriter, FileIO, TextIOWrapper

from sdtstd.cache.notes import does_more
from sdtstd.edit.whole import write_whole

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from typing import TextIO

    from _typeshed import ReadableBuffer

    from sdtstd.diagnostics import Message
    from sdtstd.sinks.inert import Inert


def prepared(stream: TextIO | None, hear: Callable[[bytes], None] | None = None) -> TextIO | None:
    """Give a stream that can neither fail on a character nor lose a part of what is written.

    A pipe always gets UTF-8, so that the bytes do not depend on the locale; a terminal keeps its
    own encoding, and what it cannot show is written as its number. `hear` is given all that a file
    gets, but for what does not stay.
    """
    if not isinstance(stream, TextIOWrapper):
        return stream
    if stream.isatty():
        encoding, newline = stream.encoding, None
    else:
        encoding, newline = "utf-8", "\n"
    raw = getattr(stream.buffer, "raw", stream.buffer)
    if not isinstance(raw, FileIO):  # a console of Windows, or a test
        stream.reconfigure(encoding=encoding, errors="backslashreplace", newline=newline)
        return stream
    whole = BufferedWriter(_Whole(raw.fileno(), hear))
    return TextIOWrapper(
        whole, encoding, "backslashreplace", newline, line_buffering=stream.line_buffering
    )


class _Whole(FileIO):
    """A file that takes all of what is written: with PYTHONUNBUFFERED nobody else asks it to."""

    def __init__(self, descriptor: int, hear: Callable[[bytes], None] | None) -> None:
        super().__init__(descriptor, "wb", closefd=False)
        self._hear = hear

    def write(self, content: ReadableBuffer, /) -> int:
        try:
            self.write_passing(content)
        except OSError:
            does_more()
            raise
        if self._hear is not None:
            self._hear(bytes(content))
        return len(memoryview(content))

    def write_passing(self, content: ReadableBuffer) -> None:
        """Write what is taken back before the end."""
        write_whole(self.fileno(), memoryview(content))


_away: Callable[[], AbstractContextManager[None]] | None = None
"""Keeps away what stands on the terminal for a while."""


class Unless:
    """Lets what is written within its block be written only while something else is away."""

    def __init__(self, away: Callable[[], AbstractContextManager[None]]) -> None:
        self._other: Callable[[], AbstractContextManager[None]] | None = away

    def __enter__(self) -> None:
        self._change()

    def __exit__(self, *_: object) -> None:
        self._change()

    def _change(self) -> None:
        global _away
        self._other, _away = _away, self._other


def emit(text: Inert) -> None:
    """Write to stdout at once; a reader that has gone away is no fault.

    Raises:
        CannotRun: the output cannot be written.
    """
    out = sys.stdout
    _at_once(out, lambda: out.write(text))


def emit_bytes(content: bytes) -> None:
    """Write a file that is no text to stdout, which is no terminal, as `emit` writes.

    Raises:
        CannotRun: the output cannot be written.
    """
    out = sys.stdout
    _at_once(out, lambda: out.buffer.write(content))


def _at_once(out: TextIO, write: Callable[[], object]) -> None:
    try:
        _undisturbed(out, write)
    except BrokenPipeError:
        mute(out)
    except OSError as error:
        from sdtstd.diagnostics import CannotRun

        mute(out)
        raise CannotRun(unwritten(error)) from None


def _undisturbed(stream: TextIO, write: Callable[[], object]) -> None:
    if _away is None:
        write()
        stream.flush()
        return
    with _away():
        write()
        stream.flush()


def complain(*sentences: Message) -> None:
    """Write sentences to stderr, each on a line; the first says whose they are."""
    from sdtstd.cli.language import voice_of
    from sdtstd.sinks.inert import lines

    told = list(map(voice_of(None).tell, sentences))
    emit_error(lines([f"sdtstd: {told[0]}", *told[1:]]))


def emit_error(text: Inert) -> None:
    """Write to stderr at once; where it cannot be heard, the exit code has to do."""
    err: TextIO | None = sys.stderr
    if err is None:
        return
    try:
        _undisturbed(err, lambda: err.write(text))
    except OSError:
        mute(err)


def unwritten(error: OSError) -> Message:
    """Say why the output cannot be written."""
    from sdtstd.diagnostics import say
    from sdtstd.reasons import reason_of

    return say("the output cannot be written: {reason}", reason=reason_of(error))


def mute(stream: TextIO) -> None:
    """Lead a stream nowhere: the interpreter flushes once more on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
