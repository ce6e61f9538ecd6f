"""Devices and pipes are written in place, every byte of it, however slowly they are read."""

from __future__ import annotations

import fcntl
import os
import subprocess
import termios
import threading
import time
from typing import TYPE_CHECKING

import pytest

from support.runs import BARE, SDTSTD, Run, shell
from support.writes import CHECK, PAGE, REPORT, SCHEMA, everything, schema

if TYPE_CHECKING:
    from pathlib import Path

_LOOKS = 60_000


def waiting(end: int) -> int:
    """Give how many bytes wait in a pipe."""
    return int.from_bytes(fcntl.ioctl(end, termios.FIONREAD, bytes(4)), "little")


def read_slowly(end: int, running: subprocess.Popen[bytes], most: int) -> bytes:
    """Read a pipe piece by piece, the first one when it is full: then the writer has to wait."""
    for _ in range(_LOOKS):
        if waiting(end) == most:
            break
        assert running.poll() is None
        time.sleep(0.01)
    pieces = []
    while piece := os.read(end, 999):
        pieces.append(piece)
    return b"".join(pieces)


@pytest.mark.parametrize("words", [("schema",), (*SCHEMA, "/dev/stdout"), (*SCHEMA, "/dev/fd/{}")])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_that_does_not_block_gets_every_byte(
    words: tuple[str, ...], unbuffered: str, here: Path
) -> None:
    ours, theirs = os.pipe()
    most = fcntl.fcntl(theirs, fcntl.F_SETPIPE_SZ, 4096)
    os.set_blocking(theirs, False)
    running = subprocess.Popen(
        [str(SDTSTD), *(word.format(theirs) for word in words)],
        cwd=here,
        env=BARE | {"PYTHONUNBUFFERED": unbuffered},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        pass_fds=[theirs],
        stderr=subprocess.PIPE,
    )
    os.close(theirs)
    text = read_slowly(ours, running, most).decode()
    os.close(ours)
    err = running.communicate()[1].decode()
    assert (running.returncode, text) == (0, schema())
    assert err in {"", f"sdtstd: {words[-1].format(theirs)} is written\n"}


@pytest.mark.parametrize(
    ("words", "name", "into"),
    [
        (REPORT, "-", "| cat"),
        (REPORT, "/dev/stdout", "> out; cat out"),
        (SCHEMA, "-", "> out; cat out"),
        (SCHEMA, "/dev/stdout", "| cat"),
        (CHECK, "-", "| cat"),
        (CHECK, "/dev/stdout", "> out; cat out"),
    ],
)
def test_the_standard_output_by_its_names(
    words: tuple[str, ...], name: str, into: str, here: Path
) -> None:
    plain = shell('"$@"', *words[:-1], cwd=here)
    assert shell(f'"$@" {into}', *words, name, cwd=here) == plain
    assert plain.code == 0
    assert plain.out != ""


def test_the_standard_output_is_appended_to_where_the_shell_says_so(here: Path) -> None:
    run = shell('echo a > out; "$@" >> out; echo b >> out; cat out', *SCHEMA, "-", cwd=here)
    assert run == Run(0, f"a\n{schema()}b\n", "")


def test_a_check_needs_a_file_and_the_standard_output_is_none(here: Path) -> None:
    for name in ("-", "/dev/stdout"):
        run = shell('"$@"', *SCHEMA, name, "--check", cwd=here)
        assert run == Run(2, "", "sdtstd: --check needs the file to check: -o FILE\n")


def test_a_named_pipe_gets_every_byte(here: Path) -> None:
    os.mkfifo(here / "pipe")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append((here / "pipe").read_text("utf-8")))
    reader.start()
    assert shell('"$@"', *SCHEMA, "pipe", cwd=here) == Run(0, "", "sdtstd: pipe is written\n")
    reader.join()
    assert read == [schema()]
    assert (here / "pipe").is_fifo()


def test_the_device_that_forgets_is_written(here: Path) -> None:
    before = everything(here)
    run = shell('"$@"', *REPORT, "/dev/null", cwd=here)
    assert run == Run(0, "", "sdtstd: /dev/null is written\n")
    assert everything(here) == before


@pytest.mark.parametrize("name", ["/dev/stderr", "/dev/fd/3"])
def test_a_link_of_the_system_to_a_file_is_a_link(name: str, here: Path) -> None:
    """What stands there may be longer than what is written, and nobody can rename it."""
    run = shell('"$@" 3> p3 2> p2; cat p2 >&2', *REPORT, name, cwd=here)
    assert (run.out, run.err) == ("", f"sdtstd: '{name}' is a link: name the file itself\n")
    assert (here / "p3").read_bytes() == b""
    assert (here / "p.md").read_text("utf-8") == PAGE
