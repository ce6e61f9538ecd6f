"""Where a change touched a text: the place for a finding about what is no longer there."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from functools import cache, cached_property
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sdtstd.address import Address
    from sdtstd.document import Document

_CLOSELY = 2_000
"""Lines of a stretch that are held against each other one by one."""


class Touched:
    """The files of two revisions, each pair of texts looked at once."""

    def __init__(self, before: Mapping[str, Document], after: Mapping[str, Document]) -> None:
        """Take the files of both, by the paths that findings print."""
        self._before, self._after = before, after
        self._texts = cache(self._held)

    def nearest(self, gone: Address) -> Span:
        """Give the line that the change touched nearest to what is gone.

        It is in the file where that stood; else in the first file that the change touched; else
        the first line of the first file.
        """
        if gone.file not in self._after:
            return self._elsewhere
        old = self._before[gone.file]
        line = old.place(old.span(gone.steps)).line
        return _line(self._after[gone.file], self._texts(gone.file).nearest(line))

    @cached_property
    def _elsewhere(self) -> Span:
        for file, new in self._after.items():
            if file not in self._before or self._before[file].text != new.text:
                return _line(new, self._texts(file).first)
        return _line(next(iter(self._after.values())), 1)

    def _held(self, file: str) -> _Texts:
        old = self._before[file].text if file in self._before else ""
        return _Texts(old.splitlines(), self._after[file].text.splitlines())


class _Texts:
    """Two texts by their lines, held together by the lines that each of them has once."""

    def __init__(self, was: list[str], now: list[str]) -> None:
        self._was, self._now = was, now
        once = _once(was) & _once(now)
        places = {line: n for n, line in enumerate(now) if line in once}
        # For each old line its nearest anchor above and below: old and new number, 0-based.
        anchors = [(n, places[line]) if line in once else None for n, line in enumerate(was)]
        self._above = _carried(anchors, (-1, -1))
        self._below = _carried(reversed(anchors), (len(was), len(now)))[::-1]
        self._blocks = cache(self._compared)

    @property
    def first(self) -> int:
        """The first line that differs, 1-based."""
        pairs = zip(self._was, self._now, strict=False)
        same = next((n for n, (old, new) in enumerate(pairs) if old != new), None)
        return self._within(min(len(self._was), len(self._now)) + 1 if same is None else same + 1)

    def nearest(self, line: int) -> int:
        """Give the 1-based line of the new text at which the change of an old line lies."""
        if not self._was:
            return 1
        index = min(line - 1, len(self._was) - 1)
        (start, begin), (stop, end) = self._above[index], self._below[index]
        if start == index:
            return begin + 1
        if begin >= end or max(stop - start, end - begin) > _CLOSELY:
            return self._within(begin + 2)
        blocks = self._blocks(start + 1, stop, begin + 1, end)
        if not blocks:
            return self._within(begin + index - start + 1)
        offset = index - start - 1
        best = min(blocks, key=lambda each: max(each[0] - offset, offset - each[1] + 1, 0))
        return self._within(begin + 1 + best[2] + 1)

    def _compared(self, start: int, stop: int, begin: int, end: int) -> list[tuple[int, int, int]]:
        """Give what differs between two anchors: old lines from and to, new line from."""
        matcher = SequenceMatcher(None, self._was[start:stop], self._now[begin:end], autojunk=False)
        return [
            (one, two, new) for tag, one, two, new, _ in matcher.get_opcodes() if tag != "equal"
        ]

    def _within(self, line: int) -> int:
        return max(min(line, len(self._now)), 1)


def _once(lines: list[str]) -> set[str]:
    return {line for line, n in Counter(lines).items() if n == 1}


def _carried(
    anchors: Iterable[tuple[int, int] | None], first: tuple[int, int]
) -> list[tuple[int, int]]:
    """Give for each place the last anchor before it or at it."""
    last, carried = first, []
    for each in anchors:
        last = each or last
        carried.append(last)
    return carried


def _line(document: Document, line: int) -> Span:
    text = document.line_text(line)
    start = document.lines.start(line)
    return Span(document.file, start + len(text) - len(text.lstrip()), start + len(text))
