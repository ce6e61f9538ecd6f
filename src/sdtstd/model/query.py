"""Which records a target counts: the query of each kind of record, and the rules after it."""

from __future__ import annotations

from typing import ClassVar, Literal

from sdtstd.codes import Level
from sdtstd.diagnostics import Message, say
from sdtstd.model.base import Part
from sdtstd.model.records import Milepost
from sdtstd.model.scalars import Text
from sdtstd.model.standard import Relevance, Role

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


class AnyQuery(Part):
    """The query of a target that counts; `event` names the dated event that must lie in the window.

    The keys in REFUSED are read only so that the check impossible-query can refuse them, with the
    sentence REFUSAL.
    """

    REFUSED: ClassVar[frozenset[str]] = frozenset()
    REFUSAL: ClassVar[Message] = say("a query of this kind has no {key!r}")

    event: str


class Query(AnyQuery):
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


class PilotQuery(AnyQuery):
    """Which event of a pilot counts; a pilot has neither level nor relevance."""

    REFUSED: ClassVar[frozenset[str]] = frozenset(Query.__annotations__) - {"event"}
    REFUSAL: ClassVar[Message] = say("a pilot has no {key!r}")

    event: Milepost
    levels: tuple[Level, ...] | None = None
    series: tuple[Text, ...] | None = None
    exclude_series: tuple[Text, ...] | None = None
    roles: tuple[Role, ...] | None = None
    label: Text | None = None
    relevance: tuple[Relevance, ...] | None = None
    revisions: Literal["count", "skip"] | None = None
    parts: Literal["each", "once"] | None = None
