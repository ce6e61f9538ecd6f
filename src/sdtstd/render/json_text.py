"""JSON on one line, in which nothing stands raw that a reader of lines or a terminal acts on."""

from __future__ import annotations

import json
import re

# DEL, C1 with NEL, soft hyphen, zero width, line and paragraph separators, bidi controls, BOM,
# lone surrogates, noncharacters and tags; JSON itself escapes C0.
_ACTIVE = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)


def json_text(value: object, indent: int | None = None) -> str:
    """Write JSON; every reader gets the very same strings back."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _ACTIVE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found.group())[1:-1]
