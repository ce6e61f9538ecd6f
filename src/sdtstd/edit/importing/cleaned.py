"""The text of a cell as it is meant: without marks of platforms, and nothing where it says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.sheets.book import Broken

if TYPE_CHECKING:
    from sdtstd.sheets.book import Value

_TAGS = re.compile(r"</?(?:sacinfo|em|b|font|span|br)\b[^<>]*>", re.IGNORECASE)
"""Platforms mark what was searched for with such tags."""

_HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f"
_BROKEN_LINE = re.compile(rf"(?<=[{_HAN}])[ \t]*[\r\n]+[ \t]*(?=[{_HAN}])")
_NOTHING = frozenset(
    [
        "暂无",
        "无",
        "空",
        "/",
        "\\",
        "-",
        "--",
        "—",
        "——",
        "―",
        "－",
        "n/a",
        "na",
        "null",
        "none",
        "nan",
    ]
)


def broken(value: Broken) -> Message:
    """Say what is wrong with a formula: it has failed, or nobody has computed it."""
    if value.text.startswith("="):
        return say("its formula is not computed: save the file in a spreadsheet program")
    return say("the cell shows {error}", error=value.text)


def text_of(value: Value) -> str:
    """Give the text of a cell in one line, "" for nothing; of a day its ISO form."""
    if value is None or isinstance(value, Broken):
        return ""
    text = _TAGS.sub("", str(value))
    text = " ".join(_BROKEN_LINE.sub("", text).split())
    return "" if text.casefold() in _NOTHING else text


def lines_of(value: Value) -> str:
    """Give the text of a cell with its lines, for a list; "" for nothing."""
    if not isinstance(value, str):
        return text_of(value)
    kept = filter(None, map(text_of, value.splitlines()))
    return "\n".join(kept)


def is_blank(value: Value) -> bool:
    """Tell whether a cell says nothing; a failed formula is not nothing."""
    return not isinstance(value, Broken) and not text_of(value)
