"""Second reading, dates: a date is the interval [first possible day, last possible day]."""

import datetime as dt
from typing import Any

Dict = dict[str, Any]
Span = tuple[dt.date, dt.date]

DAY = dt.timedelta(days=1)


def _simple(text: str) -> Span:
    """`2023-08-21`, `2023-08`, `2023`."""
    numbers = [int(part) for part in text.split("-")]
    if len(numbers) == 1:
        return dt.date(numbers[0], 1, 1), dt.date(numbers[0], 12, 31)
    if len(numbers) == 2:
        year, month = numbers
        after = dt.date(year + month // 12, month % 12 + 1, 1)
        return dt.date(year, month, 1), after - DAY
    exact = dt.date(*numbers)
    return exact, exact


def span(text: str) -> Span:
    """Read one date of the subset of EDTF."""
    first, slash, last = text.partition("/")
    if not slash:
        return _simple(text)
    if first == "..":  # "by that day"
        return dt.date.min, _simple(last)[1]
    return _simple(first)[0], _simple(last)[1]


def maybe_span(text: str | None) -> Span | None:
    return None if text is None else span(text)


def surely(interval: Span | None, day: dt.date) -> bool:
    """*Surely by D* means last day <= D."""
    return interval is not None and interval[1] <= day


def possibly(interval: Span | None, day: dt.date) -> bool:
    """*Possibly by D* means first day <= D."""
    return interval is not None and interval[0] <= day
