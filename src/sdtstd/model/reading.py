"""The usual entry, read without pydantic: whole, and with nothing wrong.

Each kind of value that fields have gets one function, made once of the annotation. What it does
not take it refuses without a word, and pydantic judges it (`judging`): it alone knows what is
wrong. So a value may be refused here that pydantic takes, but never the other way round, and what
both take is the same; a law holds both to that.
"""

from __future__ import annotations

from enum import EnumType
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from sdtstd.model.fields import fields_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Reader = Callable[[Any], Any]

put = object.__setattr__
"""Set a field of an entry, which is frozen for everybody else."""


def made(model: type, values: dict[str, Any]) -> Any:
    """Make a part of its values by the names of their fields; those left out have their default."""
    part: Any = object.__new__(model)
    put(part, "__dict__", values)  # at once: setting them one by one takes longer than reading
    return part


def usual(model: type, raw: object) -> Any:
    """Give the entry that a mapping is; None where pydantic must judge it."""
    try:
        return _of_model(model)(raw)
    except (LookupError, TypeError, ValueError):  # of any reader: pydantic will find the reason
        return None


def _reader(kind: Any) -> Reader:
    if isinstance(kind, EnumType):
        members: Iterable[Any] = kind
        return {each.value: each for each in members}.__getitem__
    if isinstance(kind, type):
        return _of_model(kind)
    origin, inside = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _marked(inside[0], kind.__metadata__)
    if origin is tuple:
        return _items(_reader(inside[0]))
    if origin is Literal:
        return {each: each for each in inside}.__getitem__
    assert origin in (Union, UnionType), kind
    others = [each for each in inside if each is not NoneType]
    return _reader(others[0]) if len(others) < len(inside) else _by_kind(others)


def _marked(kind: Any, marks: tuple[Any, ...]) -> Reader:
    first, *others = marks
    read: Reader = first.reader(lambda: _reader(kind))
    for each in others:
        read = each.reader(lambda below=read: below)
    return read


def _items(read: Reader) -> Reader:
    def items(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise TypeError
        return tuple([read(each) for each in value])

    return items


def _by_kind(models: list[Any]) -> Reader:
    readers = {
        kind: _of_model(model)
        for model in models
        for kind in get_args(fields_of(model)["kind"].annotation)
    }
    return lambda value: readers[value["kind"]](value)


def _of_model(model: type) -> Reader:
    return _readers(model)


@cache
def _readers(model: type) -> Reader:
    fields = fields_of(model).values()
    readers = {each.key: (each.name, _reader(each.kind), each.takes_none) for each in fields}
    required = frozenset(each.key for each in fields if each.is_required())
    unfit = getattr(model, "unfit", None)

    def read(raw: Any) -> Any:
        if not isinstance(raw, dict) or not required <= raw.keys():
            raise TypeError
        values: dict[str, Any] = {}
        for key, value in raw.items():
            name, reader, takes_none = readers[key]
            values[name] = None if value is None and takes_none else reader(value)
        if unfit is not None and unfit(raw) is not None:
            raise ValueError
        return made(model, values)

    return read
