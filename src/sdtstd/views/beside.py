"""What stands beside the day of a report: the commit that was read, and the period asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.frozen import replace
from sdtstd.report import APART, Parts, Sentences
from sdtstd.rows.answer import AtRow
from sdtstd.views.compared import SHORT

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.diagnostics import Message
    from sdtstd.periods import Period
    from sdtstd.report import Report


def of_commit(report: Report, rev: str, commit: str) -> Report:
    """Say beside the title which commit a report is of; programs read it under `at`."""
    data = replace(report.data, at=AtRow(rev, commit))
    return _with(replace(report, data=data), read_from(rev, commit))


def read_from(rev: str, commit: str) -> Message:
    """Name the commit that was read."""
    return say("the register as it stood in {rev} ({commit})", rev=rev, commit=commit[:SHORT])


def of_period(report: Report, period: Period, day: date) -> Report:
    """Name the period of a report in its title, and its days beside the day."""
    title = Parts((report.title, period.words), APART)
    return _with(replace(report, title=title), about_period(period, day))


def _with(report: Report, more: Message) -> Report:
    """Put something beside the day, or first where no day stands beside the title."""
    if report.aside is None:
        return replace(report, blocks=(Sentences((more,)), *report.blocks))
    return replace(report, aside=Parts((report.aside, more), APART))


def about_period(period: Period, day: date) -> Message:
    """Tell the days of a period, and whether it has ended by the day."""
    told = say("{first} to {last}", first=period.first.isoformat(), last=period.last.isoformat())
    return told if day == period.last else say("{told}, not ended yet", told=told)
