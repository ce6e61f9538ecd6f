"""The other records: pilots (试点), measures (举措), observations (报告值); waivers, removals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from sdtstd.diagnostics import Term, say
from sdtstd.model.base import Entry, Titled, Whole
from sdtstd.model.marks import Filled
from sdtstd.model.readers import refusal
from sdtstd.model.scalars import Date, Id, Number, RuleName, TargetPath, Text, TopicPath
from sdtstd.model.source import Corrections, Sources

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import PydanticCustomError

    from sdtstd.dates import PartialDate


class Milepost(Term):
    """The dated events of a pilot."""

    STARTED = "started", say("started")
    ACCEPTED = "accepted", say("accepted")


class PilotStages(Whole):
    """The days of a pilot; at least one of them is known."""

    started: Date | None = None
    accepted: Date | None = None

    @classmethod
    def unfit(cls, given: Mapping[str, object]) -> PydanticCustomError | None:
        """A pilot has begun, or is accepted already."""
        if given.get("started") is None and given.get("accepted") is None:
            return refusal("missing_milepost", "started or accepted")
        return None

    def on(self, milepost: Milepost) -> PartialDate | None:
        """Give the date of an event."""
        return self.started if milepost is Milepost.STARTED else self.accepted


class Pilot(Titled, Entry):
    """A standardization pilot."""

    id: Id
    stages: PilotStages
    topics: tuple[TopicPath, ...] = ()
    organizations: tuple[Text, ...] = ()
    sources: Sources = ()
    corrections: Corrections = ()
    note: Text | None = None

    @property
    def key(self) -> str:
        """The identity in all output."""
        return self.id


class Measure(Titled, Entry):
    """What was done for a task that standards do not cover."""

    id: Id
    topics: Annotated[tuple[TopicPath, ...], Filled()]
    date: Date
    sources: Sources = ()
    corrections: Corrections = ()
    note: Text | None = None

    @property
    def key(self) -> str:
        """The identity in all output."""
        return self.id


class Qualifier(Term):
    """How a reported value is to be read; `about` and `peak` never prove a goal."""

    EXACTLY = "exactly", say("exactly")
    MORE_THAN = "more-than", say("more than")
    ABOUT = "about", say("about")
    PEAK = "peak", say("peak")


class Scope(Term):
    """Whether a reported value counts what its target counts; one that differs proves nothing."""

    SAME = "same", say("same")
    DIFFERS = "differs", say("differs")


class Observation(Entry, Whole):
    """A value that somebody reported in public; `date` is the day to which it belongs."""

    target: TargetPath
    date: Date
    value: Number
    qualifier: Qualifier = Qualifier.EXACTLY
    scope: Scope = Scope.SAME
    sources: Sources = ()
    corrections: Corrections = ()
    note: Text | None = None

    @classmethod
    def unfit(cls, given: Mapping[str, object]) -> PydanticCustomError | None:
        """A value of another scope says how it differs."""
        if given.get("scope") == Scope.DIFFERS and given.get("note") is None:
            return refusal("missing_note", "note")
        return None

    @property
    def key(self) -> str:
        """The identity in all output: PLAN/TARGET@DATE, the date as written."""
        return f"{self.target}@{self.date.text}"


class Waiver(Entry):
    """A finding silenced until a day, with the reason; `rule` is a name or a code."""

    rule: RuleName
    object: Text
    reason: Text
    until: Date


class Removal(Entry):
    """What the register holds no more, and why; `to` names what took its place."""

    object: Text
    reason: Text
    date: Date
    to: Text | None = None
