"""The words for how a target stands, and the pace that divides them.

The bounds 0.95 and 0.60 are Eurostat's, for progress against a required path.
"""

from __future__ import annotations

from fractions import Fraction

from sdtstd.diagnostics import Term, say

ON_TRACK = Fraction(95, 100)
BEHIND = Fraction(60, 100)


class Assessment(Term):
    """The assessment of a target; the first that fits, in the order of the design."""

    NOT_STARTED = "not-started", say("not started")
    NO_DATA = "no-data", say("no data")
    MET = "met", say("met")
    MET_LATE = "met-late", say("met late")
    POSSIBLY_MET = "possibly-met", say("possibly met")
    ON_TRACK = "on-track", say("on track")
    BEHIND = "behind", say("behind")
    FAR_BEHIND = "far-behind", say("far behind")
    PENDING = "pending", say("pending")
    MISSED = "missed", say("missed")
    NOT_SHOWN = "not-shown", say("not shown")


WORST_FIRST = (
    Assessment.MISSED,
    Assessment.FAR_BEHIND,
    Assessment.BEHIND,
    Assessment.NOT_SHOWN,
    Assessment.NO_DATA,
    Assessment.POSSIBLY_MET,
    Assessment.PENDING,
    Assessment.ON_TRACK,
    Assessment.NOT_STARTED,
    Assessment.MET_LATE,
    Assessment.MET,
)

SETTLED = frozenset({Assessment.MET, Assessment.MET_LATE, Assessment.NOT_STARTED})


def by_pace(pace: Fraction | None) -> Assessment:
    """Judge a target whose end is not reached; an undefined pace is no reproach."""
    if pace is None or pace >= ON_TRACK:
        return Assessment.ON_TRACK
    return Assessment.BEHIND if pace >= BEHIND else Assessment.FAR_BEHIND


def after_the_end(*, complete: bool) -> Assessment:
    """Judge a target whose end is past; only a complete register can show a miss."""
    return Assessment.MISSED if complete else Assessment.NOT_SHOWN
