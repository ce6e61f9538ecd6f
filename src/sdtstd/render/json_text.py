"""JSON text in which nothing stands raw that a reader of lines or a terminal acts on."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

# DEL, C1 with NEL, soft hyphen, zero width, line and paragraph separators, bidi controls, BOM,
# lone surrogates, noncharacters and tags; JSON itself escapes C0.
_ACTIVE = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)


def json_text(value: object, indent: int | None = None) -> str:
    """Write JSON; every reader gets the very same strings back."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    if _MARK in text:
        text = _DIGITS.sub(r"\1", text)
    return _ACTIVE.sub(_escaped, text)


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
    return json.dumps(found.group())[1:-1]
