"""The day in a cell: as text in any usual form, as a number, or as the spreadsheet's own day.

Numbers go by their digits: four are a year, five a serial day, eight a day, twelve or thirteen
milliseconds since 1970, whose day is that of China's zone.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.edit.importing.cleaned import broken, text_of
from sdtstd.loading.one_reading import one_reading
from sdtstd.loading.plain_forms import half_width
from sdtstd.sheets.book import Broken

if TYPE_CHECKING:
    from sdtstd.sheets.book import Value

_CHINA = timezone(timedelta(hours=8))
_FIRST, _LAST = 1900, 2100
"""Years that a number may mean; no list of standards has others."""

_WHOLE = re.compile(r"[0-9]+(?:\.0*)?")
_MOMENT = re.compile(
    r"(?P<day>[0-9]{4}[-/.年 0-9月]{4,8}日?)[T ] ?"
    r"(?P<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_SECONDS = len("00:00:00")


def day_of(value: Value, epoch: date) -> str | Message | None:
    """Give the date in a cell, a message where it is none or has two readings, None for nothing.

    `epoch` is the day before serial day 1.
    """
    if isinstance(value, Broken):
        return broken(value)
    text = text_of(value)
    if not text:
        return None
    if isinstance(value, date):
        return text
    plain = half_width(text)
    found = _of_digits(plain, epoch) if _WHOLE.fullmatch(plain) else _of_words(plain)
    if found is not None:
        return found
    if isinstance(value, float) and "." in plain:
        whole = _of_digits(plain.partition(".")[0], epoch) if value >= _SERIAL else None
        if whole is not None:
            return whole
    if _WHOLE_DAY.fullmatch(plain):
        return say("{text!r}: there is no such day", text=text)
    return say("{text!r} is no date, or may be one of two: write year, month and day", text=text)


_WHOLE_DAY = re.compile(
    r"[12][0-9]{3}(?:[-/.年] ?[0-9]{1,2}){2}|[12][0-9]{3}[-/.年] ?[0-9]{1,2}[-/.月] ?[0-9]{1,2}日?"
)


_SERIAL = 10_000.0


def _of_words(plain: str) -> str | None:
    moment = _MOMENT.fullmatch(plain)
    if moment is None:
        read = one_reading(plain)
        # A period of a list, such as `2022-10-28至2023-01-01`, is not one day that is not known.
        return read if read == plain or "/" not in (read or "") else None
    day = one_reading(moment["day"])
    if day is None or moment["zone"] is None:
        return day
    time = moment["time"].zfill(len(moment["time"]) + (moment["time"][1] == ":"))
    time = time if len(time) == _SECONDS else f"{time}:00"
    zone = "+0000" if moment["zone"] == "Z" else moment["zone"].replace(":", "")
    try:
        found = datetime.strptime(f"{day} {time}{zone}", "%Y-%m-%d %H:%M:%S%z")
        return found.astimezone(_CHINA).date().isoformat()
    except (ValueError, OverflowError):  # a month with a time, an hour of 25, the end of time
        return None


def _of_digits(plain: str, epoch: date) -> str | None:
    digits = plain.partition(".")[0]
    match len(digits):
        case 4:
            return digits if _FIRST <= int(digits) <= _LAST else None
        case 5:
            return _in_time(epoch + timedelta(int(digits)))
        case 8:
            return one_reading(digits)
        case 12 | 13:
            moment = datetime.fromtimestamp(int(digits) / 1000, _CHINA)
            return _in_time(moment.date())
        case _:
            return None


def _in_time(day: date) -> str | None:
    return day.isoformat() if _FIRST <= day.year <= _LAST else None


def looks_like_a_day(value: Value) -> bool:
    """Tell whether a cell of no known column holds a day; bare numbers do not count."""
    if isinstance(value, date):
        return True
    return isinstance(value, str) and len(one_reading(text_of(value)) or "") == len("2022-10-28")
