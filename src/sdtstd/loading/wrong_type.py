"""The sentence for a value of another kind than its key asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from sdtstd.diagnostics import Message, Rule, say
from sdtstd.model.rules import INVALID_CODE, INVALID_DATE, INVALID_URL, WRONG_TYPE
from sdtstd.model.values import ID_PATTERN, TARGET_PATTERN, TEXT_PATTERN, TOPIC_PATTERN

if TYPE_CHECKING:
    from sdtstd.nearest import Nearest


class _Kind(NamedTuple):
    """A kind of value by its name, and how to write one."""

    name: Message
    hint: Message


_TEXT = _Kind(say("a text"), say("write a text; one that holds ': ' or ' #' needs quotes"))
_KEYS = _Kind(say("a group of keys"), say("write `key: value` on lines of their own, indented"))
_LIST = _Kind(say("a list"), say("write [a, b], or each item on a line that begins with `- `"))
_WHOLE = say("write digits only, no unit and no separators, such as 12000")
_ZONE = say("write the name of a time zone, such as Asia/Shanghai")
_KINDS = {
    "string_type": _TEXT,
    TEXT_PATTERN: _Kind(say("a text that is not empty"), _TEXT.hint),
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "tuple_type": _LIST,
    "too_short": _Kind(say("a list of at least one item"), say("write at least one item")),
    "greater_than_equal": _Kind(say("a whole number from 1 on"), _WHOLE),
    "a date": _Kind(say("a date"), INVALID_DATE.mend),
    "a standard code": _Kind(say("a standard code"), INVALID_CODE.mend),
    "a web address": _Kind(say("a web address"), INVALID_URL.mend),
    "a number": _Kind(say("a number"), say("write digits, with a point: 80 or 83.97; no unit")),
    "a whole number": _Kind(say("a whole number"), _WHOLE),
    "true or false": _Kind(say("true or false"), say("write true or false")),
    "a time zone": _Kind(say("a time zone"), _ZONE),
    "a time zone such as Asia/Shanghai": _Kind(say("a known time zone"), _ZONE),
    ID_PATTERN: _Kind(
        say("an id"), say("write a to z in lower case, digits and single hyphens, such as demo-1")
    ),
    TOPIC_PATTERN: _Kind(
        say("the path of a topic"), say("write the ids: task/field or task/field/topic")
    ),
    TARGET_PATTERN: _Kind(say("the path of a target"), say("write the ids: plan/target")),
}
_OTHER = _Kind(say("what is meant here"), say("docs/data.md says what it holds"))
_CHOICES = ("enum", "literal_error")
_SHOWN = 60


def tell_wrong_type(
    kind: str, context: dict[str, Any], value: object, nearest: Nearest
) -> tuple[Rule, Message, Message]:
    """Word the error: what stands there, what is meant, and how to write it."""
    if kind in _CHOICES:
        return _no_choice(str(context.get("expected") or context["expected_tags"]), value, nearest)
    meant = _KINDS.get(str(context.get("expected") or context.get("pattern") or kind), _OTHER)
    return WRONG_TYPE, _stands_here(value, meant.name), meant.hint


def found(value: object) -> str | Message:
    """Say what a value is: a text in quotes, at most 60 characters of it, or its kind."""
    match value:
        case None:
            return say("nothing")
        case dict():
            return _KEYS.name
        case []:
            return say("an empty list")
        case list():
            return _LIST.name
        case _:
            text = str(value)
            return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")


def _stands_here(value: object, meant: Message) -> Message:
    if isinstance(value, str):
        return say("{found} is not {meant}", found=found(value), meant=meant)
    return say("{found} stands where {meant} is meant", found=found(value), meant=meant)


def _no_choice(listed: str, value: object, nearest: Nearest) -> tuple[Rule, Message, Message]:
    choices = re.findall("'([^']*)'", listed)
    message = say("{found} is none of {choices}", found=found(value), choices=", ".join(choices))
    close = nearest.to(value, choices) if isinstance(value, str) else None
    hint = say("did you mean {close!r}?", close=close) if close else say("write one of them")
    return WRONG_TYPE, message, hint
