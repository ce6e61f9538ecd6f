"""The sentence for a value of another kind than its key asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from sdtstd.diagnostics import Message, Rule, say
from sdtstd.model.rules import WRONG_TYPE
from sdtstd.model.scalars import COUNT, SCALARS, TEXT

if TYPE_CHECKING:
    from sdtstd.nearest import Nearest


class _Kind(NamedTuple):
    """A kind of value by its name, and how to write one."""

    name: Message
    hint: Message


_TEXT = _Kind(say("a text"), TEXT.hint)
_KEYS = _Kind(say("a group of keys"), say("write `key: value` on lines of their own, indented"))
_LIST = _Kind(say("a list"), say("write [a, b], or each item on a line that begins with `- `"))
_KINDS = {
    "string_type": _TEXT,
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "tuple_type": _LIST,
    "too_short": _Kind(say("a list of at least one item"), say("write at least one item")),
    "greater_than_equal": _Kind(say("a whole number from 1 on"), COUNT.hint),
}
_OTHER = _Kind(say("another kind of value"), say("docs/data.md says what it holds"))
_CHOICES = ("enum", "literal_error")
_SHOWN = 60


def tell_wrong_type(
    kind: str, context: dict[str, Any], value: object, nearest: Nearest
) -> tuple[Rule, Message, Message]:
    """Word the error: what stands there, what is meant, and how to write it."""
    if kind in _CHOICES:
        return _no_choice(str(context.get("expected") or context["expected_tags"]), value, nearest)
    meant = _meant(kind, context, value)
    return WRONG_TYPE, _stands_here(value, meant.name), meant.hint


def _meant(kind: str, context: dict[str, Any], value: object) -> _Kind:
    if "scalar" in context:
        scalar = SCALARS[context["scalar"]]
    elif "pattern" in context:
        scalar = next(each for each in SCALARS.values() if each.pattern == context["pattern"])
    else:
        return _KINDS.get(kind, _OTHER)
    known = scalar.unknown if isinstance(value, str) else None
    return _Kind(known or scalar.meant, scalar.hint)


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
    return say("expected {meant}, found {found}", found=found(value), meant=meant)


def _no_choice(listed: str, value: object, nearest: Nearest) -> tuple[Rule, Message, Message]:
    choices = re.findall("'([^']*)'", listed)
    message = say("{found} is not one of {choices}", found=found(value), choices=", ".join(choices))
    close = nearest.to(value, choices) if isinstance(value, str) else None
    hint = say("did you mean {close!r}?", close=close) if close else say("write one of them")
    return WRONG_TYPE, message, hint
