"""How long a project may stay in a stage (GB/T 16733), and which ones stay longer."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.model.standard import Stage

if TYPE_CHECKING:
    from sdtstd.dates import PartialDate
    from sdtstd.model.standard import Standard

LIMITS = {Stage.PROPOSAL: 3, Stage.DRAFTING: 10, Stage.CONSULTATION: 2}
"""Longest times of GB/T 16733, in months."""


@frozen
class Overstay:
    """A stage, its day as written, its longest time in months, and the day on which that ended."""

    stage: Stage
    since: PartialDate
    months: int
    due: date


def overstay(standard: Standard, day: date) -> Overstay | None:
    """Give the last known stage of a project that is surely longer in it than is usual."""
    stage, since = standard.stages.last() or (None, None)
    months = LIMITS.get(stage) if stage else None
    if stage is None or since is None or months is None:
        return None
    due = after_months(since.last, months)
    return Overstay(stage, since, months, due) if due < day else None


@lru_cache(maxsize=4096)
def after_months(day: date, months: int) -> date:
    """Give the same day of a later month, or that month's last day; no day after 9999."""
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > date.max.year:
        return date.max
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
