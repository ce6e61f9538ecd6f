"""A process of its own reads a workbook: it may die or hang, and is not believed.

It gets nothing but the bytes: no variables, no path but the standard library and the two folders
it needs, no folder to import from by chance.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread, Timer
from typing import IO

from sdtstd.diagnostics import say
from sdtstd.sheets.unreadable import Unreadable
from sdtstd.sheets.workbook.wire import ANSWER, REASONS

SECONDS = 20
_OWN = Path(__file__).parents[3]
_MAIN = (
    "import sys; sys.path += sys.argv[1:];"
    "from sdtstd.sheets.workbook.child import main; main(sys.stdin.buffer, sys.stdout.buffer)"
)
_OPTIONS = ("-I", "-S", "-B", "-X", "utf8")
# Without these Python does not start on some systems; they name no modules.
_KEPT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT")


def answer(data: bytes, library: Path, main: str = _MAIN, seconds: float = SECONDS) -> bytes:
    """Give what the process says of a workbook; `library` is where its library is installed.

    Raises:
        Unreadable: it dies, hangs, says too much, or cannot be started.
    """
    folders = [str(_OWN), str(library)]
    try:
        process = subprocess.Popen(  # noqa: S603 - this Python, and no word of the file
            [sys.executable, *_OPTIONS, "-c", main, *folders],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            cwd=Path(sys.executable).parent,
        )
    except OSError:
        raise Unreadable(say("the process that reads workbooks cannot be started")) from None
    with process:
        return _heard(process, data, seconds)


def _heard(process: subprocess.Popen[bytes], data: bytes, seconds: float) -> bytes:
    assert process.stdin is not None
    assert process.stdout is not None
    late = Event()
    timer = Timer(seconds, _end, (process, late))
    teller = Thread(target=_tell, args=(process.stdin, data), daemon=True)
    timer.start()
    teller.start()
    try:
        said = process.stdout.read(ANSWER + 1)
    finally:
        timer.cancel()
        process.kill()
        teller.join()
    if late.is_set():
        raise Unreadable(say("it was not read within {n} seconds", n=seconds))
    if len(said) > ANSWER:
        raise Unreadable(REASONS["large"])
    return said


def _end(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()


def _tell(stream: IO[bytes], data: bytes) -> None:
    with suppress(OSError), stream:  # it may be gone already
        stream.write(data)
