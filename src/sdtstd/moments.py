"""Moments, as git and clocks have them, become the days of a place."""

from __future__ import annotations

from datetime import date, datetime

DEFAULT_ZONE = "Asia/Shanghai"
"""Where a day begins unless the register says otherwise."""

_LAST = 253_402_128_000
"""Noon of 9999-12-29: later ones may be after the last day there is, in some zone."""


def day_of(moment: int, zone: str) -> date:
    """Give the day of a moment, in seconds since 1970 (UTC), in a time zone.

    What lies before 1970 is given its first day, what lies after 9999 one of its last.
    """
    from zoneinfo import ZoneInfo

    return datetime.fromtimestamp(min(max(moment, 0), _LAST), ZoneInfo(zone)).date()
