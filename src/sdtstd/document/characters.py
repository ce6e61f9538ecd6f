"""Characters that no register may hold, because they hide, turn around or break up text."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from sdtstd.characters import SUSPECT, is_harmful, may_hide
from sdtstd.diagnostics import Edit, Span, say
from sdtstd.document.faults import ENOUGH, fault, rest
from sdtstd.document.rules import FORBIDDEN_CHARACTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Diagnostic, Message

LIMIT = 100
"""At most so many forbidden characters are named in one file."""

_RAW = re.compile(rf"(?![\t\n\r]){SUSPECT}|\r(?!\n)")
_DECODED = re.compile(rf"(?![\t\n]){SUSPECT}")


def forbidden(text: str, file: str) -> tuple[Diagnostic, ...]:
    """Find the characters that stand in the text as they are, at most 100."""
    hits = islice(_hits(text), LIMIT)
    return tuple(not_allowed(hit[0], Span(file, hit.start(), hit.end())) for hit in hits)


def with_rest(found: tuple[Diagnostic, ...], text: str) -> tuple[Diagnostic, ...]:
    """Put one finding for it and all that follow in place of the hundredth."""
    times = sum(1 for _ in islice(_hits(text), LIMIT - 1, ENOUGH + 1))
    if times == 1:
        return found
    return (*found[:-1], rest(FORBIDDEN_CHARACTER, found[-1].at, times))


BLOCK = 1 << 14
"""So many characters, and the rest of their last line, are looked at together."""


def _hits(text: str) -> Iterator[re.Match[str]]:
    # A block ends behind a line, so that no CR is parted from its LF.
    start = 0
    while start < len(text):
        stop = text.find("\n", start + BLOCK) + 1 or len(text)
        if _is_suspect(text[start:stop]):
            yield from filter(_does_harm, _RAW.finditer(text, start, stop))
        start = stop


def _is_suspect(block: str) -> bool:
    # What is forbidden is hardly ever printable, and to ask for that is three times faster.
    if not block.replace("\r\n", "").replace("\n", "").isprintable():
        return True
    return not block.isascii() and may_hide(block)


def _does_harm(hit: re.Match[str]) -> bool:
    return hit[0] == "\r" or is_harmful(hit)


def is_forbidden(character: str) -> bool:
    """Say whether a decoded scalar may not hold this character."""
    return _DECODED.match(character) is not None


def forbidden_in(text: str) -> str | None:
    """Give the first character that a decoded scalar may not hold, as `U+202E`; None for none."""
    hits = (hit for hit in _DECODED.finditer(text) if is_harmful(hit))
    first = next(hits, None)
    return None if first is None else f"U+{ord(first[0][0]):04X}"


def clean(text: str) -> str:
    """Put harmless characters for the forbidden ones, one for one: offsets stay."""
    return _RAW.sub(_harmless, text)


def _harmless(hit: re.Match[str]) -> str:
    if hit[0] == "\r":
        return "\n"
    return "\ufffd" if is_harmful(hit) else hit[0]


def not_allowed(character: str, span: Span, instead: str | None = None) -> Diagnostic:
    """Word the finding about one character; `instead` is what was surely meant by it."""
    code = f"U+{ord(character):04X}"
    spoken = _CONTROLS.get(character) or unicodedata.name(character, "control character").lower()
    message = say("the character {code} ({name}) is not allowed", code=code, name=spoken)
    edit = None if instead is None else Edit(span, instead)
    return fault(FORBIDDEN_CHARACTER, span, message, _hint(character), edit)


_CONTROLS = {"\0": "null", "\t": "tab", "\r": "carriage return", "\x1b": "escape", "\x7f": "delete"}


def _hint(character: str) -> Message:
    if character == "\t":
        return say("type spaces here; a tab is allowed inside quotes, blocks of text and comments")
    if character == "\r":
        return say("save the file with the line ends LF or CRLF")
    if character.isspace() and unicodedata.category(character) == "Zs":
        return say("type a plain space here; this one only looks like it")
    return say("delete it; it cannot be seen, and it often comes from copying a web page")
