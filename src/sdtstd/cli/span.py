"""The two days of a run: those that are named, or both ends of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.clock import parse_day
from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen
from sdtstd.periods import Period, parse_period

if TYPE_CHECKING:
    from datetime import date


@frozen
class Span:
    """The last day as asked for, and the day since which things are told."""

    until: str | Period | None
    since: date | None

    @property
    def period(self) -> Period | None:
        """The period that was asked for."""
        return self.until if isinstance(self.until, Period) else None


def span(as_of: str | None, since: str | None, period: str | None) -> Span:
    """Read the days that a command line names.

    Raises:
        CannotRun: one is no day, the period is none, or it stands beside a day.
    """
    if period is None:
        return Span(as_of, parse_day(since) if since is not None else None)
    if as_of is not None or since is not None:
        raise CannotRun(say("--period sets both days: leave out --as-of and --since"))
    found = parse_period(period)
    if found is None:
        raise CannotRun(
            say(
                "{given!r} is not a period: write a year, half, quarter or month"
                " such as 2023, 2023H1, 2023Q2 or 2023-05",
                given=period,
            )
        )
    return Span(found, found.eve)


def since_or_a_year(stated: str | None, day: date) -> date:
    """Give the day after which the last period begins: the one stated, else a year before.

    Raises:
        CannotRun: it is no day, or lies after the day that is looked at.
    """
    from sdtstd.views.summary import a_year_before

    return a_year_before(day) if stated is None else in_order(parse_day(stated), day)


def in_order(since: date, day: date) -> date:
    """Give the day since which things are told.

    Raises:
        CannotRun: it lies after the day that is looked at.
    """
    if since > day:
        raise CannotRun(
            say(
                "--since {since} lies after {day}, the day that is looked at: name an earlier day",
                since=since.isoformat(),
                day=day.isoformat(),
            )
        )
    return since
