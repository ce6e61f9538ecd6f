"""The only clock: which day a run looks at, unless it is told."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from sdtstd.cache.notes import holds_within, looks_for_zone
from sdtstd.dates import single_day
from sdtstd.diagnostics import CannotRun, say
from sdtstd.moments import DEFAULT_ZONE

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from sdtstd.model.register import Register
    from sdtstd.periods import Period


def day_of_run(given: str | Period | None, register: Register) -> date:
    """Give the day asked for, else today in the register's time zone.

    Of a period that is its last day, or today where it has not ended.

    Raises:
        CannotRun: the day asked for is no single day, or the period has not begun.
    """
    if isinstance(given, str):
        return parse_day(given)
    today = _today(register)
    if given is None:
        return today
    if today < given.first:
        raise CannotRun(
            say(
                "the period has not begun: its first day is {first}, today is {today}",
                first=given.first.isoformat(),
                today=today.isoformat(),
            )
        )
    return min(given.last, today)


def _today(register: Register) -> date:
    return today_in(register.system.time_zone if register.system else DEFAULT_ZONE)


def today_in(zone: str) -> date:
    """Give today's day in a time zone."""
    from zoneinfo import ZoneInfo

    looks_for_zone(zone)
    day = datetime.now(tz=UTC).astimezone(ZoneInfo(zone)).date()  # noqa: TID251 - the clock
    holds_within(*_span(day, ZoneInfo(zone)))
    return day


def _span(day: date, zone: ZoneInfo) -> tuple[float, float]:
    """Give moments between which it is surely that day: clocks are set back at midnight, too."""
    begin = datetime.combine(day, time(), zone)
    end = datetime.combine(day + timedelta(days=1), time(), zone)
    return max(begin.timestamp(), begin.replace(fold=1).timestamp()), end.timestamp()


def parse_day(given: str) -> date:
    """Read a single day.

    Raises:
        CannotRun: the text is no single day.
    """
    day = single_day(given)
    if day is None:
        raise CannotRun(say("{given!r} is not a day: write a day such as 2023-12-31", given=given))
    return day
