"""Changes of a register's structure, in one place each: after the gentle ones most still load."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from hostile import values
from hostile.trees import Tree, alikes, all_places, mates, places, registers

if TYPE_CHECKING:
    import random

Change = Callable[[Tree, Any, "random.Random"], None]


def drawn(chance: random.Random) -> dict[str, Tree]:
    """Draw a register, half of the time the example, and change it in a few places."""
    known = registers()
    register = deepcopy(known[chance.choice([0, 0, 1, chance.randrange(len(known))])])
    if chance.random() < 0.1:  # two registers in one folder
        register |= {"more.yaml": deepcopy(next(iter(chance.choice(known[2:]).values())))}
    changes = CHANGES if chance.random() < 0.3 else GENTLE
    for _ in range(chance.choice([1, 1, 1, 2, 3, 8])):
        changed(register, chance, changes)
    return register


def changed_gently(tree: Tree, chance: random.Random) -> None:
    """Change a tree in a few places by what stands elsewhere."""
    for _ in range(chance.choice([1, 1, 2, 3])):
        changed(tree, chance, GENTLE)


def changed(tree: Tree, chance: random.Random, changes: tuple[Change, ...]) -> None:
    """Change a tree in one place."""
    found = list(places(tree))
    if found:
        holder, key = chance.choice(found)
        chance.choice(changes)(holder, key, chance)


def _alike(holder: Tree, key: Any, chance: random.Random) -> None:
    """Put what stands under the same key elsewhere, or another date for a date."""
    name = key if isinstance(holder, dict) else ""
    if str(holder[key])[:2] in {"20", ".."} and chance.random() < 0.7:
        holder[key] = chance.choice(values.GOOD_DATES)
    elif name in alikes():
        holder[key] = deepcopy(chance.choice(alikes()[name]))


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
        name = chance.choice(list(alikes()))
        near = [each for each in mates(frozenset(holder)) if each not in holder]
        name = chance.choice(near) if near else name
        holder[name] = deepcopy(chance.choice(alikes()[name]))


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
        changed({"": copy}, chance, GENTLE)
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
    other, where = chance.choice(all_places())
    holder[key] = deepcopy(other[where])


GENTLE: tuple[Change, ...] = (_alike, _alike, _alike, _alike, _echoed, _fewer, _more, _moved)
CHANGES: tuple[Change, ...] = (
    *(_alike, _text, _text, _text, _text, _none, _gone, _wrapped),
    *(_again, _again, _swapped, _added, _added, _renamed, _transplanted, _transplanted),
)
