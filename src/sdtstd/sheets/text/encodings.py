"""From bytes to text: UTF-8, what a byte order mark says, or what was asked for; no guesses."""

from __future__ import annotations

import codecs
import re

from sdtstd.diagnostics import Message, say
from sdtstd.sheets.cells import CONTROL
from sdtstd.sheets.unreadable import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHINESE = re.compile("[\u4e00-\u9fff]")


def decoded(data: bytes, encoding: str | None) -> str:
    """Give the text of a file, without its byte order mark.

    A mark says more than `encoding`, which is for files that have none.

    Raises:
        Unreadable: the bytes are not what they should be, or there is no such encoding.
    """
    if encoding is not None:
        _known(encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _as(data[len(mark) :], name)
    if encoding is None:
        return _plain(data)
    return _asked(data, encoding)


def _known(encoding: str) -> None:
    try:
        " ".encode(encoding)  # of nothing it would not ask for the name
    except (LookupError, ValueError):
        message = say("there is no encoding {name!r}: gb18030 is one", name=encoding)
        raise Unreadable(message) from None


def _plain(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise Unreadable(_hint(data)) from None


def _asked(data: bytes, encoding: str) -> str:
    """Read it as asked, unless it is certain to be UTF-8, of which GB18030 makes other words."""
    if not codecs.lookup(encoding).name.startswith("utf-8") and not data.isascii():
        try:
            data.decode()
        except UnicodeDecodeError:
            pass
        else:
            message = say("it is UTF-8, not {name}: leave out --encoding", name=encoding)
            raise Unreadable(message)
    return _as(data, encoding).removeprefix("\ufeff")


def _as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        raise Unreadable(say("its bytes are not {name}", name=encoding)) from None


def _hint(data: bytes) -> Message:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return say("it is not UTF-8: name its encoding with --encoding")
    if _CHINESE.search(text) and not CONTROL.search(text):
        return say("it is not UTF-8, and reads as GB18030: --encoding gb18030")
    return say("it is not UTF-8: name its encoding with --encoding")
