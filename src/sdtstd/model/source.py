"""Where a fact comes from, and where a later reader can look for it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from sdtstd.model.base import Part
from sdtstd.model.values import Date, Text, Url


class SourceKind(StrEnum):
    """Who shows the fact: an authority, a public index, a copy of the text, or the press."""

    OFFICIAL = "official"
    INDEX = "index"
    COPY = "copy"
    PRESS = "press"


class Source(Part):
    """One source: a title, an address or a notice number, and the day on which it was seen."""

    title: Text
    kind: SourceKind
    seen: Date
    url: Url | None = None
    notice: Text | None = None

    @model_validator(mode="after")
    def _can_be_found(self) -> Source:
        if self.kind is not SourceKind.COPY and self.url is None and self.notice is None:
            raise PydanticCustomError("missing_place", "url or notice")
        return self


Sources = tuple[Source, ...]


class Correction(Part):
    """A statement that an earlier value was wrong: which field, from what to what, why, when."""

    field: Text
    from_: Text = Field(alias="from")
    to: Text
    reason: Text
    date: Date
