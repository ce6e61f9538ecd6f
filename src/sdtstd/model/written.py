"""A model's value as the data files have it, in plain dicts, lists and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.dates import PartialDate
from sdtstd.model.base import Part
from sdtstd.model.fields import fields_of
from sdtstd.model.readers import WrittenCode
from sdtstd.model.replacement import Replaced

if TYPE_CHECKING:
    from collections.abc import Iterator


def as_written(value: object) -> object:
    """Give a model's value as the data files have it, without what they leave out."""
    if isinstance(value, Replaced) and not value.partly:
        return value.name
    if isinstance(value, Part):
        written = ((key, as_written(each)) for key, each in written_fields(value))
        return {key: each for key, each in written if each is not None}
    if isinstance(value, tuple):
        return [as_written(each) for each in value]
    if isinstance(value, WrittenCode):
        return value.key
    return value.text if isinstance(value, PartialDate) else value


def written_fields(part: Part) -> Iterator[tuple[str, object]]:
    """Give the fields of a mapping by the keys that files have for them, with their values."""
    for name, field in fields_of(type(part)).items():
        yield field.key, getattr(part, name)
