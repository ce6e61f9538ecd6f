"""What may reach a terminal: printable characters; all else is shown as its number."""

from __future__ import annotations

import re

# C0, DEL, C1, zero width and joiners, line and paragraph separators, bidi controls, invisible
# operators, BOM, interlinear marks, tags, lone surrogates, noncharacters. The variation selectors
# U+E0100 to U+E01EF stay: they choose the form of a Chinese character.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)


def safe(text: str) -> str:
    r"""Show control and invisible characters as \u{…}, so that they can do nothing."""
    return _UNSAFE.sub(lambda found: f"\\u{{{ord(found.group()):x}}}", text)
