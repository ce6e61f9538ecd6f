"""Where a fact comes from, and where a later reader can look for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from sdtstd.diagnostics import Term, say
from sdtstd.model.base import Whole
from sdtstd.model.marks import Before
from sdtstd.model.readers import refusal
from sdtstd.model.scalars import Date, Text, Url, Written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import PydanticCustomError


class SourceKind(Term):
    """Who shows the fact: an authority, a public index, a copy of the text, or the press."""

    OFFICIAL = "official", say("official")
    INDEX = "index", say("index")
    COPY = "copy", say("copy")
    PRESS = "press", say("press")


_STRONG = (SourceKind.OFFICIAL, SourceKind.INDEX)
_ELSEWHERE = (*_STRONG, SourceKind.PRESS)


class Source(Whole):
    """One source: a title, an address or a notice number, and the day on which it was seen."""

    title: Text
    kind: SourceKind
    seen: Date
    url: Url | None = None
    notice: Text | None = None

    @classmethod
    def unfit(cls, given: Mapping[str, object]) -> PydanticCustomError | None:
        """A source can be found again by its address or its notice; a copy is at hand."""
        found = given.get("url") is not None or given.get("notice") is not None
        if found or given.get("kind") not in _ELSEWHERE:
            return None
        return refusal("missing_place", "url or notice")


def _listed(value: object) -> object:
    return () if value is None else value


# `sources:` with nothing below is an empty list: missing-source says so, with its own reason.
Sources = Annotated[tuple[Source, ...], Before(_listed)]


def is_weak(sources: Sources) -> bool:
    """Tell whether there are sources, and all of them copies or press reports."""
    for source in sources:
        if source.kind in _STRONG:
            return False
    return bool(sources)


def best_url(sources: Sources) -> str | None:
    """Give the first address of the best kind; an address is one of the web."""
    kinds = list(SourceKind)
    best = sorted(sources, key=lambda each: kinds.index(each.kind))
    return next((each.url for each in best if each.url is not None), None)


class Correction(Whole):
    """A statement that an earlier value was wrong: which field, from what to what, why, when.

    `from` or `to` is left out where nothing stands on that side.
    """

    field: Text
    from_: Written | None = None
    to: Written | None = None
    reason: Text
    date: Date

    @classmethod
    def unfit(cls, given: Mapping[str, object]) -> PydanticCustomError | None:
        """A correction has a value before or a value after."""
        stated = (given.get("from", given.get("from_")), given.get("to"))
        if stated == (None, None):
            return refusal("missing_correction", "from or to")
        return None


Corrections = tuple[Correction, ...]
