"""A line that does nothing where it is printed, be it a terminal or the log of a CI runner."""

from __future__ import annotations

import re

from sdtstd.render.text.sanitize import safe

# Printable characters that have no weight in collation: .NET, in which GitHub's runner looks
# for its commands, does not see them.
_IGNORED = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0f\uffa0"
# GitHub's `##[command]`, Azure's `##vso[command]` and TeamCity's `##teamcity[command]` work
# anywhere in a line; a heading of Markdown is none of them.
_ANYWHERE = re.compile(f"#(?=[{_IGNORED}]*#[{_IGNORED}A-Za-z]*\\[)")
_AT_THE_START = re.compile(rf"\A([\s{_IGNORED}]*):(?=[{_IGNORED}]*:)")


def inert(text: str) -> str:
    r"""Make the text one line without commands; what would do something is shown as \u{…}."""
    shown = _ANYWHERE.sub(_number, safe(text))
    return _AT_THE_START.sub(r"\1\\u{3a}", shown)


def _number(found: re.Match[str]) -> str:
    return f"\\u{{{ord(found.group()):x}}}"
