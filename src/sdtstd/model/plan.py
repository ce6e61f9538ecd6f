"""Plans (方案) and their targets (目标): one class for each kind of target."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from sdtstd.codes import Level
from sdtstd.model.base import Entry, Part, Titled, Whole
from sdtstd.model.records import Milepost
from sdtstd.model.source import Correction, Sources
from sdtstd.model.standard import Relevance, Role
from sdtstd.model.values import Count, Date, Flag, Id, Number, Text

if TYPE_CHECKING:
    from collections.abc import Mapping


class Comparator(StrEnum):
    """How a value is held against the goal."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    EXACTLY = "exactly"


class Window(Part):
    """The days on which an event counts, both inclusive: the first possible, the last possible."""

    from_: Date = Field(alias="from")
    to: Date


Event = Literal[
    "proposal",
    "drafting",
    "consultation",
    "review",
    "approval",
    "publication",
    "in_force",
    "withdrawal",
    "abandonment",
    "label",
]


class Query(Part):
    """Which standards count: the query, then the rules `revisions` and `parts`."""

    event: Event
    levels: tuple[Level, ...] | None = None
    series: tuple[Text, ...] | None = None
    exclude_series: tuple[Text, ...] = ()
    roles: tuple[Role, ...] | None = None
    label: Text | None = None
    relevance: tuple[Relevance, ...] = (Relevance.CORE,)
    revisions: Literal["count", "skip"] = "count"
    parts: Literal["each", "once"] = "each"


class PilotQuery(Part):
    """Which event of a pilot counts; the keys of a standards' query are for a check to refuse."""

    event: Milepost
    levels: tuple[Level, ...] | None = None
    series: tuple[Text, ...] | None = None
    exclude_series: tuple[Text, ...] | None = None
    roles: tuple[Role, ...] | None = None
    label: Text | None = None
    relevance: tuple[Relevance, ...] | None = None
    revisions: Literal["count", "skip"] | None = None
    parts: Literal["each", "once"] | None = None


class _Target(Titled):
    """What targets of every kind have: the plan's own wording, and why it is counted so."""

    id: Id
    wording: Text
    rationale: Text | None = None
    sources: Sources = ()
    corrections: tuple[Correction, ...] = ()


class _Comparison(Whole):
    """Exactly one comparator with its number."""

    def _stated(self) -> tuple[tuple[Comparator, Decimal], ...]:
        pairs = ((each, getattr(self, each.value, None)) for each in Comparator)
        return tuple((each, Decimal(value)) for each, value in pairs if value is not None)

    @classmethod
    def unfit(cls, given: Mapping[str, object]) -> PydanticCustomError | None:
        """A target has one comparator; of two in a file the later one is the second."""
        known = {each.value for each in Comparator} & cls.model_fields.keys()
        stated = [key for key in given if key in known and given[key] is not None]
        if not stated:
            return PydanticCustomError("missing_comparator", "comparator")
        if len(stated) > 1:
            return PydanticCustomError("two_comparators", "{key}", {"key": stated[1]})
        return None

    @property
    def comparator(self) -> Comparator:
        """The comparator that the target states."""
        return self._stated()[0][0]

    @property
    def goal(self) -> Decimal:
        """The number as stated, in the target's unit."""
        return self._stated()[0][1]


class _Counted(_Target, _Comparison):
    """A windowed count of records."""

    at_least: Annotated[Count, Field(ge=1)] | None = None
    more_than: Count | None = None
    unit: Text
    window: Window
    complete_through: Date | None = None

    @property
    def needed(self) -> int:
        """The smallest count that reaches the goal."""
        more = self.comparator is Comparator.MORE_THAN
        return int(self.goal) + (1 if more else 0)


class StandardsTarget(_Counted):
    """A count of standards whose event lies in the window."""

    kind: Literal["standards"]
    count: Query


class PilotsTarget(_Counted):
    """A count of pilots whose event lies in the window."""

    kind: Literal["pilots"]
    count: PilotQuery


class Baseline(Part):
    """The day and the value from which an indicator starts."""

    date: Date
    value: Number


class Indicator(_Target, _Comparison):
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


class Milestone(_Target):
    """A dated deliverable without a number."""

    kind: Literal["milestone"]
    due: Date
    reached: Date | None = None


CountTarget = StandardsTarget | PilotsTarget
Target = StandardsTarget | PilotsTarget | Indicator | Milestone


class Plan(Titled, Entry):
    """A government document with a period and targets."""

    id: Id
    issued: Date
    targets: tuple[Annotated[Target, Field(discriminator="kind")], ...]
    document: Text | None = None
    issuer: Text | None = None
    principal: Flag = False
    complete_through: Date | None = None
    sources: Sources = ()
    note: Text | None = None
