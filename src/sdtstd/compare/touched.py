"""Where a change touched a text: the place for a finding about what is no longer there."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sdtstd.address import Address
    from sdtstd.document import Document

_CLOSELY = 2_000
"""Lines of a touched stretch that are held against each other one by one."""


def nearest(before: Mapping[str, Document], after: Mapping[str, Document], gone: Address) -> Span:
    """Give the line that the change touched nearest to what is gone.

    It is in the file where that stood; else in the first file that the change touched; else
    the first line of the first file.
    """
    old = before[gone.file]
    if gone.file in after:
        line = old.place(old.span(gone.steps)).line
        return _line(after[gone.file], _nearest(old.text, after[gone.file].text, line))
    for file, new in after.items():
        earlier = before[file].text if file in before else ""
        if earlier != new.text:
            return _line(new, _nearest(earlier, new.text, 1))
    return _line(next(iter(after.values())), 1)


def _nearest(old: str, new: str, line: int) -> int:
    """Give the 1-based line of the new text at or after which the change of a line lies."""
    was, now = old.splitlines(), new.splitlines()
    start = _shared(was, now)
    left, right = was[start:], now[start:]
    end = _shared(reversed(left), reversed(right))
    left, right = left[: len(left) - end], right[: len(right) - end]
    if max(len(left), len(right)) > _CLOSELY:
        return _within(start + 1, now)
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    touched = [each for each in blocks if each[0] != "equal"]
    if not touched:
        return _within(line, now)
    offset = line - 1 - start
    best = min(touched, key=lambda each: max(each[1] - offset, offset - each[2] + 1, 0))
    return _within(start + best[3] + 1, now)


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    """Count the lines with which both begin."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda two: two[0] == two[1], pairs))


def _within(line: int, lines: list[str]) -> int:
    return max(min(line, len(lines)), 1)


def _line(document: Document, line: int) -> Span:
    text = document.line_text(line)
    start = sum(len(each) for each in document.text.splitlines(keepends=True)[: line - 1])
    first = start + len(text) - len(text.lstrip())
    return Span(document.file, first, start + len(text))
