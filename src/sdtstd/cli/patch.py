"""What changes in data files, as a patch that git and `patch -p1` take."""

from __future__ import annotations

import re
from difflib import unified_diff
from itertools import takewhile
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.sinks.inert import ended_as_they_are

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.document import Document
    from sdtstd.sinks.inert import Inert

_AROUND = 3  # lines, as every patch has them
_NO_END = "\\ No newline at end of file"


@frozen
class Change:
    """A data file as it was read, None where there was none, and as it is to be."""

    old: Document | None
    new: Document


def patch(changes: Iterable[Change]) -> Inert:
    """Write a unified diff of all files, whose lines end as those of the files do."""
    return ended_as_they_are(line for each in changes for line in _of_file(each))


def _of_file(change: Change) -> Iterator[str]:
    old, new = ([] if each is None else _lines(each) for each in (change.old, change.new))
    names = f"a/{change.old.file}" if change.old else "/dev/null", f"b/{change.new.file}"
    made = _line_by_line(old, new, names) if len(old) == len(new) else _unified(old, new, names)
    for line in made:
        yield line
        if not line.endswith("\n"):
            yield _NO_END


def _lines(document: Document) -> list[str]:
    """Give the lines with their ends; a line ends at a line feed alone."""
    parts = document.text.split("\n")
    return [*(f"{each}\n" for each in parts[:-1]), *filter(None, parts[-1:])]


def _unified(old: list[str], new: list[str], names: tuple[str, str]) -> Iterator[str]:
    """Give the diff of what stands between the lines at both ends that are the same.

    The library takes long for what is the same in long files.
    """
    start = _same(old, new)
    end = min(_same(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    first, last = max(start - _AROUND, 0), max(end - _AROUND, 0)
    found = unified_diff(old[first : len(old) - last], new[first : len(new) - last], *names)
    return (_moved(line, first) if line.startswith("@@") else line for line in found)


def _same(one: list[str], other: list[str]) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _moved(head: str, by: int) -> str:
    """Give the head of a hunk so many lines further down."""
    return _START.sub(lambda hit: f"{hit[1]}{int(hit[2]) + by}", head)


_START = re.compile(r"([-+])([0-9]+)(?=[ ,])")


def _line_by_line(old: list[str], new: list[str], names: tuple[str, str]) -> Iterator[str]:
    """Give the diff of files whose lines stand side by side: in linear time, unlike the library."""
    changed = [n for n, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    yield f"--- {names[0]}\n"
    yield f"+++ {names[1]}\n"
    for first, last in _hunks(changed):
        start, end = max(first - _AROUND, 0), min(last + _AROUND + 1, len(old))
        yield f"@@ -{start + 1},{end - start} +{start + 1},{end - start} @@\n"
        yield from _hunk(old[start:end], new[start:end])


def _hunks(changed: list[int]) -> Iterator[tuple[int, int]]:
    """Give the first and the last changed line of each hunk."""
    first = last = changed[0]
    for n in changed[1:]:
        if n - last > 2 * _AROUND:
            yield first, last
            first = n
        last = n
    yield first, last


def _hunk(old: list[str], new: list[str]) -> Iterator[str]:
    waiting: list[str] = []
    for one, other in zip(old, new, strict=True):
        if one == other:
            yield from waiting
            waiting = []
            yield f" {one}"
        else:
            yield f"-{one}"
            waiting.append(f"+{other}")
    yield from waiting
