"""How long texts usually take from a stage of their project to their publication."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Term, say
from sdtstd.frozen import frozen
from sdtstd.measure.stage_times import LIMITS, after_months
from sdtstd.model.standard import PROJECT_STAGES

if TYPE_CHECKING:
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Stage

SEEN = 4
"""From so many texts on their median is the usual time."""


class Basis(Term):
    """What the day of a text on its way is taken from."""

    STATED = "stated", say("its day is in the register")
    SEEN = "seen", say("median of texts in the register")
    STANDARD = "gbt16733", say("longest stage times")


@frozen
class UsualTime:
    """A time in days (`texts` show it) or, where too few do, in months of the standard."""

    basis: Basis
    length: int
    texts: int

    def after(self, day: date) -> date:
        """Give the day when it is over; the last day there is where that is later."""
        if self.basis is Basis.STANDARD:
            return after_months(day, self.length)
        return day + timedelta(days=min(self.length, (date.max - day).days))


class UsualTimes:
    """The usual times of a register on a day: from each stage to publication."""

    def __init__(self, register: Register, day: date) -> None:
        self._register, self._day = register, day

    def of(self, stage: Stage) -> UsualTime | None:
        """Give the usual time from a stage; None where neither texts nor the standard tell one."""
        seen = self._seen.get(stage, [])
        if len(seen) >= SEEN:
            return UsualTime(Basis.SEEN, seen[len(seen) // 2], len(seen))
        months = [n for each, n in LIMITS.items() if _order(each) >= _order(stage)]
        return UsualTime(Basis.STANDARD, sum(months), 0) if months else None

    @cached_property
    def _seen(self) -> dict[Stage, list[int]]:
        """The days from each stage to publication, of texts that are out and show both exactly.

        The shortest stand first: sorted once, since each text on its way asks for the median.
        """
        found: dict[Stage, list[int]] = {}
        for standard in self._register.standards:
            out = standard.stages.publication
            if out is None or out.first != out.last or out.last > self._day:
                continue
            for stage, when in standard.stages.known():
                if stage in PROJECT_STAGES and when.first == when.last and when.last <= out.last:
                    found.setdefault(stage, []).append((out.last - when.last).days)
        return {stage: sorted(days) for stage, days in found.items()}


_order = PROJECT_STAGES.index
