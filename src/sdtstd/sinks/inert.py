"""Text that does nothing where it is printed, be it a terminal or the log of a CI runner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NewType

from sdtstd.characters import SUSPECT, is_harmful

if TYPE_CHECKING:
    from collections.abc import Iterable

Inert = NewType("Inert", str)
"""What an output may take as it is."""

_SUSPECT = re.compile(SUSPECT)
# GitHub's `##[command]`, Azure's `##vso[command]` and TeamCity's `##teamcity[command]` work
# anywhere in a line; a heading of Markdown is none of them. .NET, in which GitHub's runner looks
# for them, overlooks characters that hide: those are shown before.
COMMAND = r"#(?=#[A-Za-z]*\[)"
_ANYWHERE = re.compile(COMMAND)
_AT_THE_START = re.compile(r"\A(\s*):(?=:)")


def shown(text: str) -> str:
    r"""Show what acts or hides as \u{…}, so that it does neither; the rest stays as it is."""
    if text.isascii() and text.isprintable():
        return text
    return _SUSPECT.sub(lambda hit: _number(hit) if is_harmful(hit) else hit.group(), text)


def line(text: str) -> Inert:
    r"""Make a text one line without commands; what would do something is shown as \u{…}."""
    return Inert(_AT_THE_START.sub(r"\1\\u{3a}", without_commands(shown(text))))


def without_commands(text: str) -> str:
    r"""Show the first sign of a command that works anywhere in a line as \u{…}."""
    return _ANYWHERE.sub(_number, text)


def lines(texts: Iterable[str]) -> Inert:
    """Make each text a line of its own, and end it."""
    return Inert("".join(f"{line(each)}\n" for each in texts))


def ended_as_they_are(texts: Iterable[str]) -> Inert:
    """Make each text, which ends as a line of Unix or of Windows does, a line of its own."""
    return Inert("".join(f"{line(each.rstrip(_END))}{_end_of(each)}" for each in texts))


_END = "\r\n"


def _end_of(text: str) -> str:
    return _END if text.endswith(_END) else "\n"


def _number(found: re.Match[str]) -> str:
    return f"\\u{{{ord(found.group()):x}}}"
