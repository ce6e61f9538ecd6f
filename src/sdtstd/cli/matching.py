"""Which lines of two texts are the same, in their order: in linear time for long files.

The library looks at every pair of lines that are alike, and a register has thousands of them. So
lines that stand once on both sides part the texts first (patience), and the library compares what
lies between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from sdtstd.document.splice.refined import same_start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST = 400  # lines that the library may compare with as many


class Stretch(NamedTuple):
    """Lines of one text, and what stands in their place in the other; ends are exclusive."""

    start: int
    end: int
    start_now: int
    end_now: int


def changed(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    """Give the stretches that are not the same, in their order."""
    at = now = 0
    for one, other in [*_anchors(old, new), (len(old), len(new))]:
        yield from _between(old, new, Stretch(at, one, now, other))
        at, now = one, other


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Give pairs of lines that stand once on both sides, as many as have one order."""
    here, there = Counter(old), Counter(new)
    places = {line: n for n, line in enumerate(new) if there[line] == 1}
    pairs = [(n, places[line]) for n, line in enumerate(old) if here[line] == 1 and line in places]
    ends: list[int] = []  # of runs of each length, the lowest line of `new` at which one ends
    last: list[int] = []  # which pair that is
    before: list[int | None] = []
    for number, (_, now) in enumerate(pairs):
        length = bisect_left(ends, now)
        before.append(last[length - 1] if length else None)
        ends[length:] = [now, *ends[length + 1 :]] if length < len(ends) else [now]
        last[length:] = [number, *last[length + 1 :]] if length < len(last) else [number]
    return [pairs[each] for each in _chain(before, last)]


def _chain(before: Sequence[int | None], last: Sequence[int]) -> list[int]:
    chain: list[int] = []
    at = last[-1] if last else None
    while at is not None:
        chain.append(at)
        at = before[at]
    return chain[::-1]


def _between(old: Sequence[str], new: Sequence[str], stretch: Stretch) -> Iterator[Stretch]:
    """Give what differs in a stretch; one that is too long to compare differs whole."""
    one, other = old[stretch.start : stretch.end], new[stretch.start_now : stretch.end_now]
    first = same_start(one, other)
    last = min(same_start(one[::-1], other[::-1]), len(one) - first, len(other) - first)
    one, other = one[first : len(one) - last], other[first : len(other) - last]
    start, now = stretch.start + first, stretch.start_now + first
    if not one or not other or max(len(one), len(other)) > _LONGEST:
        if one or other:
            yield Stretch(start, start + len(one), now, now + len(other))
        return
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Stretch(start + a, start + b, now + c, now + d)
