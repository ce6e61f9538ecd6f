"""The topics of the system as a second sheet, from which cells offer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.edit.table.places import place_text
from sdtstd.export.table import Places
from sdtstd.model.system import TaskKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.edit.table.columns import Written
    from sdtstd.model.register import Leaf


def places_of(section: str, to: Written) -> Places:
    """Give the leaves that records of a section can be placed at."""
    headings = (say("Topic"), say("Task and field"), say("Path"))
    kind = TaskKind.MEASURES if section == "measures" else TaskKind.STANDARDS
    leaves = [each for each in to.register.leaves if each.task.kind is kind]
    return Places(
        to.told(say("Topics")),
        tuple(map(to.told, headings)),
        tuple(tuple(_row(each, to)) for each in leaves),
    )


def _row(leaf: Leaf, to: Written) -> Iterator[str]:
    yield place_text(leaf.id, to.register.named_places, to.language)
    yield above_of(leaf, to.language)
    yield leaf.id


def above_of(leaf: Leaf, language: str) -> str:
    """Give the titles of the task and the field above a leaf."""
    above = [leaf.task] if leaf.field is None else [leaf.task, leaf.field]
    units = [each for each in above if each is not leaf.unit]
    return " / ".join((language == "en" and each.title_en) or each.title for each in units)
