"""Items of a list as people type them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sdtstd.diagnostics import CannotRun, say
from sdtstd.document import parse
from sdtstd.document.emit import Inline
from sdtstd.document.faults import cut
from sdtstd.document.splice.shape import Shape
from sdtstd.loading.path import fields

if TYPE_CHECKING:
    from sdtstd.diagnostics import Message
    from sdtstd.document.emit import Plain
    from sdtstd.edit.entries.fields import Slot
    from sdtstd.edit.entries.names import Names

_COMMA = re.compile("[,，]")


def items_of(slot: Slot, text: str, names: Names) -> list[Any]:
    """Read items apart by commas; those of several keys stand in braces.

    Raises:
        CannotRun: they cannot be read.
    """
    if not text:
        return []
    if not text.startswith(("{", "[")):
        words = (each.strip() for each in _COMMA.split(text))
        return [_item(slot, each, names) for each in words if each]
    items = read_value(text if text.startswith("[") else f"[{text}]")
    if not isinstance(items, list):
        raise CannotRun(
            say("{text!r} cannot be read: write `{{key: value, …}}`, with quotes", text=cut(text))
        )
    return [_item(slot, each, names) for each in items]


def read_value(text: str) -> Plain:
    """Read a value in brackets or braces; None where it is none, or has a comment."""
    document = parse(f"value: {text}\n", "")
    if document.root is None or list(document.root) != ["value"]:
        return None
    with_comment = Shape(document).has_comment(0, len(document.text))
    return None if with_comment else document.root["value"]


def _item(slot: Slot, item: Plain, names: Names) -> Plain:
    if isinstance(item, dict) and slot.model is not None:
        return names.group(slot.model, item)
    if not isinstance(item, str):
        raise CannotRun(_no_item(slot))
    text = names.value(slot, item)
    if slot.model is not None and "name" in fields(slot.model):
        return Inline(name=text)  # a label without its day
    return text


def _no_item(slot: Slot) -> Message:
    if slot.model is None:
        return say("{key} takes texts, with commas between", key=slot.key)
    return say("{key} takes items as `{{key: value, …}}`, with commas between", key=slot.key)


def with_day(slot: Slot, item: Plain, names: Names) -> Plain:
    """Give a new item: a source that does not say when it was seen was seen today."""
    of_source = slot.model is not None and "seen" in fields(slot.model)
    if not of_source or not isinstance(item, dict) or "seen" in item:
        return item
    return Inline({**item, "seen": names.today})
