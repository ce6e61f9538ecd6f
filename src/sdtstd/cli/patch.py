"""What changes in data files, as a patch that git and `patch -p1` take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.matching import Stretch, changed
from sdtstd.frozen import frozen
from sdtstd.sinks.inert import ended_as_they_are

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sdtstd.document import Document
    from sdtstd.sinks.inert import Inert

_AROUND = 3  # lines, as every patch has them
_NO_END = "\\ No newline at end of file"


@frozen
class FileChange:
    """A data file as it was read, None where there was none, and as it is to be."""

    old: Document | None
    new: Document


def patch(changes: Iterable[FileChange]) -> Inert:
    """Write a unified diff of all files, whose lines end as those of the files do."""
    return ended_as_they_are(line for each in changes for line in _of_file(each))


def _of_file(change: FileChange) -> Iterator[str]:
    old, new = ([] if each is None else _lines(each) for each in (change.old, change.new))
    yield f"--- a/{change.old.file}\n" if change.old else "--- /dev/null\n"
    yield f"+++ b/{change.new.file}\n"
    for hunk in _hunks(changed(old, new)):
        for line in _hunk(hunk, old, new):
            yield line
            if not line.endswith("\n"):
                yield _NO_END


def _lines(document: Document) -> list[str]:
    """Give the lines with their ends; a line ends at a line feed alone."""
    parts = document.text.split("\n")
    return [*(f"{each}\n" for each in parts[:-1]), *filter(None, parts[-1:])]


def _hunks(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    """Put stretches together that have too few lines between them to stand apart."""
    hunk: list[Stretch] = []
    for each in stretches:
        if hunk and each.start - hunk[-1].end > 2 * _AROUND:
            yield hunk
            hunk = []
        hunk.append(each)
    if hunk:
        yield hunk


def _hunk(hunk: Sequence[Stretch], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    first, last = hunk[0], hunk[-1]
    before, after = min(first.start, _AROUND), min(len(old) - last.end, _AROUND)
    here = _extent(first.start - before, last.end + after)
    there = _extent(first.start_now - before, last.end_now + after)
    yield f"@@ -{here} +{there} @@\n"
    at = first.start - before
    for each in hunk:
        yield from (f" {line}" for line in old[at : each.start])
        yield from (f"-{line}" for line in old[each.start : each.end])
        yield from (f"+{line}" for line in new[each.start_now : each.end_now])
        at = each.end
    yield from (f" {line}" for line in old[at : at + after])


def _extent(start: int, end: int) -> str:
    """Give the first line of a stretch and how many it has; of none the line before it."""
    return f"{start + (end > start)},{end - start}"
