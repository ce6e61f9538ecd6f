"""Families 3 and 4: what has not moved, or has not been looked at, for too long."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.checks.sources import every_source
from sdtstd.diagnostics import Severity, say
from sdtstd.model.standard import Stage

if TYPE_CHECKING:
    from sdtstd.dates import PartialDate
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard

# Longest times of GB/T 16733, in months.
LIMITS = {Stage.PROPOSAL: 3, Stage.DRAFTING: 10, Stage.CONSULTATION: 2}
_TWO_YEARS = 24


@check(
    "SDT306",
    "stale-stage",
    Severity.WARNING,
    what=say("a project that stays in a stage longer than GB/T 16733 allows"),
    why=say("proposal 3 months, drafting 10, consultation 2; later the record is often out of date"),
    mend=say("look for the next stage and add it, or `abandonment` where the project ended"),
)
def stale_stage(register: Register, today: date) -> Faults:
    """Find projects whose last known stage is surely too long ago."""
    for standard in register.standards:
        stage, since = _last_stage(standard)
        limit = LIMITS.get(stage) if stage else None
        if limit and since and after_months(since.last, limit) < today:
            message = say(
                "in {stage} since {since}, over {limit} months", stage=stage, since=since, limit=limit
            )
            yield Fault(standard.at("stages", str(stage)), standard.key, message)


@check(
    "SDT403",
    "stale-source",
    Severity.INFO,
    what=say("a source seen more than two years ago"),
    why=say("pages move, and a text may have been withdrawn or replaced since"),
    mend=say("open the source again and write the day under `seen`"),
)
def stale_source(register: Register, today: date) -> Faults:
    """Find sources that nobody has looked at for more than two years."""
    for at, about, source in every_source(register):
        if after_months(source.seen.last, _TWO_YEARS) < today:
            yield Fault(at.at("seen"), about, say("last seen {seen}", seen=source.seen))


def after_months(day: date, months: int) -> date:
    """Give the same day of a later month, or that month's last day; no day after 9999."""
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > date.max.year:
        return date.max
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def _last_stage(standard: Standard) -> tuple[Stage | None, PartialDate | None]:
    known = standard.stages.known()
    return known[-1] if known else (None, None)
