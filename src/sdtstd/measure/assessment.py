"""The words for how a target stands, the pace that divides them, and the order they are shown in.

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
    Assessment.POSSIBLY_MET,
    Assessment.PENDING,
    Assessment.ON_TRACK,
    Assessment.MET_LATE,
    Assessment.MET,
    Assessment.NOT_STARTED,
    Assessment.NO_DATA,
)
"""The one order in which targets are shown; those of which nothing can be said stand last."""

BY_PACE = (Assessment.ON_TRACK, Assessment.BEHIND, Assessment.FAR_BEHIND)
"""Those that the pace decides."""

SETTLED = frozenset({Assessment.MET, Assessment.MET_LATE, Assessment.NOT_STARTED})


def by_pace(pace: Fraction) -> Assessment:
    """Judge a target whose end is not reached."""
    if pace >= ON_TRACK:
        return Assessment.ON_TRACK
    return Assessment.BEHIND if pace >= BEHIND else Assessment.FAR_BEHIND
