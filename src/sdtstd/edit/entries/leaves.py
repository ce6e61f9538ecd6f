"""A standard gets its leaf: a mapping to what lies above it becomes the leaf, others stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.edit.entries.fields import ordered
from sdtstd.model.places import is_under
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterable


def at_leaves(entry: dict[str, Any], standard: Standard, leaves: Iterable[str]) -> dict[str, Any]:
    """Give the entry of a standard as it is mapped to leaves too."""
    written = entry.get("topics") or ()
    topics: list[str] = [written] if isinstance(written, str) else list(written)
    new = [each for each in dict.fromkeys(leaves) if each not in standard.topics]
    left = list(new)
    for n in reversed(range(len(topics))):
        below = [each for each in new if _is_below(each, standard.topics[n])]
        if below:
            topics[n : n + 1] = [each for each in below if each in left]
            left = [each for each in left if each not in below]
    return ordered(Standard, entry, "topics", [*topics, *left]) if new else entry


def _is_below(leaf: str, place: str) -> bool:
    return leaf != place and is_under(leaf, place)
