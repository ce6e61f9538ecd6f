"""The registers from which all others are drawn, as trees, and every place in them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

Tree = Any
Places = tuple[tuple[Tree, Any], ...]
_TESTS = Path(__file__).parents[1]
_EXAMPLES = (_TESTS / "example" / "data", _TESTS / "example" / "more" / "data")
CASES = _TESTS.parent / "src" / "sdtstd" / "cases"


@cache
def registers() -> tuple[dict[str, Tree], ...]:
    """Give the registers from which all others are made: both examples and each rule's case."""
    found = [{path.name: _tree(path) for path in sorted(each.glob("*.yaml"))} for each in _EXAMPLES]
    cases = [{path.name: _tree(path)} for path in sorted(CASES.glob("*/*.yaml"))]
    return (*found, *(each for each in cases if None not in each.values()))


def _tree(path: Path) -> Tree:
    try:
        return yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
    except yaml.YAMLError:  # the case of a fault of the text
        return None


def places(tree: Tree) -> Iterator[tuple[Tree, Any]]:
    """Give every place of a tree below its files: what holds it, and its key or index."""
    stack = list(tree.values())
    while stack:
        holder = stack.pop()
        if isinstance(holder, dict | list):
            pairs = holder.items() if isinstance(holder, dict) else enumerate(holder)
            for key, each in list(pairs):
                yield holder, key
                stack.append(each)


@cache
def all_places() -> Places:
    """Give the places of all registers."""
    return tuple(each for register in registers() for each in places(register))


@cache
def alikes() -> dict[Any, tuple[Tree, ...]]:
    """Give what stands under each key anywhere."""
    found: dict[Any, list[Tree]] = {}
    for holder, key in all_places():
        if isinstance(holder, dict):
            found.setdefault(key, []).append(holder[key])
    return {key: tuple(each) for key, each in found.items()}


@cache
def mates(keys: frozenset[Any]) -> tuple[Any, ...]:
    """Give the keys of all entries that have most keys in common with one of these."""
    like = (each for each, _ in all_places() if isinstance(each, dict))
    shared = (each for each in like if len(keys & each.keys()) * 2 > len(keys))
    return tuple(sorted({key for each in shared for key in each}))
