"""A value as one short line, whatever it holds: what `repr` gives of our classes."""

from __future__ import annotations

from reprlib import Repr

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 120
"""No line has more characters."""

VALUE = 40
"""Nor is any value in it longer."""

_SHORT = Repr()
_SHORT.maxtuple = _SHORT.maxlist = _SHORT.maxdict = _SHORT.maxset = VALUE // 2
_SHORT.maxstring = _SHORT.maxlong = _SHORT.maxother = VALUE


def one_line(name: str, items: Iterable[tuple[str, object]]) -> str:
    """Write a class and its fields as Python would, and … for the fields that do not fit."""
    line, between = f"{name}(", ""
    for key, value in items:
        more = f"{between}{key}={_short(value)}"
        if len(line) + len(more) > LONGEST - len(", …)"):
            return f"{line}{between}…)"
        line, between = line + more, ", "
    return f"{line})"


def _short(value: object) -> str:
    text = _SHORT.repr(value)
    return text if len(text) <= VALUE else f"{text[: VALUE - 1]}…"
