"""Random changes to a document, each with the changes that undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sdtstd.document.emit import Inline
from sdtstd.document.splice import Change, Drop, Insert, Put, Rename
from support.splices.files import KEYS
from support.splices.scalars import QUOTED, TEXTS

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

Steps = tuple[Any, ...]
NAMES = tuple(key.strip("'\"") for key in KEYS) + (
    "owner",
    "备注",
    "a: b",
    "no",
    "x y",
    "- z",
    "#k",
)
ENTRY = {
    "id": "new-one",
    "title": "新条目: 一",
    "seen": "2024-01-05",
    "stages": Inline(drafting="2024"),
}


class Ask(NamedTuple):
    """Changes, and those that lead back."""

    changes: tuple[Change, ...]
    back: tuple[Change, ...]


def drawn_ask(rng: random.Random, root: Any) -> Ask:
    """Draw one change or several that do not meet."""
    asks: list[Ask] = []
    for _ in range(rng.choice((1, 1, 1, 1, 1, 1, 2, 3))):
        one = _one(rng, root)
        if not any(_meet(one.changes[0], other.changes[0]) for other in asks):
            asks.append(one)
    back = asks[0].back if len(asks) == 1 else ()
    return Ask(tuple(each for ask in asks for each in ask.changes), back)


def _meet(one: Change, other: Change) -> bool:
    """Tell whether one of two changes is in what the other one changes."""
    if isinstance(one, Insert) and isinstance(other, Insert):
        return False
    a, b = one.steps, other.steps
    size = min(len(a), len(b))
    return a[:size] == b[:size]


def every(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Give each value with its steps, the root first."""
    yield steps, value
    pairs = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for step, each in pairs:
        yield from every(each, (*steps, step))


def _one(rng: random.Random, root: Any) -> Ask:
    places = list(every(root))
    lists = [(steps, value) for steps, value in places if isinstance(value, list)]
    maps = [(steps, value) for steps, value in places if isinstance(value, dict)]
    leaves = [(steps, value) for steps, value in places if value is None or isinstance(value, str)]
    kind = rng.random()
    if kind < 0.3 and leaves:
        steps, old = rng.choice(leaves)
        return _put(steps, old, drawn_text(rng))
    if kind < 0.36 and leaves:
        steps, old = rng.choice(leaves)
        return _put(steps, old, _value(rng))
    if kind < 0.42:
        return _container(rng, rng.choice((*lists, *maps[1:])) if lists or maps[1:] else None, maps)
    if kind < 0.62 and lists:
        return _insert(rng, *rng.choice(lists))
    if kind < 0.72 and any(value for _, value in lists):
        steps, value = rng.choice([each for each in lists if each[1]])
        index = rng.randrange(len(value))
        return Ask((Drop((*steps, index)),), (Insert(steps, index, value[index]),))
    if kind < 0.8 and any(value for _, value in maps):
        steps, value = rng.choice([each for each in maps if each[1]])
        key = rng.choice(list(value))
        return Ask((Drop((*steps, key)),), (Put((*steps, key), value[key]),))
    if kind < 0.87 and any(value for _, value in maps):
        steps, value = rng.choice([each for each in maps if each[1]])
        key, new = rng.choice(list(value)), _new_key(rng, value)
        return Ask((Rename((*steps, key), new),), (Rename((*steps, new), key),))
    return _add(rng, *rng.choice(maps))


def _add(rng: random.Random, steps: Steps, value: dict[str, Any]) -> Ask:
    key = _new_key(rng, value)
    after = rng.choice(list(value)) if value and rng.random() < 0.6 else None
    return Ask((Put((*steps, key), _value(rng), after),), (Drop((*steps, key)),))


def _insert(rng: random.Random, steps: Steps, value: list[Any]) -> Ask:
    index = rng.randint(0, len(value))
    new = drawn_text(rng) if value and isinstance(value[0], str) else _value(rng)
    return Ask((Insert(steps, index, new),), (Drop((*steps, index)),))


def _container(
    rng: random.Random, place: tuple[Steps, Any] | None, maps: list[tuple[Steps, Any]]
) -> Ask:
    """Put another list or mapping in the place of one, much alike as a whole."""
    if place is None:
        return _add(rng, *maps[0])
    steps, old = place
    new: Any
    if isinstance(old, dict):
        new = {**old, _new_key(rng, old): drawn_text(rng)}
        for key in list(old)[: rng.randint(0, 1) if len(old) > 1 else 0]:
            del new[key]
    else:
        new = list(old)
        for _ in range(rng.randint(1, 2)):
            new.insert(rng.randint(0, len(new)), drawn_text(rng))
        if len(new) > 2 and rng.random() < 0.4:
            del new[rng.randrange(len(new))]
    return _put(steps, old, new)


def _put(steps: Steps, old: Any, new: Any) -> Ask:
    return Ask((Put(steps, new),), (Put(steps, old),))


def _new_key(rng: random.Random, mapping: Any) -> str:
    return rng.choice([each for each in NAMES if each not in mapping])


def drawn_text(rng: random.Random) -> str:
    """Draw a text, which may need quotes, or have several lines."""
    return rng.choice((*TEXTS, *QUOTED, "新文字", "第一行\n第二行: x\n\n# 三", "末尾换行\n"))


def _value(rng: random.Random) -> Any:
    return rng.choice((
        drawn_text(rng), drawn_text(rng), drawn_text(rng), None, [], {}, ["a", "b: c"], [drawn_text(rng)],
        dict(ENTRY), dict(ENTRY), Inline(publication="2024-01", note=drawn_text(rng)), {"k": {"l": drawn_text(rng)}},
        [dict(ENTRY), Inline(a="1")], [[drawn_text(rng)], "x"], {"list": [dict(ENTRY)], "z": None},
    ))  # fmt: skip
