"""Items of a list as people type them, and the item of a list that one of them means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sdtstd.codes import canonical
from sdtstd.diagnostics import CannotRun, say
from sdtstd.document import parse
from sdtstd.document.emit import Inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.document.emit import Plain
    from sdtstd.edit.entries.fields import Slot
    from sdtstd.edit.entries.names import Names

_COMMA = re.compile("[,，]")
_NAMING = ("name", "code", "title", "url", "notice", "field")


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
    written = text if text.startswith("[") else f"[{text}]"
    document = parse(f"value: {written}\n", "")
    items = document.root.get("value") if document.root else None
    if not isinstance(items, list):
        raise CannotRun(
            say("{text!r} cannot be read: write `{{key: value, …}}`, with quotes", text=text)
        )
    return [_item(slot, each, names) for each in items]


def _item(slot: Slot, item: Plain, names: Names) -> Plain:
    if isinstance(item, dict):
        is_source = slot.model is not None and "seen" in slot.model.model_fields
        whole = item if "seen" in item or not is_source else {**item, "seen": names.today}
        return names.group(slot.model, whole) if slot.model is not None else Inline(whole)
    text = names.value(slot, str(item))
    if slot.model is not None and "name" in slot.model.model_fields:
        return Inline(name=text)  # a label without its day
    return text


def found_in(items: list[Any], wanted: Plain) -> int | None:
    """Give the index of the item that is meant: the same, or one that is called so."""
    if wanted in items:
        return items.index(wanted)
    called = set(_called(wanted))
    return next((n for n, each in enumerate(items) if called & set(_called(each))), None)


def _called(item: Plain) -> Iterator[str]:
    """Give what an item is called: itself, a code in its canonical form, the names in it."""
    match item:
        case str():
            yield canonical(item)
        case dict():
            yield from (canonical(str(item[key])) for key in _NAMING if key in item)
        case _:
            return
