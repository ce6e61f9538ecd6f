"""The models as definitions: their keys, which are required, and what each may hold.

pydantic says what a model takes; here it becomes what draft 7 and editors understand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.model.judging import twin
from sdtstd.model.meanings import MEANINGS, NAMES
from sdtstd.model.scalars import SCALARS
from sdtstd.schema.together import SOURCED, left_out, together

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.diagnostics import Message
    from sdtstd.model.base import Part
    from sdtstd.schema.scalars import Schema

_AT = "#/definitions/"
_UNION = "AnyTarget"
_KEPT = ("enum", "const", "minItems")


def at(name: str) -> Schema:
    """Refer to a definition."""
    return {"$ref": f"{_AT}{name}"}


def definitions(tell: Callable[[Message], str]) -> dict[str, Schema]:
    """Give the definition of every model, of the enums they use, and of a target of any kind."""
    from pydantic.json_schema import models_json_schema

    _, shared = models_json_schema(
        [(twin(each), "validation") for each in MEANINGS], ref_template=f"{_AT}{{model}}"
    )
    drawn: dict[str, dict[str, Any]] = shared["$defs"]
    enums = {name: _value(each) for name, each in drawn.items() if "enum" in each}
    models = {each.__name__: _model(each, drawn[each.__name__], tell) for each in MEANINGS}
    return {_UNION: _any_target(models), **models, **enums}


def _model(model: type[Part], drawn: dict[str, Any], tell: Callable[[Message], str]) -> Schema:
    hidden = left_out(model)
    required = [key for key in drawn["properties"] if key in drawn.get("required", ())]
    keys = {
        key: {"description": tell(MEANINGS[model][key]), **_value(value)}
        for key, value in drawn["properties"].items()
        if key not in hidden
    }
    if model in SOURCED:
        required.append("sources")
        keys["sources"]["minItems"] = 1
    return {
        "title": tell(NAMES[model]),
        "type": "object",
        "properties": keys,
        "required": required,
        "additionalProperties": False,
        **together(model),
    }


def _value(drawn: dict[str, Any]) -> Schema:
    """Say what a key may hold; a key without a value is left out rather than empty.

    Raises:
        LookupError: the model holds a kind of value that no case here knows.
    """
    kinds = [each for each in drawn.get("anyOf", ()) if each.get("type") != "null"]
    if kinds:
        (told_once,) = kinds
        return _value(told_once)
    default = {"default": drawn["default"]} if drawn.get("default") not in (None, []) else {}
    kept = {key: drawn[key] for key in _KEPT if key in drawn}
    if "either" in drawn:
        return {"anyOf": [_value(each) for each in drawn["either"]], **default}
    if "model" in drawn:
        return {"allOf": [at(drawn["model"])]}
    if "scalar" in drawn:
        return {
            "allOf": [at(SCALARS[drawn["scalar"]].name)],
            **default,
            **drawn.get("also", {}),
        }
    if "$ref" in drawn:
        return {"allOf": [{"$ref": drawn["$ref"]}], **default}
    if "discriminator" in drawn:
        return at(_UNION)
    if drawn.get("type") == "array":
        return {"type": "array", "items": _item(drawn["items"]), **kept, **default}
    if not kept:
        raise LookupError(f"no scalar, list, choice or model: {drawn}")
    return {**kept, **default}


def _item(drawn: dict[str, Any]) -> Schema:
    value: dict[str, Any] = _value(drawn)
    return value["allOf"][0] if list(value) == ["allOf"] else value


def _any_target(models: dict[str, Schema]) -> Schema:
    """Choose by `kind`, so that a fault is told of the kind that is meant."""
    kinds: dict[str, tuple[str, str]] = {}
    for name, model in models.items():
        properties: Any = model["properties"]
        kind = properties.get("kind", {})
        if "const" in kind:
            kinds[kind["const"]] = name, kind["description"]
    described = next(iter(kinds.values()))[1]
    return {
        "type": "object",
        "properties": {"kind": {"description": described, "enum": list(kinds)}},
        "required": ["kind"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": at(name),
            }
            for kind, (name, _) in kinds.items()
        ],
    }
