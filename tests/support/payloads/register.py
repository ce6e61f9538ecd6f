"""Registers that hold payloads in every field: as many as load, or also where none can stand.

Entry `n` has another payload in each of its fields, so that `len(LOADABLE)` entries bring every
payload to a field; what stands once in a register, or in a part of the entries, gets fewer
(`brought`). The text is JSON, which is YAML.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from sdtstd.loading.path import fields, models_in
from sdtstd.model.columns import TITLES
from sdtstd.model.sections import LISTS
from sdtstd.model.system import System
from support.acting import acting
from support.payloads.fields import Field, every_field, is_list, kind_of, scalar_of
from support.payloads.strings import PAYLOADS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sdtstd.model.base import Part

    Fill = Callable[[Field, int], str]

LONGEST = 200
SHORT = tuple(each for each in PAYLOADS if len(each) < LONGEST)
# What YAML or the loader refuses; tabs and ends of lines may stand in a text.
REFUSED = tuple(each for each in SHORT if acting(each.replace("\t", "")) or "\r" in each)
WRONG = tuple(each for each in SHORT if each not in REFUSED)
LOADABLE = tuple(each for each in WRONG if each.strip())
KEYS = tuple(each for each in LOADABLE if not re.search("[\u3000\xa0\u2003]", each))
_NOT_IN_URLS = re.compile(r'[\s<>"\\^`{|}]')
URLS = (
    *dict.fromkeys(f"https://example.org/{_NOT_IN_URLS.sub('', each)}" for each in LOADABLE),
    *("http://[::1]/", "HTTPS://EVIL.example", "http://例子.example/标准?a=1&b=(2)"),
)
SHARES = 16
_SIZE = 2 * -(-len(LOADABLE) // (2 * SHARES))  # even: every other task is reached by measures
_KINDS = {
    "id": "id{n}", "code": "DB31/T {n}-2022", "reference": "GB/T {n}-2001", "date": "2022-05-10",
    "target": "id{n}/id{n}-indicator", "number": "1", "count": "1", "flag": "false",
    "time_zone": "Asia/Shanghai",
}  # fmt: skip
_LONG_LIVED = ("waivers[].until", "plans[].targets[]<standards>.window.to")
_COMPARATORS = ("at_least", "more_than", "at_most", "less_than", "exactly")
_LEFT_OUT: dict[str, tuple[tuple[str, ...], ...]] = {
    "Standard": (("id", "level", "series"), ("code", "joint_codes")),
    "Stages": (("withdrawal", "abandonment"), ("in_force", "withdrawal", "abandonment"), ()),
    "StandardsTarget": (("at_least",), ("more_than",)),
    "PilotsTarget": (("at_least",), ("more_than",)),
    "Indicator": tuple(
        tuple(each for each in _COMPARATORS if each != kept) for kept in _COMPARATORS
    ),
}
"""The keys that do not stand together, or say too much: entries in turn leave a group out."""


@cache
def _places() -> dict[str, int]:
    return {field.path: n for n, field in enumerate(every_field())}


def loadable(field: Field, n: int) -> str:
    """Give what a field holds in entry `n` of a register that loads."""
    if field.scalar == "url":
        return URLS[(n + 7 * _places()[field.path]) % len(URLS)]
    if field.path == "system.columns[].column":
        names = tuple(TITLES.values())  # in the order of the sheets to choose from
        return next(iter(names[n % len(names)]))
    if field.path.startswith("system.columns[].title"):  # one without a letter is a fault
        lettered = [each for each in LOADABLE if any(map(str.isalnum, each))]
        return lettered[(n + 7 * _places()[field.path]) % len(lettered)]
    if field.free:
        return LOADABLE[(n + 7 * _places()[field.path]) % len(LOADABLE)]
    if field.choices:
        return field.choices[n % len(field.choices)]
    if field.path in _LONG_LIVED:
        return "2099-12-31"
    if field.path.startswith("plans[].targets[]<") and field.scalar == "id":
        return f"id{n}-{field.path.partition('<')[2].partition('>')[0]}"
    if field.scalar == "topic":
        at = n | 1 if field.path.startswith("measures") else n & ~1
        return f"id{at}/id{at}/id{at}"
    written = _KINDS[field.scalar].format(n=n + (field.scalar == "code"))
    return written.replace("31/", "32/") if "joint" in field.path else written


def wrong(field: Field, n: int) -> str:
    """Give what a field holds in entry `n` of a register in which anything may stand."""
    if field.path.endswith(".kind") and n % 4:  # a target of no kind hides its other faults
        return field.choices[n % len(field.choices)]
    return WRONG[(n + 7 * _places()[field.path]) % len(WRONG)]


def with_strange_keys(value: Any, keys: Iterator[str]) -> Any:
    """Put another key into each mapping."""
    if isinstance(value, list):
        return [with_strange_keys(each, keys) for each in value]
    if not isinstance(value, dict):
        return value
    inner = {key: with_strange_keys(each, keys) for key, each in value.items()}
    return {next(keys): "1", **inner}


def register(share: int, fill: Fill = loadable) -> dict[str, Any]:
    """Give a data file with the entries of a share in every section."""
    entries = range(share * _SIZE, (share + 1) * _SIZE)
    made: dict[str, Any] = {"version": "1", "system": _entry("system", System, share, fill)}
    tasks = fields(System)["tasks"]
    made["system"]["tasks"] = [
        each for n in entries for each in _value("system.tasks", tasks, n, fill)
    ]
    for section, model in LISTS.items():
        ways = range(len(_LEFT_OUT["Standard"]) if section == "standards" else 1)
        at = f"{section}[]"
        made[section] = [_entry(at, model, n, fill, way) for n in entries for way in ways]
    return made


def brought(fill: Fill) -> dict[Field, set[str]]:
    """Give what all shares bring to each field."""
    texts: dict[Field, set[str]] = {}

    def noted(field: Field, n: int) -> str:
        text = fill(field, n)
        texts.setdefault(field, set()).add(text)
        return text

    for share in range(SHARES):
        register(share, noted)
    return texts


def written(data: dict[str, Any]) -> str:
    """Write a data file, a key a line."""
    return json.dumps(data, ensure_ascii=False, indent=1)


def _entry(
    path: str, model: type[Part], n: int, fill: Fill, way: int | None = None
) -> dict[str, Any]:
    """Give a mapping with every key that may stand in it."""
    groups = _LEFT_OUT.get(model.__name__, ((),))
    left_out = groups[(n if way is None else way) % len(groups)]
    return {
        key: _value(f"{path}.{key}", field, n, fill)
        for key, field in fields(model).items()
        if key not in left_out
    }


def _value(path: str, field: Any, n: int, fill: Fill) -> Any:
    inner = tuple(dict.fromkeys(models_in(field.annotation)))
    at = f"{path}[]" if is_list(field) else path
    if inner:
        named = [f"{at}<{kind_of(each)}>" for each in inner] if len(inner) > 1 else [at]
        pairs = zip(named, inner, strict=True)
        made: list[Any] = [_entry(name, each, n, fill) for name, each in pairs]
    else:
        made = [fill(_SCALARS.get(at) or _SCALARS.setdefault(at, scalar_of(at, field)), n)]
    return made if is_list(field) else made[0]


_SCALARS: dict[str, Field] = {}
