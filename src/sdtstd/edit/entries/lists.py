"""A list as items put it, add to it or take from it; and the numbers of its items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.document.emit import Inline
from sdtstd.edit.entries.items import with_day
from sdtstd.edit.entries.matching import Items

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.document.emit import Plain
    from sdtstd.edit.entries.fields import Slot
    from sdtstd.edit.entries.names import Names

_LONGEST = 6  # digits of the number of an item


def is_number(step: str) -> bool:
    """Tell whether a step is the number of an item."""
    return step.isascii() and step.isdecimal()


def number_of(step: str, items: list[Any]) -> int | None:
    """Give the number that a step is; None where no item has it."""
    return int(step) if len(step) < _LONGEST and int(step) < len(items) else None


def listed_as(
    old: list[Any], slot: Slot, sign: str, typed: Iterable[Any], names: Names
) -> list[Any]:
    """Give a list as the typed items make it by `=`, `+=` or `-=`; what stands is not added.

    Raises:
        CannotRun: an item stands otherwise, or it is not clear which one is meant.
    """
    match sign:
        case "=":
            standing = Items(old, slot, names)
            return _each_once([_seen_then(slot, each, standing, names) for each in typed])
        case "+=":
            for each in typed:
                if not Items(old, slot, names).has(each):
                    old = [*old, with_day(slot, each, names)]
            return old
        case _:
            standing = Items(old, slot, names)
            gone = {n for each in typed for n in standing.one(each)}
            return [each for n, each in enumerate(old) if n not in gone]


def _seen_then(slot: Slot, typed: Plain, standing: Items, names: Names) -> Plain:
    """Give an item as it is typed; a source that stands was seen when it says so, not today."""
    whole = with_day(slot, typed, names)
    if not isinstance(whole, dict) or not isinstance(typed, dict) or whole == typed:
        return whole
    found = (standing.items[n] for n in standing.meant(typed))
    day = next((each["seen"] for each in found if each.get("seen")), whole["seen"])
    return Inline({**whole, "seen": day})


def _each_once(items: list[Any]) -> list[Any]:
    return [each for n, each in enumerate(items) if each not in items[:n]]
