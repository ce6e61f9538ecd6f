"""One more source of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.edit.entries.fields import ordered, slot_of

if TYPE_CHECKING:
    from sdtstd.document.emit import Inline
    from sdtstd.model.base import Part


def with_source(entry: dict[str, Any], part: Part, source: Inline | None) -> dict[str, Any]:
    """Give an entry of a part with one more source, or as it is without one.

    Raises:
        CannotRun: such a part has no sources.
    """
    if source is None:
        return entry
    model = type(part)
    slot_of(model, "sources")
    return ordered(model, entry, "sources", [*(entry.get("sources") or ()), source])
