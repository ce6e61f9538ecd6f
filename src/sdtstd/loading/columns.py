"""Entries taken apart into columns of plain values, and made again without asking what was right.

A column is what many values hold in one field, so that most is done for many of them at a time.
Which models and words there are is found in the annotations, so that none can be forgotten.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import chain, islice, repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

from sdtstd.codes import Code
from sdtstd.codes.levels import Level, Mandate
from sdtstd.dates import PartialDate, parse_date
from sdtstd.model.base import Part
from sdtstd.model.fields import fields_of
from sdtstd.model.readers import WrittenCode
from sdtstd.model.reading import made as part_of
from sdtstd.model.sections import LISTS
from sdtstd.model.system import System

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Rare = tuple[str, tuple[int, ...], "Column"]
    Makers = dict[str, Callable[..., Iterable[Any]]]

Column: TypeAlias = tuple[Any, ...]
"""What kind of values it has, and what makes them; of tuples, texts, numbers and None alone."""

_PLAIN = frozenset({str, int, bool, type(None)})
_CODE = attrgetter(*Code.__match_args__)


def taken(values: Sequence[Any]) -> Column:
    """Take values apart."""
    kinds = set(map(type, values))
    if kinds == {tuple}:
        held = tuple(chain.from_iterable(values))
        kinds = set(map(type, held))
        if not kinds <= _PLAIN:
            return "tuples", tuple(map(len, values)), taken(held)
    if kinds <= _PLAIN:
        return "plain", tuple(values)
    return _of_one_kind(kinds.pop(), values) if len(kinds) == 1 else _of_several(values)


def _of_several(values: Sequence[Any]) -> Column:
    groups: defaultdict[type, list[Any]] = defaultdict(list)
    for value in values:
        groups[type(value)].append(value)
    numbers = {kind: number for number, kind in enumerate(groups)}
    order = tuple(numbers[type(each)] for each in values)
    return "several", order, tuple(map(taken, groups.values()))


def _of_one_kind(kind: type, values: Sequence[Any]) -> Column:
    if issubclass(kind, Part):
        return _of_parts(kind, list(map(vars, values)))
    if kind is WrittenCode:
        fields = zip(*(_CODE(each.code) for each in values), strict=True)
        return "codes", tuple(each.text for each in values), tuple(map(taken, fields))
    return "words", kind.__name__, tuple(map(str, values))


def _of_parts(kind: type[Part], held: list[dict[str, Any]]) -> Column:
    """Take parts apart: fields that all of them have, and each other one with who has it."""
    times = Counter(chain.from_iterable(held))
    names = [name for name in times if name in fields_of(kind)]  # not where it stands
    common = tuple(name for name in names if times[name] == len(held))
    columns = tuple(taken([each[name] for each in held]) for name in common)
    rare = tuple(_rare(name, held) for name in names if times[name] < len(held))
    return "parts", kind.__name__, len(held), common, columns, rare


def _rare(name: str, held: list[dict[str, Any]]) -> Rare:
    who = tuple(number for number, each in enumerate(held) if name in each)
    return name, who, taken([held[number][name] for number in who])


def made(column: Column) -> Iterable[Any]:
    """Make the values of a column; entries do not know yet where they stand."""
    kind, *parts = column
    return _MAKERS[kind](*parts)


def _tuples(lengths: tuple[int, ...], held: Column) -> Iterator[tuple[Any, ...]]:
    values = iter(made(held))
    return (tuple(islice(values, length)) for length in lengths)


def _several(numbers: tuple[int, ...], columns: tuple[Column, ...]) -> Iterator[Any]:
    following = [iter(made(column)).__next__ for column in columns]
    return (following[number]() for number in numbers)


def _codes(texts: tuple[str, ...], fields: tuple[Column, ...]) -> Iterator[WrittenCode]:
    return map(WrittenCode, map(Code, *map(made, fields)), texts)


def _words(name: str, texts: tuple[str, ...]) -> Iterator[Any]:
    return map(_readers()[name], texts)


def _parts(
    name: str, size: int, common: tuple[str, ...], columns: tuple[Column, ...], rare: Iterable[Rare]
) -> Iterator[Part]:
    rows = zip(*map(made, columns), strict=True) if columns else repeat((), size)
    held = [dict(zip(common, row, strict=True)) for row in rows]
    for field, who, column in rare:
        for number, value in zip(who, made(column), strict=True):
            held[number][field] = value
    return map(part_of, repeat(_readers()[name]), held)


_MAKERS: Makers = {
    "plain": iter,
    "tuples": _tuples,
    "several": _several,
    "codes": _codes,
    "words": _words,
    "parts": _parts,
}


@cache
def _readers() -> dict[str, Any]:
    """Give by name every model that an entry may hold, and what makes a word of its text."""
    found: dict[str, Any] = {"Decimal": Decimal, PartialDate.__name__: parse_date}
    waiting: list[Any] = [System, *LISTS.values(), Level, Mandate]
    while waiting:
        each = waiting.pop()
        waiting += get_args(each)
        if not isinstance(each, type) or each.__name__ in found:
            continue
        if issubclass(each, Enum):
            found[each.__name__] = {member.value: member for member in each}.__getitem__
        elif issubclass(each, Part):
            found[each.__name__] = each
            waiting += (field.kind for field in fields_of(each).values())
    return found
