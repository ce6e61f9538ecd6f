"""A file's bytes to a Document: only ordinary files of the tree, only UTF-8, never too many."""

from __future__ import annotations

import codecs
import os
import stat
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Span, say
from sdtstd.document.document import Document
from sdtstd.document.faults import fault
from sdtstd.document.parsing import parse
from sdtstd.document.rules import NOT_UTF8, TOO_LARGE, UNREADABLE_FILE
from sdtstd.document.whole import without_tree
from sdtstd.reasons import reason_of

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.diagnostics import Diagnostic, Message

LARGEST = 64 * 1024 * 1024
"""A file has at most so many bytes."""

# Not every system has each of these; O_NONBLOCK keeps a pipe from holding us up for ever.
READING = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY")
)


def read(path: Path, root: Path, file: str) -> Document:
    """Read a file below `root`; `file` is its path as findings print it.

    A link is followed as long as it stays below `root`. Never raises for a file, whatever
    it is; RuntimeError as in `parse`. Offsets are those of the text without a byte order mark.
    """
    text = text_at(path, root, file)
    return text if isinstance(text, Document) else parse(text, file)


def text_at(path: Path, root: Path, file: str) -> str | Document:
    """Give the text of a file, as `read` reads it; a document where it has none, with the fault."""
    data = _bytes(path, root, file)
    return data if isinstance(data, Document) else _text(data, file)


def from_bytes(data: bytes, file: str) -> Document:
    """Read the bytes of a file that is not on disk, such as a blob of git, by the same rules."""
    text = text_of(data, file)
    return text if isinstance(text, Document) else parse(text, file)


def text_of(data: bytes, file: str) -> str | Document:
    """Give the text of such bytes; the document of those that are not to be parsed."""
    return too_large(file) if len(data) > LARGEST else _text(data, file)


def too_large(file: str) -> Document:
    """Give the document of a file with more than LARGEST bytes; nobody needs to read them."""
    message = say("the file has more than {limit} MiB", limit=LARGEST // 1024 // 1024)
    hint = say("split it by year or by office; all files of the folder are read")
    return _refused(fault(TOO_LARGE, Span(file, 0, 0), message, hint))


def unreadable(file: str, message: Message) -> Document:
    """Give the document of what is no ordinary file; the message says what it is."""
    hint = say("put an ordinary, readable file here, or remove it from the data folder")
    return _refused(fault(UNREADABLE_FILE, Span(file, 0, 0), message, hint))


def _refused(finding: Diagnostic) -> Document:
    return without_tree(finding.about, "", finding)


def _bytes(path: Path, root: Path, file: str) -> bytes | Document:
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(root.resolve()):
            return unreadable(file, say("the link leads out of the data folder"))
        return _content(real, file)
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links, before Python 3.13
        reason = reason_of(error) if isinstance(error, OSError) else say("a loop of links")
        return unreadable(file, say("the file cannot be read: {reason}", reason=reason))


def _content(path: Path, file: str) -> bytes | Document:
    descriptor = os.open(path, READING)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return unreadable(file, say("this is not an ordinary file"))
        if status.st_size > LARGEST:
            return too_large(file)
        with open(descriptor, "rb", closefd=False) as stream:
            data = stream.read(status.st_size + 1)
    finally:
        os.close(descriptor)
    if len(data) != status.st_size:
        return unreadable(file, say("the file changed while it was read"))
    return data


def _text(data: bytes, file: str) -> str | Document:
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        start = len(body[: error.start].decode())
        message = say("the byte 0x{byte} is not UTF-8", byte=f"{body[error.start]:02x}")
        finding = fault(NOT_UTF8, Span(file, start, start + 1), message, _hint(data))
        # With a replacement character for each broken place, so that places can be shown.
        return without_tree(file, body.decode(errors="replace"), finding)


def _hint(data: bytes) -> Message:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return say("it looks like UTF-16: save the file as UTF-8")
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return say("save the file as UTF-8")
    return say("it looks like GB18030 or GBK: save the file as UTF-8")
