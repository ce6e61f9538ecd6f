"""The way from an entry to a value in it, as pydantic's `loc` tells it, and the models on it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args

from sdtstd.frozen import frozen
from sdtstd.model.base import Part
from sdtstd.model.fields import fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Step
    from sdtstd.document import Tree, Value
    from sdtstd.model.fields import Field

Model = type[Part]


@frozen
class Waypoint:
    """A value on the way: the steps that lead to it, and the models that may read it.

    Several models are the members of a union of which the value has chosen none.
    """

    steps: tuple[Step, ...]
    models: tuple[Model, ...]
    value: Value

    @property
    def known(self) -> tuple[str, ...]:
        """The keys that one of the models has."""
        return tuple(dict.fromkeys(key for each in self.models for key in fields(each)))

    @property
    def given(self) -> Tree:
        """The keys that are written down, with their values; none where it is no mapping."""
        return self.value if isinstance(self.value, dict) else {}


def way(model: Model, raw: Value, loc: tuple[Step, ...]) -> tuple[Waypoint, ...]:
    """Give the entry and every value below it that the loc leads through, its end included.

    The tags of unions stand in a loc, and not in the file: they choose a model and are no step.
    """
    points = [Waypoint((), (model,), raw)]
    for step in loc:
        here = points[-1]
        if len(here.models) > 1 and isinstance(step, str):
            chosen = tuple(each for each in here.models if _has_tag(each, step))
            points[-1] = Waypoint(here.steps, chosen, here.value)
        else:
            models = here.models if isinstance(step, int) else _inside(here.models, step)
            points.append(Waypoint((*here.steps, step), models, _below(here.value, step)))
    return tuple(points)


def fields(model: type) -> dict[str, Field]:
    """Give the fields of a model by the keys that files have for them."""
    return _fields(model)


@cache
def _fields(model: type) -> dict[str, Field]:
    return {field.key: field for field in fields_of(model).values()}


def _has_tag(model: Model, tag: str) -> bool:
    kind = fields_of(model).get("kind")
    return kind is not None and tag in get_args(kind.annotation)


def _inside(models: tuple[Model, ...], key: str) -> tuple[Model, ...]:
    annotations = [fields(each)[key].annotation for each in models if key in fields(each)]
    return tuple(dict.fromkeys(inner for each in annotations for inner in models_in(each)))


def models_in(annotation: object) -> Iterator[Model]:
    """Give the models that an annotation names, however deep."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for each in get_args(annotation):
        yield from models_in(each)


def _below(value: Value, step: Step) -> Value:
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    # A value that the model wraps, as `replaces` does a code: the step is not in the document.
    return value if isinstance(step, str) else None
