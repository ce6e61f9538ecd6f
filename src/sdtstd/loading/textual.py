"""Which keys of the data files hold texts, and texts only: told by the scalars of the models."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args

from sdtstd.loading.path import fields, models_in
from sdtstd.model.scalar import Scalar
from sdtstd.model.sections import LISTS
from sdtstd.model.system import System

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.loading.path import Model


@cache
def textual_keys() -> frozenset[str]:
    """Give the keys whose scalars are texts in every model that has the key."""
    found = [each for model in _models() for each in _scalars(model)]
    others = {key for key, scalar in found if not scalar.textual}
    return frozenset(key for key, _ in found) - others


def _models() -> Iterator[Model]:
    """Give every model that an entry may hold, each once."""
    waiting: list[Model] = [*LISTS.values(), System]
    met: set[Model] = set()
    while waiting:
        model = waiting.pop()
        if model not in met:
            met.add(model)
            yield model
            for each in fields(model).values():
                waiting += models_in(each.annotation)


def _scalars(model: Model) -> Iterator[tuple[str, Scalar]]:
    for key, field in fields(model).items():
        inside = _parts(field.kind)
        yield from ((key, each) for each in inside if isinstance(each, Scalar))


def _parts(annotation: object) -> Iterator[object]:
    """Give what an annotation is made of, however deep."""
    for each in get_args(annotation):
        yield each
        yield from _parts(each)
