"""JSON text in which nothing stands raw that a reader of lines, a terminal or a runner acts on."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from sdtstd.characters import SUSPECT, may_need_escape
from sdtstd.sinks.inert import COMMAND, Inert

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

# JSON itself escapes C0 in texts; outside of them its own ends of lines stand.
_ACTIVE = re.compile(rf"(?!\n){SUSPECT}|{COMMAND}")


def json_text(value: object, indent: int | None = None, *, tight: bool = False) -> Inert:
    """Write JSON, `tight` without spaces; every reader gets the very same strings back."""
    between = (",", ":") if tight else None
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, separators=between)
    if _MARK in text:
        text = _DIGITS.sub(r"\1", text)
    return Inert(_ACTIVE.sub(_escaped, text) if "##" in text or may_need_escape(text) else text)


def json_lines(values: Iterable[object]) -> Inert:
    """Write one JSON value a line; nothing at all where there is none."""
    return Inert("".join(f"{json_text(each)}\n" for each in values))


def json_file(value: object) -> Inert:
    """Write JSON as a file has it: indented, with an end of line."""
    return Inert(f"{json_text(value, indent=2)}\n")


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


_MARK = "\\u0000"
_DIGITS = re.compile(r'"\\u0000(-?[0-9]+\.[0-9]+)\\u0000"')


def _escaped(found: re.Match[str]) -> str:
    character = found.group()
    return "\\u0023" if character == "#" else json.dumps(character)[1:-1]
