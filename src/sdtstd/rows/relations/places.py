"""The places of the system, and its leaves with their states on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.model.system import Field, Task, TaskKind
from sdtstd.rows.relations.dated import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.dates import PartialDate
    from sdtstd.model.places import Place
    from sdtstd.rows.relations.dated import Dated


@frozen
class FlatPlace:
    """A task, field or topic by its path; `depth` is 1, 2 or 3, `parent` the path above it."""

    register: str
    place: str
    n: int
    depth: int
    parent: str | None
    task: str
    title: str
    title_en: str | None
    short: str | None
    short_en: str | None
    surveyed: str | None
    is_leaf: int
    is_measures: int


@frozen
class FlatLeaf:
    """A leaf with its state on the day; that of a measures task is in no total of the register."""

    register: str
    leaf: str
    n: int
    task: str
    field: str | None
    state: str
    is_measures: int


def places(of: Dated) -> Iterator[FlatPlace]:
    """Give the places in the order of the tree."""
    register = of.snapshot.register
    leaves = {each.id for each in register.leaves}
    for n, each in enumerate(register.named_places.by_path.values()):
        unit = each.unit
        kind = register.places[each.path]
        yield FlatPlace(
            register=of.id,
            place=each.path,
            n=n,
            depth=each.depth,
            parent=each.path.rpartition("/")[0] or None,
            task=each.path.partition("/")[0],
            title=unit.title,
            title_en=unit.title_en,
            short=unit.short if isinstance(unit, Task) else None,
            short_en=unit.short_en if isinstance(unit, Task) else None,
            surveyed=written(_surveyed(each)),
            is_leaf=int(each.path in leaves),
            is_measures=int(kind is TaskKind.MEASURES),
        )


def leaves(of: Dated) -> Iterator[FlatLeaf]:
    """Give the leaves in the order of the tree."""
    for n, each in enumerate(of.snapshot.coverage.leaves):
        leaf = each.leaf
        yield FlatLeaf(
            register=of.id,
            leaf=leaf.id,
            n=n,
            task=leaf.task.id,
            field=f"{leaf.task.id}/{leaf.field.id}" if leaf.field else None,
            state=each.state.value,
            is_measures=int(leaf.task.kind is TaskKind.MEASURES),
        )


def _surveyed(place: Place) -> PartialDate | None:
    return place.unit.surveyed if isinstance(place.unit, Task | Field) else None
