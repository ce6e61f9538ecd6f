"""The other records: pilots (试点), measures (举措), observations (报告值) and waivers."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from sdtstd.dates import PartialDate
from sdtstd.model.base import Entry, Part, Titled
from sdtstd.model.source import Sources
from sdtstd.model.values import Date, Id, Number, TargetPath, Text, TopicPath


class Milepost(StrEnum):
    """The dated events of a pilot."""

    STARTED = "started"
    ACCEPTED = "accepted"


class PilotStages(Part):
    """The days of a pilot; at least one of them is known."""

    started: Date | None = None
    accepted: Date | None = None

    @model_validator(mode="after")
    def _has_begun(self) -> PilotStages:
        if self.started is None and self.accepted is None:
            raise PydanticCustomError("missing_identity", "{key}", {"key": "started"})
        return self

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
    note: Text | None = None

    @property
    def key(self) -> str:
        """The identity in all output."""
        return self.id


class Measure(Titled, Entry):
    """What was done for a task that standards do not cover."""

    id: Id
    topics: tuple[TopicPath, ...] = Field(min_length=1)
    date: Date
    sources: Sources = ()
    note: Text | None = None

    @property
    def key(self) -> str:
        """The identity in all output."""
        return self.id


class Qualifier(StrEnum):
    """How a reported value is to be read; `about` and `peak` never prove a goal."""

    EXACTLY = "exactly"
    MORE_THAN = "more-than"
    ABOUT = "about"
    PEAK = "peak"


class Observation(Entry):
    """A value that somebody reported in public; `date` is the day to which it belongs."""

    target: TargetPath
    date: Date
    value: Number
    qualifier: Qualifier = Qualifier.EXACTLY
    sources: Sources = ()
    note: Text | None = None


class Waiver(Entry):
    """Leave to keep a finding until a day, with the reason; `rule` is a name or a code."""

    rule: Text
    object: Text
    reason: Text
    until: Date
