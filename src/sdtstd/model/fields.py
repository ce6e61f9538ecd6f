"""The fields of a model as its class writes them: names, keys in the files, kinds, defaults."""

from __future__ import annotations

import sys
from functools import cache
from types import NoneType
from typing import Annotated, Any, ClassVar, get_args, get_origin

from sdtstd.frozen import frozen

REQUIRED: Any = ...
"""The default of a field that has none."""


@frozen
class Field:
    """A field: its name, its key in the files, the kind of its value as annotated, its default.

    A name that Python keeps for itself has an underscore more than the key: `from_`.
    """

    name: str
    key: str
    kind: Any
    default: Any = REQUIRED

    @property
    def takes_none(self) -> bool:
        """Whether the key may stand without a value."""
        return NoneType in get_args(self.kind)

    @property
    def annotation(self) -> Any:
        """The kind of its value without what is marked at it."""
        return self.kind.__origin__ if get_origin(self.kind) is Annotated else self.kind

    def is_required(self) -> bool:
        """Tell whether an entry must have it."""
        return self.default is REQUIRED


def fields_of(model: type) -> dict[str, Field]:
    """Give the fields of a model by name, those of its bases first."""
    return _fields(model)


@cache
def _fields(model: type) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for each in reversed(model.__mro__[:-1]):
        found |= _own(each)
    return found


@cache
def _own(model: type) -> dict[str, Field]:
    space = vars(sys.modules[model.__module__])
    texts = model.__annotations__.items()
    kinds = {name: eval(text, space) for name, text in texts}  # noqa: S307 - of our own classes
    return {
        name: Field(name, name.rstrip("_"), kind, vars(model).get(name, REQUIRED))
        for name, kind in kinds.items()
        if get_origin(kind) is not ClassVar
    }
