"""Partial dates: the subset of ISO 8601-2 (EDTF) that registers use.

A day `2023-08-21`, a month `2023-08`, a year `2023`, an interval of two of these `2021/2022`,
or `../2023-05-25`, known only to lie at or before that day. Nothing else is a date.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from enum import StrEnum
from functools import lru_cache

from sdtstd.frozen import apart, frozen

_SIMPLE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LONGEST = len("2023-08-21/2023-08-21")


class DateFault(StrEnum):
    """Why a text is not a partial date."""

    UNKNOWN_FORM = "unknown-form"
    NO_SUCH_DAY = "no-such-day"
    BACKWARDS = "backwards"


class DateError(ValueError):
    """The text is not a partial date; `fault` says why."""

    def __init__(self, fault: DateFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@frozen
class PartialDate:
    """The days on which something may have happened, both ends inclusive.

    Dates order by first, then by last possible day; `text` is the date as written.
    """

    first: date
    last: date
    text: str = apart()

    def __lt__(self, other: PartialDate) -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def surely_by(self, day: date) -> bool:
        """Tell whether the last possible day is at or before the day."""
        return self.last <= day

    def possibly_by(self, day: date) -> bool:
        """Tell whether the first possible day is at or before the day."""
        return self.first <= day

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=65536)
def parse_date(text: str) -> PartialDate:
    """Read a partial date.

    Raises:
        DateError: the text is none of the five forms, or names a day that does not exist.
    """
    day = _day(text)
    return _parse(text) if day is None else PartialDate(day, day, text)


def is_date(text: str) -> bool:
    """Tell whether a text is a partial date."""
    try:
        parse_date(text)
    except DateError:
        return False
    return True


def single_day(text: str) -> date | None:
    """Read a partial date that is one day; None where the text is anything else."""
    try:
        found = parse_date(text)
    except DateError:
        return None
    return found.first if found.first == found.last else None


def _day(text: str) -> date | None:
    """Read the form that most dates have; what is no such day is for `_parse` to tell."""
    # `fromisoformat` alone also takes 20230821 and 2023-W34-1.
    if not (len(text) == len("2023-08-21") and text[4] == text[7] == "-" and text.isascii()):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _parse(text: str) -> PartialDate:
    if len(text) > _LONGEST:
        raise DateError(DateFault.UNKNOWN_FORM)
    start, slash, end = text.partition("/")
    if not slash:
        first, last = _bounds(text)
    elif start == "..":
        first, last = date.min, _bounds(end)[1]
    else:
        first, last = _bounds(start)[0], _bounds(end)[1]
    if first > last:
        raise DateError(DateFault.BACKWARDS)
    return PartialDate(first, last, text)


def _bounds(text: str) -> tuple[date, date]:
    match = _SIMPLE.fullmatch(text)
    if match is None:
        raise DateError(DateFault.UNKNOWN_FORM)
    year, month, day = (int(group) if group else None for group in match.groups())
    try:
        return _first_and_last(year or 0, month, day)
    except ValueError:
        raise DateError(DateFault.NO_SUCH_DAY) from None


def _first_and_last(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        # Asking for the first day before the month's length keeps year 0 and month 13 a ValueError.
        first = date(year, month, 1)
        return first, date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
