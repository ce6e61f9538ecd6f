"""Short ways to read a file with lists, and to hear why it is not read."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.sheets.reading import read_book

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.sheets.book import Book, Value

_READ = """
import sys
from pathlib import Path
from sdtstd.diagnostics import CannotRun
from sdtstd.sheets.reading import read_book
try:
    read_book(Path(sys.argv[1]))
except CannotRun as error:
    sys.stdout.buffer.write(str(error).encode())
"""
_SECONDS = 15  # for a machine that is busy: each of these takes a part of one


def read(folder: Path, content: bytes | str, name: str = "list", code: str | None = None) -> Book:
    """Write a file into a folder and read it."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_book(path, code)


def rows(
    folder: Path, content: bytes | str, name: str = "list", code: str | None = None
) -> list[list[Value]]:
    """Read a file of one sheet, and give its rows."""
    (sheet,) = read(folder, content, name, code).sheets
    return [list(row) for row in sheet.rows]


def refusal(folder: Path, content: bytes | str, name: str = "list", code: str | None = None) -> str:
    """Give why a file is not read, without the words that name it."""
    with pytest.raises(CannotRun) as caught:
        read(folder, content, name, code)
    return reason(str(caught.value), folder / name)


def reason(sentence: str, path: Path) -> str:
    """Give the end of a sentence about a file."""
    start = f"{str(path)!r} cannot be read: "
    assert sentence.startswith(start)
    assert "\n" not in sentence
    return sentence.removeprefix(start)


def told(folder: Path, content: bytes) -> str:
    """Give why another process does not read a file, which it has to say soon."""
    path = folder / "list.xlsx"
    path.write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(path)],
        capture_output=True,
        timeout=_SECONDS,
        check=True,
    )
    return reason(done.stdout.decode(), path)
