"""Slips of the hand that YAML reads as something else, and notices lines later or never."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sdtstd.diagnostics import Edit, Span
from sdtstd.document.characters import not_allowed
from sdtstd.document.keys import GLUED, glued

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Diagnostic
    from sdtstd.document.nodes import Nodes


class Slip(NamedTuple):
    """What may be the cause of an error, and the text without it."""

    fault: Diagnostic
    mended: str


_BACK = 3  # so many lines above the one where libyaml notices what went wrong
_ITEM = re.compile(rf"^(?:- | )*({GLUED.pattern}):(?=\s)", re.MULTILINE)
_WIDE = re.compile("^[ \\-]*[a-z_]+:([\u00a0\u3000])", re.MULTILINE)


def slips(text: str, noticed: int, file: str) -> Iterator[Slip]:
    """Give what looks like a slip in the line where an error was noticed or shortly above."""
    start, end = noticed, text.find("\n", noticed)
    for _ in range(_BACK + 1):
        start = text.rfind("\n", 0, max(start, 0))
    lines = (max(start, 0), end if end >= 0 else len(text))
    for hit in _ITEM.finditer(text, *lines):
        after = hit.start(1) + 1
        fault = glued(text, Span(file, hit.start(1), hit.end(1)))
        yield Slip(fault, f"{text[:after]} {text[after:]}")
    for hit in _WIDE.finditer(text, *lines):
        span = Span(file, hit.start(1), hit.end(1))
        yield Slip(not_allowed(hit[1], span, " "), f"{text[: span.start]} {text[span.end :]}")


WIDE_COLON = re.compile(r"^[ \-]*([a-z_]+)：", re.MULTILINE)
"""What begins a line or an item like a key, but with the full-width colon."""


_WIDE_ALL = re.compile(WIDE_COLON.pattern + "[ \u00a0\u3000]*", re.MULTILINE)


def with_colons(text: str, stretch: Span) -> Edit | None:
    """Put the colon of YAML behind all that looks like a key; one alone may not be YAML."""
    old = text[stretch.start : stretch.end]
    new = _WIDE_ALL.sub(_with_colon, old)
    return None if new == old else Edit(stretch, new)


def _with_colon(hit: re.Match[str]) -> str:
    follows = hit.string[hit.end() : hit.end() + 1]
    return hit[0][: hit.end(1) - hit.start()] + (":" if follows in ("", "\r", "\n") else ": ")


_AFTER_COLON = re.compile(":[\u00a0\u3000]")
_KEY = re.compile("[a-z_]+:")
_NEAR = 200  # a line may have a megabyte; nobody indents further


def wide_after_colons(text: str, nodes: Nodes) -> Iterator[int]:
    """Give the wide spaces behind what would be a key: its scalar is one text to YAML."""
    hits = _AFTER_COLON.finditer(text) if "\u3000" in text or "\u00a0" in text else ()
    for hit in hits:
        number = nodes.at(hit.start())
        if number is not None and _is_key(text, nodes.starts[number], hit.start() + 1):
            yield hit.start() + 1


def _is_key(text: str, start: int, end: int) -> bool:
    before = text[max(start - _NEAR, 0) : start].rstrip(" -")[-1:]
    return before in ("", "\n", "{", "[", ",") and _KEY.fullmatch(text, start, end) is not None
