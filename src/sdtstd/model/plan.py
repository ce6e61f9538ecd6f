"""Plans (方案) and their targets (目标): one class for each kind of target."""

from __future__ import annotations

from typing import Annotated, Literal, final

from sdtstd.model.base import Entry, Shortened
from sdtstd.model.marks import ByTag
from sdtstd.model.owner import Owner
from sdtstd.model.query import PilotQuery, Query
from sdtstd.model.scalars import Date, Flag, Id, Number, Text
from sdtstd.model.source import Corrections, Sources
from sdtstd.model.target import Baseline, Comparison, Counted, Stated


@final
class StandardsTarget(Counted):
    """A count of standards whose event lies in the window."""

    kind: Literal["standards"]
    count: Query


@final
class PilotsTarget(Counted):
    """A count of pilots whose event lies in the window."""

    kind: Literal["pilots"]
    count: PilotQuery


@final
class Indicator(Stated, Comparison):
    """A reported series against a goal."""

    kind: Literal["indicator"]
    at_least: Number | None = None
    more_than: Number | None = None
    at_most: Number | None = None
    less_than: Number | None = None
    exactly: Number | None = None
    unit: Text
    due: Date
    baseline: Baseline | None = None


@final
class Milestone(Stated):
    """A dated deliverable without a number."""

    kind: Literal["milestone"]
    due: Date
    reached: Date | None = None


CountTarget = StandardsTarget | PilotsTarget
Target = CountTarget | Indicator | Milestone


class Plan(Shortened, Entry):
    """A government document with a period and targets."""

    id: Id
    issued: Date
    targets: tuple[Annotated[Target, ByTag("kind")], ...]
    document: Text | None = None
    issuer: Text | None = None
    principal: Flag = False
    complete_through: Date | None = None
    owner: Owner = ()
    sources: Sources = ()
    corrections: Corrections = ()
    note: Text | None = None
