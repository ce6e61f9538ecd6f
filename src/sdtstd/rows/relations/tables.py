"""The relations, one table: the name, row, key and references of each, and what makes its rows."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.rows.relations import lives, members, observed, places, plans, provenance
from sdtstd.rows.relations.about import FlatAbout, about
from sdtstd.rows.relations.records import FlatRecord, records
from sdtstd.rows.relations.targets import FlatTarget, targets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sdtstd.rows.relations.dated import Dated


@frozen
class Column:
    """A column: its name, what it holds (str, int or float), and whether every row has it."""

    name: str
    kind: type
    required: bool


@frozen
class Relation:
    """A table: no two rows have the same `key`, which is of columns that every row has.

    `refers` names other tables with the columns in which each row names one of theirs.
    """

    name: str
    row: type
    rows: Callable[[Dated], Iterator[object]]
    key: tuple[str, ...]
    refers: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in their order."""
        return tuple(_column(*each) for each in self.row.__annotations__.items())

    def cells(self, of: Dated) -> Iterator[tuple[object, ...]]:
        """Give the cells of each row, in the order of the columns."""
        return map(attrgetter(*self.row.__annotations__), self.rows(of))


def _column(name: str, annotation: str) -> Column:
    kind = annotation.removesuffix(" | None")
    return Column(name, _KINDS[kind], kind == annotation)


_KINDS: dict[str, type] = {"str": str, "int": int, "float": float}
_RECORD = ("register", "kind", "record")
_ITEM = (*_RECORD, "n")
_TOLD = ("register", "kind", "id", "n")
_TARGET = ("register", "target")
_OF_RECORD = (("records", _RECORD),)
_OF_TARGET = (("targets", _TARGET),)
_OF_REGISTER = (("registers", ("register",)),)

RELATIONS = (
    Relation("about", FlatAbout, about, ("register", "part", "name")),
    Relation("registers", plans.FlatRegister, plans.registers, ("register",)),
    Relation("plans", plans.FlatPlan, plans.plans, ("register", "plan"), _OF_REGISTER),
    Relation("places", places.FlatPlace, places.places, ("register", "place"), _OF_REGISTER),
    Relation(
        "leaves",
        places.FlatLeaf,
        places.leaves,
        ("register", "leaf"),
        (("places", ("register", "leaf")),),
    ),
    Relation("targets", FlatTarget, targets, _TARGET, (("plans", ("register", "plan")),)),
    Relation("records", FlatRecord, records, _RECORD, _OF_REGISTER),
    Relation("stages", lives.FlatStage, lives.stages, _ITEM, _OF_RECORD),
    Relation("codes", lives.FlatCode, lives.codes, _ITEM, _OF_RECORD),
    Relation("labels", lives.FlatLabel, lives.labels, _ITEM, _OF_RECORD),
    Relation("organizations", lives.FlatOrganization, lives.organizations, _ITEM, _OF_RECORD),
    Relation("replaces", lives.FlatReplaced, lives.replaces, _ITEM, _OF_RECORD),
    Relation("mappings", members.FlatMapping, members.mappings, _ITEM, _OF_RECORD),
    Relation(
        "parts",
        members.FlatPart,
        members.parts,
        (*_TARGET, "record"),
        (*_OF_TARGET, *_OF_RECORD),
    ),
    Relation(
        "observations",
        observed.FlatObservation,
        observed.observations,
        ("register", "n"),
        _OF_TARGET,
    ),
    Relation("forecasts", observed.FlatForecast, observed.forecasts, _TARGET, _OF_TARGET),
    Relation("owners", provenance.FlatOwner, provenance.owners, _TOLD),
    Relation("sources", provenance.FlatSource, provenance.sources, _TOLD),
    Relation("corrections", provenance.FlatCorrection, provenance.corrections, _TOLD),
)
"""All of them; a table stands behind those that it refers to."""
