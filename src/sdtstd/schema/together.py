"""Which keys of a model must stand together: what the models and checks judge, as schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.model.columns import TITLES, ColumnTitle
from sdtstd.model.plan import Milestone, Plan
from sdtstd.model.query import AnyQuery, Query
from sdtstd.model.records import Measure, Observation, Pilot, PilotStages
from sdtstd.model.source import Correction, Source, SourceKind
from sdtstd.model.standard import Standard
from sdtstd.model.target import Comparison

if TYPE_CHECKING:
    from sdtstd.model.base import Part
    from sdtstd.schema.scalars import Schema

SOURCED = frozenset({Standard, Pilot, Measure, Plan, Observation})
"""The models that must have sources: the rule missing-source."""


def left_out(model: type[Part]) -> frozenset[str]:
    """Give the keys that a model reads only so that a check can refuse them: impossible-query."""
    return model.REFUSED if issubclass(model, AnyQuery) else frozenset()


def together(model: type[Part]) -> Schema:
    """Give the conditions under which keys of a model may stand together."""
    if issubclass(model, Comparison):
        return _one_of(*model.comparators())
    return _TOGETHER.get(model, {})


def _one_of(*keys: str) -> Schema:
    return {"oneOf": [{"required": [key]} for key in keys]}


def _any_of(*groups: tuple[str, ...]) -> Schema:
    return {"anyOf": [{"required": list(keys)} for keys in groups]}


def _where(key: str, values: list[str], then: Schema) -> Schema:
    return {"if": {"properties": {key: {"enum": values}}, "required": [key]}, "then": then}


def _columns() -> list[Schema]:
    of_sheets = ((each.value, list(columns)) for each, columns in TITLES.items())
    return [
        _where("sheet", [name], {"properties": {"column": {"enum": keys}}})
        for name, keys in of_sheets
    ]


_FOUND = [each.value for each in SourceKind if each is not SourceKind.COPY]

_TOGETHER: dict[type[Part], Schema] = {
    Standard: {
        **_any_of(("code",), ("id", "level")),
        "not": {"required": ["code", "series"]},
    },
    Source: _where("kind", _FOUND, _any_of(("url",), ("notice",))),
    PilotStages: _any_of(("started",), ("accepted",)),
    Correction: _any_of(("from",), ("to",)),
    ColumnTitle: {**_any_of(("title",), ("title_en",)), "allOf": _columns()},
    Observation: _where("scope", ["differs"], {"required": ["note"]}),
    Milestone: {
        "if": {"required": ["reached"]},
        "then": {"required": ["sources"], "properties": {"sources": {"minItems": 1}}},
    },
    Query: _where("event", ["label"], {"required": ["label"]}),
}
