"""A change to a whole mapping or list, as the smallest changes to what is in it.

What stays is then not written anew, and keeps its form and its comments.
"""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING

from sdtstd.document.splice.changes import Drop, Insert, Put
from sdtstd.document.splice.shape import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sdtstd.document.emit import Plain
    from sdtstd.document.nodes import Nodes
    from sdtstd.document.splice.changes import Change, Steps
    from sdtstd.document.tree import Mapping


_FAR = 10_000  # pairs of items


def refined(root: Mapping, nodes: Nodes, changes: Iterable[Change]) -> Iterator[Change]:
    """Give the same changes, the smallest that do it; a value that stays makes none.

    An empty list gets its first items as a whole, so that they may stand in lines.

    Raises:
        Refused: the document would not be a mapping any more.
    """
    firsts: defaultdict[Steps, list[Plain]] = defaultdict(list)
    for each in changes:
        found = nodes.find(root, each.steps)
        if not each.steps and not (isinstance(each, Put) and isinstance(each.value, dict)):
            raise Refused("a document is a mapping")
        if isinstance(each, Put) and found.exact:
            yield from _put(found.value, each.value, each)
        elif isinstance(each, Insert) and not found.value:
            firsts[each.steps].append(each.value)
        else:
            yield each
    yield from (Put(steps, items) for steps, items in firsts.items())


def _put(old: Plain, new: Plain, put: Put) -> Iterator[Change]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and ((old and new) or not put.steps):
        yield from _pairs(old, new, put.steps)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _items(old, new, put.steps)
    else:
        yield Put(put.steps, new)


def _pairs(old: dict[str, Plain], new: dict[str, Plain], steps: Steps) -> Iterator[Change]:
    if steps and old.keys().isdisjoint(new):
        yield Put(steps, new)
        return
    for key in old:
        if key not in new:
            yield Drop((*steps, key))
    before = None
    for key, value in new.items():
        if key in old:
            yield from _put(old[key], value, Put((*steps, key), value))
            before = key
        else:
            yield Put((*steps, key), value, before)


def _items(old: list[Plain], new: list[Plain], steps: Steps) -> Iterator[Change]:
    """Leave the items that stay; those between are paired in their order."""
    start = same_start(old, new)
    end = min(same_start(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    left, wanted = old[start : len(old) - end], new[start : len(new) - end]
    for was, now in _stretches(left, wanted):
        at = slice(start + was.start, start + was.stop)
        yield from _replaced(old[at], wanted[now], steps, at.start)


def _stretches(left: list[Plain], wanted: list[Plain]) -> Iterator[tuple[slice, slice]]:
    """Give the stretches of two lists that differ, as far as it is worth while to look."""
    if len(left) * len(wanted) > _FAR:
        yield slice(0, len(left)), slice(0, len(wanted))
        return
    names = [repr(each) for each in left], [repr(each) for each in wanted]
    for tag, a, b, c, d in SequenceMatcher(None, *names, autojunk=False).get_opcodes():
        if tag != "equal":
            yield slice(a, b), slice(c, d)


def _replaced(left: list[Plain], wanted: list[Plain], steps: Steps, start: int) -> Iterator[Change]:
    for n, (was, now) in enumerate(zip(left, wanted, strict=False), start):
        if _are_alike(was, now):
            yield from _put(was, now, Put((*steps, n), now))
        else:
            yield Drop((*steps, n))
            yield Insert(steps, n, now)
    for n in range(len(wanted), len(left)):
        yield Drop((*steps, start + n))
    for each in wanted[len(left) :]:
        yield Insert(steps, start + len(left), each)


def _are_alike(was: Plain, now: Plain) -> bool:
    """Tell whether an item may be taken for another one that was changed."""
    if isinstance(was, dict) and isinstance(now, dict):
        return not was.keys().isdisjoint(now)
    if isinstance(was, list) and isinstance(now, list):
        return True
    return not isinstance(was, dict | list) and not isinstance(now, dict | list)


def same_start(one: Sequence[Plain], other: Sequence[Plain]) -> int:
    """Give how many items two lists have alike from their beginning."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
