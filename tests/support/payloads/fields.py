"""Every field of the data format by its path, as the models have them: a new one is here at once.

`standards[].sources[].title` is a path; the kinds of targets stand in it, `targets[]<milestone>`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from sdtstd.loading.path import fields, models_in
from sdtstd.model.scalar import Scalar
from sdtstd.model.sections import LISTS
from sdtstd.model.system import System

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.base import Part

TEXTS = ("text", "written", "rule", "url")
"""The scalars that may hold (almost) any text."""


@dataclass(frozen=True)
class Field:
    """A scalar of the data format: where it stands, and its name; a choice has none."""

    path: str
    scalar: str
    choices: tuple[str, ...] = ()

    @property
    def free(self) -> bool:
        return self.scalar in TEXTS


def every_field() -> tuple[Field, ...]:
    """Give every scalar of every section."""
    listed = [each for name, model in LISTS.items() for each in below(f"{name}[]", model)]
    return (*below("system", System), *listed)


def below(path: str, model: type[Part]) -> Iterator[Field]:
    for key, field in fields(model).items():
        at = f"{path}.{key}" + ("[]" if is_list(field) else "")
        inner = tuple(dict.fromkeys(models_in(field.annotation)))
        for each in inner:
            yield from below(f"{at}<{kind_of(each)}>" if len(inner) > 1 else at, each)
        if not inner:
            yield scalar_of(at, field)


def is_list(field: Any) -> bool:
    return any(
        get_origin(each) is tuple for each in (field.annotation, *get_args(field.annotation))
    )


def kind_of(model: type[Part]) -> str:
    (kind,) = get_args(fields(model)["kind"].annotation)
    return str(kind)


def scalar_of(path: str, field: Any) -> Field:
    inside = list(parts(field.kind))
    named = [each for each in inside if isinstance(each, Scalar)]
    if named:
        return Field(path, named[0].name)
    chosen = [each for each in inside if isinstance(each, type) and issubclass(each, Enum)]
    if chosen:
        return Field(path, "", tuple(each.value for each in chosen[0]))
    return Field(path, "", tuple(each for each in inside if isinstance(each, str)))


def parts(annotation: object) -> Iterator[object]:
    """Give an annotation and what it is made of, however deep."""
    yield annotation
    for each in get_args(annotation):
        if get_origin(annotation) is Literal:
            yield each
        else:
            yield from parts(each)
