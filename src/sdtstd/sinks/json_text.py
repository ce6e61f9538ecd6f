"""JSON text in which nothing stands raw that a reader of lines, a terminal or a runner acts on."""

from __future__ import annotations

import json
import re
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

from sdtstd.characters import SUSPECT, may_need_escape
from sdtstd.sinks.inert import COMMAND, Inert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal

    Simpler = Callable[[object], object]

# JSON itself escapes C0 in texts; outside of them its own ends of lines stand.
_ACTIVE = re.compile(rf"(?!\n){SUSPECT}|{COMMAND}")


def json_text(value: object, *, tight: bool = False) -> Inert:
    """Write JSON, `tight` without spaces; every reader gets the very same strings back."""
    between = (",", ":") if tight else None
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=between)
    return _inert(text)


def json_lines(values: Iterable[object]) -> Inert:
    """Write one JSON value a line; nothing at all where there is none."""
    return Inert("".join(f"{json_text(each)}\n" for each in values))


def json_file(value: object, simpler: Simpler | None = None) -> Inert:
    """Write JSON as a file has it: indented, with an end of line.

    `simpler` gives what JSON has in the place of what it does not have.
    """
    return _inert(f"{_indented(value, _LINE, simpler or _refused)}\n")


def json_list(values: Iterable[object]) -> Inert:
    """Write a list with one entry a line."""
    entries = ",\n".join(map(json_text, values))
    return Inert(f"[\n{entries}\n]\n" if entries else "[]\n")


def written_number(value: Decimal) -> int | float | str:
    """Give a number for `json_text`, which writes all its digits.

    A text with a NUL at both ends becomes the bare number: `json` writes floats with 17 digits at
    most, and no text of a register has a NUL.
    """
    if value == value.to_integral_value():
        return int(value)
    near = float(value)
    return near if type(value)(repr(near)) == value else f"\0{value:f}\0"


def _indented(value: object, line: str, simpler: Simpler) -> str:
    """Write what `json` writes with an indent of 2, for which it takes several times as long.

    `line` is the end of a line, with the indent of the one in which the value stands.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if isinstance(value, dict):
        texts = _each(value.values(), line + "  ", simpler)
        keyed = [
            f"{encode_basestring(key)}: {each}" for key, each in zip(value, texts, strict=True)
        ]
        return _enclosed("{", keyed, line, "}")
    if isinstance(value, list | tuple):
        return _enclosed("[", _each(value, line + "  ", simpler), line, "]")
    if type(value) in _NUMBERS:
        return json.dumps(value, allow_nan=False)
    return _indented(simpler(value), line, simpler)


_LINE = "\n"
_NUMBERS = (bool, int, float)


def _each(values: Iterable[object], line: str, simpler: Simpler) -> list[str]:
    # Most values are texts or nothing: for those there is no other call.
    return [
        encode_basestring(each)
        if type(each) is str
        else "null"
        if each is None
        else _indented(each, line, simpler)
        for each in values
    ]


def _enclosed(opens: str, items: list[str], line: str, closes: str) -> str:
    if not items:
        return opens + closes
    inside = line + "  "
    return f"{opens}{inside}{f',{inside}'.join(items)}{line}{closes}"


def _refused(value: object) -> object:
    raise TypeError(f"no JSON of {type(value).__name__}")


def _inert(text: str) -> Inert:
    if _MARK in text:
        text = _DIGITS.sub(r"\1", text)
    return Inert(_ACTIVE.sub(_escaped, text) if "##" in text or may_need_escape(text) else text)


_MARK = "\\u0000"
_DIGITS = re.compile(r'"\\u0000(-?[0-9]+\.[0-9]+)\\u0000"')


def _escaped(found: re.Match[str]) -> str:
    character = found.group()
    return "\\u0023" if character == "#" else json.dumps(character)[1:-1]
