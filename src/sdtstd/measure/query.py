"""Which records a target's query takes, and the first reason why it leaves one out.

The query is of a standard alone; the rules `revisions` and `parts`, applied after it in this
order, weigh the records of the query against each other.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from sdtstd.codes import canonical_series
from sdtstd.diagnostics import Term, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.dates import PartialDate
    from sdtstd.model.query import Query
    from sdtstd.model.standard import Label, Standard


class Reason(Term):
    """Why a record is not counted, the first that fits in this order; the last two: possible."""

    WRONG_LEVEL = "wrong-level", say("its level is not in the query")
    WRONG_SERIES = "wrong-series", say("its series is not in the query, or the query leaves it out")
    WRONG_RELEVANCE = "wrong-relevance", say("its relevance is not in the query")
    ROLE_NOT_SHOWN = "role-not-shown", say("no source shows the role that the query asks for")
    NO_LABEL = "no-label", say("it does not have the label")
    REVISION = "revision", say("it replaces an earlier edition, and revisions are skipped")
    PART = "part", say("another part of the same text is counted instead")
    NOT_PUBLISHED = (
        "not-published",
        say("the event has not happened by the day, as far as is known"),
    )
    NO_DATE = "no-date", say("the event has happened, but its day is not known")
    OUTSIDE_WINDOW = "outside-window", say("the event is outside the window")
    NOT_SURELY_YET = "not-surely-yet", say("its last possible day is still to come")
    WINDOW_EDGE = "window-edge", say("it may be inside or outside the window")


def excluded_by_query(query: Query, standard: Standard) -> Reason | None:
    """Give the first reason for which the query alone leaves a standard out."""
    if query.levels is not None and standard.effective_level not in query.levels:
        return Reason.WRONG_LEVEL
    if not _in_series(query, standard):
        return Reason.WRONG_SERIES
    if standard.relevance not in query.relevance:
        return Reason.WRONG_RELEVANCE
    if query.roles is not None and standard.role not in query.roles:
        return Reason.ROLE_NOT_SHOWN
    if is_labelled(query) and award(query, standard) is None:
        return Reason.NO_LABEL
    return None


def is_labelled(query: Query) -> bool:
    """Tell whether a query takes only what has its label."""
    return query.label is not None or query.event == "label"


def excluded_by_rules(query: Query, members: Iterable[Standard]) -> dict[str, Reason]:
    """Give the keys that the rules leave out of the records of the query, with the reason."""
    excluded: dict[str, Reason] = {}
    kept = []
    for standard in members:
        if query.revisions == "skip" and standard.replaces:
            excluded[standard.key] = Reason.REVISION
        else:
            kept.append(standard)
    if query.parts == "once":
        excluded.update((key, Reason.PART) for key in _other_parts(query, kept))
    return excluded


def event_of(query: Query, standard: Standard) -> PartialDate | None:
    """Give the date of the query's event."""
    if query.event == "label":
        first = award(query, standard)
        return first.awarded if first else None
    when: PartialDate | None = getattr(standard.stages, query.event)  # a stage, by its key
    return when


def award(query: Query, standard: Standard) -> Label | None:
    """Give the label of the query: of two awards the first, an undated one last."""
    if not standard.labels:
        return None
    labels = [label for label in standard.labels if label.name == query.label]
    return min(labels, key=lambda label: _when(label.awarded), default=None)


def series_of(standard: Standard) -> str | None:
    """Give the series of a standard as queries compare it."""
    own = standard.effective_series
    if own is not None and standard.code is None:  # as somebody wrote it
        return canonical_series(own)
    return own


def _in_series(query: Query, standard: Standard) -> bool:
    own = series_of(standard)
    if query.series is not None and own not in _canonical(query.series):
        return False
    return own not in _canonical(query.exclude_series)


@lru_cache(maxsize=256)
def _canonical(written: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(canonical_series, written))


def _other_parts(query: Query, kept: list[Standard]) -> list[str]:
    texts: defaultdict[tuple[str, str], list[Standard]] = defaultdict(list)
    for standard in kept:
        code = standard.code.code if standard.code else None
        if code is not None and code.part is not None:
            texts[code.prefix, code.number].append(standard)
    others = []
    for parts in texts.values():
        first = min(parts, key=lambda each: (_when(event_of(query, each))[0], each.key))
        others += [each.key for each in parts if each is not first]
    return others


def _when(event: PartialDate | None) -> tuple[date, date]:
    return (event.first, event.last) if event else (date.max, date.max)
