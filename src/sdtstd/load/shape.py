"""What pydantic found wrong with an entry, in the words of the rules of family 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from sdtstd.diagnostics import Diagnostic, Message, Rule, say
from sdtstd.load.rules import (
    INVALID_CODE,
    INVALID_DATE,
    INVALID_URL,
    MISSING_KEY,
    UNKNOWN_KEY,
    WRONG_TYPE,
)
from sdtstd.model.values import ID_PATTERN, TARGET_PATTERN, TEXT_PATTERN, TOPIC_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from sdtstd.address import Address, Step

_EXPECTED = {
    "string_type": say("a text"),
    "model_type": say("keys with values"),
    "model_attributes_type": say("keys with values"),
    "tuple_type": say("a list"),
    "too_short": say("a list of at least one item"),
    "greater_than_equal": say("a whole number from 1 on"),
    "a date": say("a date"),
    "a standard code": say("a standard code"),
    "a web address": say("a web address"),
    "a number": say("a number such as 80 or 83.97"),
    "a whole number": say("a whole number"),
    "true or false": say("true or false"),
    "a time zone": say("a time zone"),
    "a time zone such as Asia/Shanghai": say("a time zone such as Asia/Shanghai"),
    TEXT_PATTERN: say("a text that is not empty"),
    ID_PATTERN: say("an id: lower-case letters a to z, digits and single hyphens"),
    TOPIC_PATTERN: say("the path of a topic: task/field or task/field/topic"),
    TARGET_PATTERN: say("the path of a target: plan/target"),
}
_SHOWN = 60
_CODE_REASONS = {
    "empty": say("it is empty"),
    "too-long": say("it is longer than any code"),
    "look-alike": say("it has a character that only looks like one of a code"),
    "unknown-form": say("no known form of a code fits it"),
}
_DATE_FAULTS = {
    "unknown-form": say("not a day, a month, a year or an interval of them"),
    "no-such-day": say("no such day in the calendar"),
    "backwards": say("the interval ends before it begins"),
}


def shape_faults(
    error: ValidationError, model: type[BaseModel], at: Address, about: str
) -> Iterator[Diagnostic]:
    """Translate the errors of one entry; each points at the value or the key at fault."""
    for each in error.errors(include_url=False, include_input=True):
        rule, message, hint = _translate(each, model)
        yield Diagnostic(rule, at.at(*each["loc"]), message, hint, about)


def _translate(error: ErrorDetails, model: type[BaseModel]) -> tuple[Rule, Message, Message]:
    context: dict[str, Any] = error.get("ctx", {})
    loc = error["loc"]
    key = str(loc[-1]) if loc else ""
    match error["type"]:
        case "missing":
            return _missing(key)
        case "missing_identity":
            return _missing(str(context["key"]))
        case "union_tag_not_found":
            return _missing("kind")
        case "missing_place":
            return (
                MISSING_KEY,
                say("the source has neither `url` nor `notice`"),
                say("add the address or the notice number; only kind copy may lack both"),
            )
        case "missing_comparator":
            return (
                MISSING_KEY,
                say("the target states no goal"),
                say("add one comparator, such as `at_least: 100`"),
            )
        case "extra_forbidden":
            models = _model_at(model, loc[:-1])
            return unknown_key(key, tuple(name for each in models for name in _fields(each)))
        case "two_comparators":
            return (
                WRONG_TYPE,
                say("the target states a second goal with {key!r}", key=context["key"]),
                say("keep exactly one comparator"),
            )
        case "invalid_date":
            return _invalid_date(context)
        case "invalid_code":
            reason = _CODE_REASONS[context["reason"]]
            return (
                INVALID_CODE,
                say("{text!r} is not a standard code: {reason}", text=context["text"], reason=reason),
                INVALID_CODE.mend,
            )
        case "invalid_url":
            return (
                INVALID_URL,
                say("{text!r} is not a web address", text=context["text"]),
                INVALID_URL.mend,
            )
        case kind:
            return _wrong_type(kind, context, error["input"])


def _missing(key: str) -> tuple[Rule, Message, Message]:
    return (
        MISSING_KEY,
        say("the key {key!r} is missing", key=key),
        say("add `{key}: …`; docs/data.md says what it holds", key=key),
    )


def unknown_key(key: str, known: tuple[str, ...]) -> tuple[Rule, Message, Message]:
    """Say that a key is not known, and which one may be meant."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    close = get_close_matches(key, known, n=1)
    hint = (
        say("did you mean {close!r}?", close=close[0])
        if close
        else say("known here: {known}", known=", ".join(dict.fromkeys(known)))
    )
    return UNKNOWN_KEY, say("the key {key!r} is not known here", key=key[:60]), hint


def _invalid_date(context: dict[str, Any]) -> tuple[Rule, Message, Message]:
    fault = _DATE_FAULTS[context["reason"]]
    message = say("{text!r} is not a date: {fault}", text=context["text"], fault=fault)
    return INVALID_DATE, message, INVALID_DATE.mend


def _wrong_type(
    kind: str, context: dict[str, Any], value: object
) -> tuple[Rule, Message, Message]:
    expected: Message | str
    if kind in ("enum", "literal_error", "union_tag_invalid"):
        expected = str(context.get("expected") or context.get("expected_tags"))
    else:
        expected = _EXPECTED[str(context.get("expected") or context.get("pattern") or kind)]
    message = say("{found} is not {expected}", found=_found(value), expected=expected)
    if kind in ("enum", "literal_error", "union_tag_invalid"):
        message = say("{found} is none of {expected}", found=_found(value), expected=expected)
    return WRONG_TYPE, message, say("write {expected}", expected=expected)


def _found(value: object) -> Message | str:
    if value is None:
        return say("nothing")
    if isinstance(value, dict):
        return say("a group of keys")
    if isinstance(value, list):
        return say("a list")
    text = str(value)
    return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")


def _model_at(model: type[BaseModel], loc: tuple[Step, ...]) -> tuple[type[BaseModel], ...]:
    """Find the models that a path of keys, indexes and union tags leads to."""
    found: tuple[type[BaseModel], ...] = (model,)
    for step in loc:
        if isinstance(step, int):
            continue
        annotations = [
            _fields(each)[step].annotation for each in found if step in _fields(each)
        ]
        if annotations:
            found = tuple(inner for each in annotations for inner in _models_in(each))
        else:
            found = tuple(each for each in found if _has_tag(each, step))
    return found


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _has_tag(model: type[BaseModel], tag: str) -> bool:
    kind = model.model_fields.get("kind")
    return kind is not None and tag in get_args(kind.annotation)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _models_in(each)
