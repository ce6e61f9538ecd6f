"""A file with lists, read: what it is, is found by its content."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from sdtstd.cache.notes import does_more
from sdtstd.diagnostics import CannotRun, say
from sdtstd.reasons import reason_of
from sdtstd.sheets.unreadable import BYTES, Unreadable

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.sheets.book import Book

# Not every system has each of these; O_NONBLOCK keeps a pipe from holding us up for ever.
_READING = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY")
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")


def read_book(path: Path, encoding: str | None = None) -> Book:
    """Read a csv, tsv, xlsx or JSON lines file; `encoding` is of text that is no UTF-8.

    Raises:
        CannotRun: it cannot be read, whole and without a guess.
    """
    does_more()
    try:
        return _book(_content(path), path, encoding)
    except Unreadable as error:
        reason = error.reason
    except OSError as error:
        reason = reason_of(error)
    raise CannotRun(say("{path!r} cannot be read: {reason}", path=str(path), reason=reason))


def _content(path: Path) -> bytes:
    descriptor = os.open(path, _READING)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Unreadable(say("this is not an ordinary file"))
        with open(descriptor, "rb", closefd=False) as stream:
            data = stream.read(BYTES + 1)
    finally:
        os.close(descriptor)
    if len(data) > BYTES:
        raise Unreadable(say("the file has more than {limit} MiB", limit=BYTES // 1024 // 1024))
    return data


def _book(data: bytes, path: Path, encoding: str | None) -> Book:
    if data.startswith(_ZIP):
        from sdtstd.sheets.workbook.reading import workbook

        return workbook(data)
    if data.startswith(_OLE):
        raise Unreadable(
            say(
                "it is an old workbook, such as .xls, or has a password:"
                " save it as .xlsx without a password"
            )
        )
    if data.startswith(_OTHERS):
        raise Unreadable(say("it is no list: csv, tsv, xlsx and JSON lines are read"))
    return _text(data, path, encoding)


def _text(data: bytes, path: Path, encoding: str | None) -> Book:
    from sdtstd.sheets.text.delimited import delimited
    from sdtstd.sheets.text.encodings import decoded
    from sdtstd.sheets.text.json_lines import json_lines

    text = decoded(data, encoding)
    start = text.lstrip()[:1]
    if not start:
        raise Unreadable(say("it is empty"))
    if start == "<":
        raise Unreadable(
            say("it is a page or XML: open it in a spreadsheet program and save it as .xlsx")
        )
    if start == "{" or path.suffix.lower() in {".jsonl", ".ndjson"}:
        return json_lines(text)
    return delimited(text)
