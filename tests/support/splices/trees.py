"""The tree that changes ask for, worked out without the code that makes them."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from sdtstd.document.splice import Change, Drop, Insert, Put, Rename

if TYPE_CHECKING:
    from collections.abc import Iterable


def plain(value: Any) -> Any:
    """Give a tree as plain dicts and lists, of which no part is known from elsewhere."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


def wanted(root: Any, changes: Iterable[Change]) -> Any:
    """Give the tree that the changes ask for: the deepest first, so that steps stay true."""
    tree = plain(root)
    for each in sorted(changes, key=_depth)[::-1]:
        steps = each.steps if isinstance(each, Insert) else each.steps[:-1]
        container = tree
        for step in steps:
            container = container[step]
        _apply(container, each)
    return tree


def _depth(change: Change) -> tuple[int, int, int]:
    """Order changes: the deepest, of one list the last item, and an item before one inserted."""
    if isinstance(change, Insert):
        return len(change.steps) + 1, change.index, 0
    last = change.steps[-1] if change.steps else 0
    return len(change.steps), last if isinstance(last, int) else 0, 1


def _apply(container: Any, change: Change) -> None:
    match change:
        case Insert():
            container.insert(change.index, copy.deepcopy(change.value))
        case Drop():
            del container[change.steps[-1]]
        case Put():
            container[change.steps[-1]] = copy.deepcopy(change.value)
        case Rename():
            pairs = [(change.key if k == change.steps[-1] else k, v) for k, v in container.items()]
            container.clear()
            container.update(pairs)
