"""Random changes to a document, each with the changes that undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sdtstd.document.emit import Inline
from sdtstd.document.splice import Change, Drop, Insert, Put, Rename
from support.splices.bracketed import KEYS
from support.splices.scalars import QUOTED, TEXTS

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

Steps = tuple[Any, ...]
NAMES = (
    *(key.strip("'\"") for key in KEYS), "owner", "备注", "a: b", "no", "x y", "- z", "#k",
)  # fmt: skip
STAGES = Inline(drafting="2024")
ENTRY = {"id": "new-one", "title": "新条目: 一", "seen": "2024-01-05", "stages": STAGES}


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
    """Tell whether one of two changes is in what the other one changes, or takes its name."""
    if isinstance(one, Insert) and isinstance(other, Insert):
        return False
    a, b = _named(one), _named(other)
    size = min(len(one.steps), len(other.steps))
    return one.steps[:size] == other.steps[:size] or a in (b, other.steps) or b == one.steps


def _named(change: Change) -> Steps:
    return (*change.steps[:-1], change.key) if isinstance(change, Rename) else change.steps


def every(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Give each value with its steps, the root first."""
    yield steps, value
    if isinstance(value, dict | list):
        for step, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from every(each, (*steps, step))


def _one(rng: random.Random, root: Any) -> Ask:
    places = list(every(root))
    lists = [each for each in places if isinstance(each[1], list)]
    maps = [each for each in places if isinstance(each[1], dict)]
    leaves = [each for each in places if each[1] is None or isinstance(each[1], str)]
    match rng.choices(range(8), (30, 6, 6, 20, 10, 8, 7, 13))[0]:
        case 0 | 1 as kind if leaves:
            return _put(*rng.choice(leaves), _value(rng) if kind else drawn_text(rng))
        case 2 if lists or maps[1:]:
            return _container(rng, *rng.choice((*lists, *maps[1:])))
        case 3 if lists:
            return _insert(rng, *rng.choice(lists))
        case 4 if filled := [each for each in lists if each[1]]:
            steps, items = rng.choice(filled)
            index = rng.randrange(len(items))
            return Ask((Drop((*steps, index)),), (Insert(steps, index, items[index]),))
        case 5 | 6 as kind if filled := [each for each in maps if each[1]]:
            return (_rename if kind == 6 else _drop)(rng, *rng.choice(filled))
    return _add(rng, *rng.choice(maps))


def _drop(rng: random.Random, steps: Steps, value: dict[str, Any]) -> Ask:
    key = rng.choice(list(value))
    return Ask((Drop((*steps, key)),), (Put((*steps, key), value[key]),))


def _rename(rng: random.Random, steps: Steps, value: dict[str, Any]) -> Ask:
    key, new = rng.choice(list(value)), _new_key(rng, value)
    return Ask((Rename((*steps, key), new),), (Rename((*steps, new), key),))


def _add(rng: random.Random, steps: Steps, value: dict[str, Any]) -> Ask:
    key = _new_key(rng, value)
    after = rng.choice(list(value)) if value and rng.random() < 0.6 else None
    return Ask((Put((*steps, key), _value(rng), after),), (Drop((*steps, key)),))


def _insert(rng: random.Random, steps: Steps, value: list[Any]) -> Ask:
    index = rng.randint(0, len(value))
    new = drawn_text(rng) if value and isinstance(value[0], str) else _value(rng)
    return Ask((Insert(steps, index, new),), (Drop((*steps, index)),))


def _container(rng: random.Random, steps: Steps, old: Any) -> Ask:
    """Put another list or mapping in the place of one, much alike as a whole."""
    new: Any = dict(old) if isinstance(old, dict) else list(old)
    if isinstance(old, dict):
        new[_new_key(rng, old)] = drawn_text(rng)
        for key in list(old)[: rng.randint(0, 1) if len(old) > 1 else 0]:
            del new[key]
        return _put(steps, old, new)
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
    text = drawn_text(rng)
    return rng.choice((
        text, text, text, None, [], {}, ["a", "b: c"], [text], {"k": {"l": text}}, [[text], "x"],
        dict(ENTRY), dict(ENTRY), [dict(ENTRY), Inline(a="1")], {"list": [dict(ENTRY)], "z": None},
        Inline(publication="2024-01", note=text),
    ))  # fmt: skip
