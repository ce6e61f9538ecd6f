"""What needs attention in a register of a test, in a few words each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.measure.snapshot import Snapshot
from support.small import on, tree

if TYPE_CHECKING:
    from sdtstd.model.register import Register

TREE = tree({"id": "field", "owner": "甲"})
Told = tuple[str, str, int | None, str]


def told(whole: Register, day: str, days: int = 90) -> list[Told]:
    """Give kind, id, days, and the last two steps to the value that settles each thing."""
    return [
        (each.kind.value, each.subject.id, each.days, ".".join(map(str, each.at.steps[-2:])))
        for each in Snapshot(whole, on(day)).todo(days)
    ]
