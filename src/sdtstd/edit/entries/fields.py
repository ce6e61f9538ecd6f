"""What a key of an entry takes, as the models have it, and the order in which keys stand."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, get_args, get_origin

from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen
from sdtstd.loading.path import fields, models_in
from sdtstd.model.scalar import Scalar
from sdtstd.nearest import near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.document.emit import Plain
    from sdtstd.loading.path import Model
    from sdtstd.model.fields import Field


_FIRST = ("code", "id", "target")


@frozen
class Slot:
    """What a key takes: one value or a list, of which scalar, choices or model; if it must stand.

    `model` is that of the value, or of each item of a list, and `scalar` then that of its first
    key, by which an item may be written alone. `members` are the choices of an enum.
    """

    key: str
    is_list: bool
    model: Model | None
    scalar: Scalar | None
    members: type[StrEnum] | None
    required: bool


def slot_of(model: Model, key: str) -> Slot:
    """Give what a key of a model takes.

    Raises:
        CannotRun: the model has no such key; the nearest is named.
    """
    known = fields(model)
    if key not in known:
        offered = tuple(_offered(model))
        what = say("there is no key {key!r} here", key=key)
        otherwise = say("{what}: known here: {known}", what=what, known=", ".join(offered))
        raise CannotRun(near(what, key, offered) or otherwise)
    field = known[key]
    model_ = next(models_in(field.annotation), None)
    return Slot(
        key,
        any(get_origin(each) is tuple for each in _parts(field.annotation)),
        model_,
        _scalar(field) or (_scalar(next(iter(fields(model_).values()))) if model_ else None),
        _members(field.annotation),
        field.is_required(),
    )


def _offered(model: Model) -> Iterator[str]:
    """Give the keys of a model as they are typed: stages by their bare names."""
    for key, field in fields(model).items():
        if key == "stages":
            yield from fields(next(models_in(field.annotation)))
        else:
            yield key


def ordered(model: Model, entry: dict[str, Plain], key: str, value: Plain) -> dict[str, Plain]:
    """Give an entry with a key more, behind the last of those that stand before it in the model.

    Where none does it stands behind the first key, which names the entry.
    """
    if key in entry:
        return {each: value if each == key else old for each, old in entry.items()}
    order = order_of(model)
    before = {each for each in entry if each in order[: order.index(key)]}
    last = next((each for each in reversed(entry) if each in before), next(iter(entry), None))
    return dict(_behind(entry, last, key, value)) if entry else {key: value}


def order_of(model: Model) -> list[str]:
    """Give the keys of a model in the order of the data files: what names an entry goes first."""
    rest = [key for key in fields(model) if key not in _FIRST]
    first = [key for key in _FIRST if key in fields(model)]
    if {"note", "sources"} <= set(rest):
        rest.remove("note")
        rest.insert(rest.index("sources"), "note")
    return first + rest


def _behind(
    entry: dict[str, Plain], last: str | None, key: str, value: Plain
) -> Iterator[tuple[str, Plain]]:
    for each, old in entry.items():
        yield each, old
        if each == last:
            yield key, value


def _scalar(field: Field) -> Scalar | None:
    found = _parts(field.kind)
    return next((each for each in found if isinstance(each, Scalar)), None)


def _members(annotation: object) -> type[StrEnum] | None:
    kinds = (each for each in _parts(annotation) if isinstance(each, type))
    return next((each for each in kinds if issubclass(each, StrEnum)), None)


def _parts(annotation: object) -> Iterator[object]:
    """Give an annotation and what it is made of, however deep."""
    yield annotation
    for each in get_args(annotation):
        yield from _parts(each)
