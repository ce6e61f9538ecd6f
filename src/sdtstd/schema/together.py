"""Which keys of a model must stand together: what the models and checks judge, as schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.model.plan import (
    Comparator,
    Indicator,
    Milestone,
    PilotQuery,
    PilotsTarget,
    Plan,
    Query,
    StandardsTarget,
)
from sdtstd.model.records import Measure, Observation, Pilot, PilotStages
from sdtstd.model.source import Source, SourceKind
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from sdtstd.model.base import Part
    from sdtstd.schema.scalars import Schema

SOURCED = frozenset({Standard, Pilot, Measure, Plan, Observation})
"""The models that must have sources: the rule missing-source."""

LEFT_OUT: dict[type[Part], frozenset[str]] = {
    PilotQuery: frozenset(PilotQuery.model_fields) - {"event"}
}
"""Keys that a model reads only so that a check can refuse them: impossible-query."""


def _one_of(*keys: str) -> Schema:
    return {"oneOf": [{"required": [key]} for key in keys]}


def _any_of(*groups: tuple[str, ...]) -> Schema:
    return {"anyOf": [{"required": list(keys)} for keys in groups]}


def _where(key: str, values: list[str], then: Schema) -> Schema:
    return {"if": {"properties": {key: {"enum": values}}, "required": [key]}, "then": then}


_COMPARATORS = tuple(each.value for each in Comparator)
_FOUND = [each.value for each in SourceKind if each is not SourceKind.COPY]

TOGETHER: dict[type[Part], Schema] = {
    Standard: _any_of(("code",), ("id", "level")),
    Source: _where("kind", _FOUND, _any_of(("url",), ("notice",))),
    PilotStages: _any_of(("started",), ("accepted",)),
    StandardsTarget: _one_of(*_COMPARATORS[:2]),
    PilotsTarget: _one_of(*_COMPARATORS[:2]),
    Indicator: _one_of(*_COMPARATORS),
    Milestone: {
        "if": {"required": ["reached"]},
        "then": {"required": ["sources"], "properties": {"sources": {"minItems": 1}}},
    },
    Query: _where("event", ["label"], {"required": ["label"]}),
}
