"""A day as Python programs give it."""

from __future__ import annotations

from datetime import date, datetime

from sdtstd.dates import single_day

Day = date | str
"""A day, or its text as in 2023-12-31."""


def day_of(given: Day) -> date:
    """Read a day; a moment in time, such as pandas has, is on its day.

    Raises:
        ValueError: it is no single day.
    """
    if isinstance(given, datetime):
        if given != given:  # noqa: PLR0124 - what pandas has in place of no moment
            raise ValueError(_words(given))
        return given.date()
    if isinstance(given, date):
        return given
    day = single_day(str(given))  # numpy has days that are no dates, and write themselves as ours
    if day is None:
        raise ValueError(_words(given))
    return day


def _words(given: object) -> str:
    return f"{given!r} is not a day: give a date, or a text such as '2023-12-31'"
