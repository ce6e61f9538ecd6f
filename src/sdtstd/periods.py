"""Periods of the calendar as reports name them: a year, a half, a quarter, a month."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, Term, say
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORM = re.compile(
    r"(?P<year>[0-9]{4})(?:[Qq](?P<quarter>[1-4])|[Hh](?P<half>[12])|-(?P<month>0[1-9]|1[0-2]))?"
)


class By(Term):
    """The step of a history."""

    MONTH = "month", say("month")
    QUARTER = "quarter", say("quarter")
    YEAR = "year", say("year")
    COMMIT = "commit", say("commit")


@frozen
class Period:
    """A period, its first and last day included; `name` is as it is written, `words` for people."""

    name: str
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
        words = _HALVES[int(half) - 1]
        return _months(f"{year:04}H{half}", date(year, 6 * int(half) - 5, 1), 6, words)
    if (quarter := found["quarter"]) is not None:
        return _beginning(By.QUARTER, date(year, 3 * int(quarter) - 2, 1))
    if (month := found["month"]) is not None:
        return _beginning(By.MONTH, date(year, int(month), 1))
    return _beginning(By.YEAR, date(year, 1, 1))


def periods(by: By, since: date, until: date) -> Iterator[Period]:
    """Give the months, quarters or years that hold the days from one to another, both inclusive."""
    many = _MONTHS[by]
    first = 12 * since.year + (since.month - 1) // many * many
    for number in range(first, 12 * until.year + until.month, many):
        yield _beginning(by, date(number // 12, number % 12 + 1, 1))


def so_many_before(by: By, until: date, many: int) -> date:
    """Give a day from which there are at most so many periods to another one, in whole years."""
    return date(max(until.year - (many - 1) * _MONTHS[by] // 12, date.min.year), 1, 1)


_MONTHS = {By.MONTH: 1, By.QUARTER: 3, By.YEAR: 12}
_HALVES = (say("first half of {year}"), say("second half of {year}"))
_QUARTERS = (
    say("first quarter of {year}"),
    say("second quarter of {year}"),
    say("third quarter of {year}"),
    say("fourth quarter of {year}"),
)


def _beginning(by: By, first: date) -> Period:
    year = f"{first.year:04}"
    if by is By.YEAR:
        return _months(year, first, 12, say("year {year}"))
    if by is By.QUARTER:
        before = first.month // 3
        return _months(f"{year}Q{before + 1}", first, 3, _QUARTERS[before])
    return _months(f"{year}-{first.month:02}", first, 1, say("{year}-{month}"))


def _months(name: str, first: date, many: int, words: Message) -> Period:
    month = first.month + many - 1
    last = date(first.year, month, monthrange(first.year, month)[1])
    named = say(words.text, year=f"{first.year:04}", month=f"{first.month:02}")
    return Period(name, first, last, named)
