"""A run of the console script on a terminal, where somebody answers its questions in turn."""

from __future__ import annotations

import codecs
import os
import pty
import select
import signal
import subprocess
import termios
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from support.runs import BARE, SDTSTD

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_PATIENCE = 120.0
Answer = tuple[str, str | bytes]
"""What is shown before an answer, and the answer; its ends of line are typed, too."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How a run on a terminal ended, what was shown, and whether the terminal still echoes."""

    code: int
    shown: str
    echoes: bool


def asked(
    *words: str,
    answers: Sequence[Answer],
    cwd: Path,
    interrupt: bool = False,
    by: Sequence[str] = (str(SDTSTD),),
    **env: str,
) -> Asked:
    """Run on a terminal of 100 columns; each answer is typed once the text before it is shown.

    With `interrupt` Ctrl-C is typed last. The run is of the program `by`.
    """
    ours, theirs = pty.openpty()
    environ = BARE | {"TERM": "xterm", "COLUMNS": "100", "INPUTRC": "/dev/null"} | env
    run = subprocess.Popen(
        [*by, *words],
        cwd=cwd,
        env=environ,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        preexec_fn=_own_terminal,  # noqa: PLW1509 - the child has one thread
    )
    read = codecs.getincrementaldecoder("utf-8")("replace")
    shown = _typed(ours, answers, read)
    if interrupt:
        _interrupt(run)
    shown += _rest(ours, run, read)
    echoes = bool(termios.tcgetattr(theirs)[3] & termios.ECHO)
    os.close(theirs)
    os.close(ours)
    return Asked(run.wait(_PATIENCE), shown.replace("\r\n", "\n"), echoes)


def _interrupt(run: subprocess.Popen[bytes]) -> None:
    """Type Ctrl-C until it is heard: readline misses one between a character and its waiting."""
    for _ in range(20):
        os.killpg(run.pid, signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            run.wait(0.5)
            return


def _own_terminal() -> None:
    import fcntl

    # What runs in the background of a shell may have been started deaf to it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _typed(ours: int, answers: Sequence[Answer], read: codecs.IncrementalDecoder) -> str:
    shown, seen = "", 0
    for before, answer in answers:
        while before not in shown[seen:]:
            shown = f"{shown}{_piece(ours, shown, read)}".replace("\r\n", "\n")
        seen = shown.index(before, seen) + len(before)
        os.write(ours, answer if isinstance(answer, bytes) else answer.encode())
    return shown


def _piece(ours: int, shown: str, read: codecs.IncrementalDecoder) -> str:
    """Read what has come: it may end within a character, whose rest comes with the next piece."""
    ready, _, _ = select.select([ours], [], [], _PATIENCE)
    assert ready, f"nothing more came after {shown[-500:]!r}"
    return read.decode(os.read(ours, 65536))


def _rest(ours: int, run: subprocess.Popen[bytes], read: codecs.IncrementalDecoder) -> str:
    """Read what is shown until the run has ended and nothing is left."""
    shown, end = "", monotonic() + _PATIENCE
    while run.poll() is None or select.select([ours], [], [], 0)[0]:
        if monotonic() > end:
            run.kill()
            raise AssertionError(f"it did not end after {shown[-500:]!r}")
        if select.select([ours], [], [], 0.05)[0]:
            with suppress(OSError):
                shown += read.decode(os.read(ours, 65536))
    return shown + read.decode(b"", final=True)
