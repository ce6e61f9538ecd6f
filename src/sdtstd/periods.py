"""Periods of the calendar as reports name them: a year, a half, a quarter, a month."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from sdtstd.diagnostics import Message, say
from sdtstd.frozen import frozen

_FORM = re.compile(
    r"(?P<year>[0-9]{4})(?:[Qq](?P<quarter>[1-4])|[Hh](?P<half>[12])|-(?P<month>0[1-9]|1[0-2]))?"
)


@frozen
class Period:
    """A period, its first and last day included; `words` name it for people."""

    first: date
    last: date
    words: Message

    @property
    def eve(self) -> date:
        """The day before it begins."""
        return self.first - timedelta(days=1)


def parse_period(text: str) -> Period | None:
    """Read `2023`, `2023H1`, `2023Q2` or `2023-05`; None where the text is none of them."""
    found = _FORM.fullmatch(text)
    if found is None or int(found["year"]) <= date.min.year:  # the eve has to be a day
        return None
    year = int(found["year"])
    if (half := found["half"]) is not None:
        return _months(year, 6 * int(half) - 5, 6, _HALVES[int(half) - 1])
    if (quarter := found["quarter"]) is not None:
        return _months(year, 3 * int(quarter) - 2, 3, _QUARTERS[int(quarter) - 1])
    if (month := found["month"]) is not None:
        return _months(year, int(month), 1, say("{year}-{month}"))
    return _months(year, 1, 12, say("year {year}"))


_HALVES = (say("first half of {year}"), say("second half of {year}"))
_QUARTERS = (
    say("first quarter of {year}"),
    say("second quarter of {year}"),
    say("third quarter of {year}"),
    say("fourth quarter of {year}"),
)


def _months(year: int, first: int, many: int, words: Message) -> Period:
    last = first + many - 1
    named = say(words.text, year=f"{year:04}", month=f"{first:02}")
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]), named)
