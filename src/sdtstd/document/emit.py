"""Values to YAML text: the same value for every reader, in as few marks as that takes.

A mapping of texts is written in lines of its own, one in `Inline` in braces; a list of scalars in
brackets, any other with an item to a line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from sdtstd.document.ambiguous import reads_as_other

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

Plain: TypeAlias = "str | dict[str, Any] | list[Any] | None"
"""What is to be written, or was read: texts, nothing, mappings and lists of them."""


class Inline(dict[str, "Plain"]):
    """A mapping that is written in braces, on one line."""

    __slots__ = ()


_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`=")
_PARTS = re.compile(r":(?:\s|$)|\s#|[\n\r\t]|^\s|\s$")
_IN_BRACKETS = re.compile(r"[,\[\]{}:?]")  # older readers end a text at a colon there
_STEP = 2  # columns of an indentation


def scalar(value: str, *, textual: bool = True, in_brackets: bool = False) -> str:
    """Give a text as a plain scalar where every reader takes it for that text, else in quotes.

    What is not `textual` may well look like a number or a day.
    """
    if _is_plain(value, in_brackets=in_brackets) and not (textual and reads_as_other(value)):
        return value
    return quoted(value)


def quoted(value: str) -> str:
    """Give a text in double quotes, on one line."""
    return '"' + "".join(_ESCAPES.get(each, each) for each in value) + '"'


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _is_plain(value: str, *, in_brackets: bool) -> bool:
    if value in _NULLS or value[0] in _INDICATORS or value.startswith(("---", "...")):
        return False
    if _PARTS.search(value):
        return False
    return not (in_brackets and _IN_BRACKETS.search(value))


def inline(value: Plain, textual: Container[str], key: str = "") -> str:
    """Give a value on one line, in brackets and braces; `key` is the one that it stands under.

    Scalars of the `textual` keys are kept from being read as something else than a text.
    """
    match value:
        case None:
            return "null"
        case str():
            return scalar(value, textual=key in textual, in_brackets=True)
        case dict():
            pairs = (f"{_key(name)}: {inline(each, textual, name)}" for name, each in value.items())
            return "{" + ", ".join(pairs) + "}"
        case _:
            return "[" + ", ".join(inline(each, textual, key) for each in value) + "]"


def lines(value: Plain, textual: Container[str], key: str = "") -> list[str]:
    """Give the lines of a value as they stand in a block, without their indentation.

    One line alone may follow its key or its dash.
    """
    match value:
        case dict() if value and not isinstance(value, Inline):
            return [line for name, each in value.items() for line in _pair(name, each, textual)]
        case list() if any(isinstance(each, dict | list) for each in value):
            return [line for each in value for line in item(each, textual, key)]
        case str() if "\n" in value and (block := literal(value)):
            return [block[0], *(f"{_STEP * ' '}{line}".rstrip() for line in block[1:])]
        case str():
            return [scalar(value, textual=key in textual)]
        case _:
            return [inline(value, textual, key)]


def item(value: Plain, textual: Container[str], key: str = "") -> list[str]:
    """Give the lines of an item of a list, its dash included."""
    first, *rest = lines(value, textual, key)
    step = "" if isinstance(value, str) else _STEP * " "  # a block of text is indented already
    return [f"- {first}", *(f"{step}{line}".rstrip() for line in rest)]


def _pair(name: str, value: Plain, textual: Container[str]) -> Iterator[str]:
    """Give the lines of a key and its value."""
    below = lines(value, textual, name)
    if is_below(value):
        yield f"{_key(name)}:"
        yield from (f"{_STEP * ' '}{line}".rstrip() for line in below)
        return
    yield f"{_key(name)}: {below[0]}"
    yield from below[1:]


def is_below(value: Plain) -> bool:
    """Tell whether a value stands in the lines below its key, rather than behind it."""
    if isinstance(value, list):
        return any(isinstance(each, dict | list) for each in value)
    return isinstance(value, dict) and bool(value) and not isinstance(value, Inline)


def _key(name: str) -> str:
    return scalar(name, in_brackets=True)


def literal(value: str) -> list[str] | None:
    """Give the mark and the lines of a text in a block; None where it would lose something."""
    text = value.removesuffix("\n")
    if not text or text[0].isspace() or any(each != each.rstrip() for each in text.split("\n")):
        return None
    if text.endswith("\n"):
        return None
    return ["|-" if text == value else "|", *text.split("\n")]
