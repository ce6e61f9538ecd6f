"""What changes in data files, as a patch that git and `patch -p1` take."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from sdtstd.edit.endings import plain
from sdtstd.frozen import frozen
from sdtstd.sinks.inert import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.document import Document
    from sdtstd.sinks.inert import Inert

_AROUND = 3  # lines, as every patch has them
_NO_END = "\\ No newline at end of file"


@frozen
class Change:
    """A data file as it was read, and as it is to be."""

    old: Document
    new: Document


def patch(changes: Iterable[Change]) -> Inert:
    """Write a unified diff of all files; the endings of lines are no difference."""
    return lines(line for each in changes for line in _of_file(each))


def _of_file(change: Change) -> Iterator[str]:
    old, new = (_lines(each) for each in (change.old, change.new))
    names = f"a/{change.old.file}", f"b/{change.new.file}"
    made = (
        _line_by_line(old, new, names) if len(old) == len(new) else unified_diff(old, new, *names)
    )
    for line in made:
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield _NO_END


def _lines(document: Document) -> list[str]:
    """Give the lines with their ends; a line ends at a line feed alone."""
    parts = plain(document.text).split("\n")
    return [*(f"{each}\n" for each in parts[:-1]), *filter(None, parts[-1:])]


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
