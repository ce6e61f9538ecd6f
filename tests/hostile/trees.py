"""Registers as trees, and changes of their structure: most of them still load."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from hostile import values

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

Tree = Any
Change = Callable[[Tree, Any, "random.Random"], None]
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


def drawn(chance: random.Random) -> dict[str, Tree]:
    """Draw a register, half of the time the example, and change it in a few places."""
    known = registers()
    register = deepcopy(known[chance.choice([0, 0, 1, chance.randrange(len(known))])])
    if chance.random() < 0.1:  # two registers in one folder
        register |= {"more.yaml": deepcopy(next(iter(chance.choice(known[2:]).values())))}
    changes = CHANGES if chance.random() < 0.3 else _GENTLE
    for _ in range(chance.choice([1, 1, 1, 2, 3, 8])):
        changed(register, chance, changes)
    return register


def changed_gently(tree: Tree, chance: random.Random) -> None:
    """Change a tree in a few places by what stands elsewhere."""
    for _ in range(chance.choice([1, 1, 2, 3])):
        changed(tree, chance, _GENTLE)


def changed(tree: Tree, chance: random.Random, changes: tuple[Change, ...]) -> None:
    """Change a tree in one place."""
    places = list(_places(tree))
    if places:
        holder, key = chance.choice(places)
        chance.choice(changes)(holder, key, chance)


def _places(tree: Tree) -> Iterator[tuple[Tree, Any]]:
    """Give every place of a tree below its files: what holds it, and its key or index."""
    stack = list(tree.values())
    while stack:
        holder = stack.pop()
        if isinstance(holder, dict | list):
            pairs = holder.items() if isinstance(holder, dict) else enumerate(holder)
            for key, each in list(pairs):
                yield holder, key
                stack.append(each)


def _alike(holder: Tree, key: Any, chance: random.Random) -> None:
    """Put what stands under the same key elsewhere, or another date for a date."""
    name = key if isinstance(holder, dict) else ""
    if str(holder[key])[:2] in {"20", ".."} and chance.random() < 0.7:
        holder[key] = chance.choice(values.GOOD_DATES)
    elif name in _alikes():
        holder[key] = deepcopy(chance.choice(_alikes()[name]))


@cache
def _alikes() -> dict[Any, tuple[Tree, ...]]:
    found: dict[Any, list[Tree]] = {}
    for holder, key in _all_places():
        if isinstance(holder, dict):
            found.setdefault(key, []).append(holder[key])
    return {key: tuple(each) for key, each in found.items()}


def _echoed(holder: Tree, key: Any, chance: random.Random) -> None:
    """Put the value of a neighbour: two days become one, a goal a baseline."""
    place = holder[key]
    if isinstance(holder, dict) and isinstance(place, str):
        near = [each for each in holder.values() if isinstance(each, str) and each[:1] == place[:1]]
        holder[key] = chance.choice(near)


def _fewer(holder: Tree, key: Any, chance: random.Random) -> None:
    """Drop an entry of a list; seldom a key, which most entries need."""
    if isinstance(holder, list) or chance.random() < 0.2:
        del holder[key]


def _more(holder: Tree, key: Any, chance: random.Random) -> None:
    """Add a key with a value that it has elsewhere."""
    del key
    if isinstance(holder, dict):
        name = chance.choice(list(_alikes()))
        near = [each for each in _mates(frozenset(holder)) if each not in holder]
        name = chance.choice(near) if near else name
        holder[name] = deepcopy(chance.choice(_alikes()[name]))


@cache
def _mates(keys: frozenset[Any]) -> tuple[Any, ...]:
    """Give the keys of all entries that have most keys in common with one of these."""
    like = (each for each, _ in _all_places() if isinstance(each, dict))
    shared = (each for each in like if len(keys & each.keys()) * 2 > len(keys))
    return tuple(sorted({key for each in shared for key in each}))


def _text(holder: Tree, key: Any, chance: random.Random) -> None:
    holder[key] = values.text(chance)


def _none(holder: Tree, key: Any, chance: random.Random) -> None:
    holder[key] = chance.choice([None, [], {}, [None], [[]], {"": ""}])


def _gone(holder: Tree, key: Any, chance: random.Random) -> None:
    del chance
    del holder[key]


def _wrapped(holder: Tree, key: Any, chance: random.Random) -> None:
    each = holder[key]
    holder[key] = chance.choice([[each], [each, each], {values.key(chance): each}])


def _again(holder: Tree, key: Any, chance: random.Random) -> None:
    """Write an entry of a list again, or a value under another key, as it is or changed."""
    copy = deepcopy(holder[key])
    if isinstance(copy, dict):
        changed({"": copy}, chance, _GENTLE)
    if isinstance(holder, list):
        holder.insert(chance.randrange(len(holder) + 1), copy)
    else:
        holder[values.key(chance)] = copy


def _swapped(holder: Tree, key: Any, chance: random.Random) -> None:
    other = chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    holder[key], holder[other] = holder[other], holder[key]


def _moved(holder: Tree, key: Any, chance: random.Random) -> None:
    """Move an entry within its list."""
    if isinstance(holder, list):
        holder.insert(chance.randrange(len(holder)), holder.pop(key))


def _added(holder: Tree, key: Any, chance: random.Random) -> None:
    inner = holder[key] if isinstance(holder[key], dict) else holder
    if isinstance(inner, dict):
        inner[values.key(chance)] = chance.choice([values.text(chance), [values.text(chance)]])


def _renamed(holder: Tree, key: Any, chance: random.Random) -> None:
    if isinstance(holder, dict):
        holder[values.key(chance)] = holder.pop(key)


def _transplanted(holder: Tree, key: Any, chance: random.Random) -> None:
    """Put what stands in another place of some register."""
    other, where = chance.choice(_all_places())
    holder[key] = deepcopy(other[where])


@cache
def _all_places() -> tuple[tuple[Tree, Any], ...]:
    return tuple(each for register in registers() for each in _places(register))


_GENTLE: tuple[Change, ...] = (_alike, _alike, _alike, _alike, _echoed, _fewer, _more, _moved)
CHANGES: tuple[Change, ...] = (
    *(_alike, _text, _text, _text, _text, _none, _gone, _wrapped),
    *(_again, _again, _swapped, _added, _added, _renamed, _transplanted, _transplanted),
)
