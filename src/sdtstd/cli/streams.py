"""Where the output goes: streams that cannot fail on a character, and how their failures end."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, nullcontext
from io import BufferedWriter, FileIO, TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from _typeshed import ReadableBuffer

    from sdtstd.diagnostics import Message
    from sdtstd.sinks.inert import Inert


def prepared(stream: TextIO | None) -> TextIO | None:
    """Give a stream that can neither fail on a character nor lose a part of what is written.

    A pipe always gets UTF-8, so that the bytes do not depend on the locale; a terminal keeps its
    own encoding, and what it cannot show is written as its number.
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
    whole = BufferedWriter(_Whole(raw.fileno(), "wb", closefd=False))
    return TextIOWrapper(
        whole, encoding, "backslashreplace", newline, line_buffering=stream.line_buffering
    )


class _Whole(FileIO):
    """A file that takes all of what is written: with PYTHONUNBUFFERED nobody else asks it to."""

    def write(self, content: ReadableBuffer, /) -> int:
        write_whole(self.fileno(), memoryview(content))
        return len(memoryview(content))


_away: Callable[[], AbstractContextManager[None]] = nullcontext
"""Keeps away what stands on the terminal for a while."""


@contextmanager
def unless(away: Callable[[], AbstractContextManager[None]]) -> Iterator[None]:
    """Let what is written within the block be written only while something else is away."""
    global _away  # noqa: PLW0603 - as the streams themselves
    _away, before = away, _away
    try:
        yield
    finally:
        _away = before


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
        with _away():
            write()
            out.flush()
    except BrokenPipeError:
        mute(out)
    except OSError as error:
        mute(out)
        raise CannotRun(unwritten(error)) from None


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
        with _away():
            err.write(text)
            err.flush()
    except OSError:
        mute(err)


def unwritten(error: OSError) -> Message:
    """Say why the output cannot be written."""
    from sdtstd.reasons import reason_of

    return say("the output cannot be written: {reason}", reason=reason_of(error))


def mute(stream: TextIO) -> None:
    """Lead a stream nowhere: the interpreter flushes once more on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
