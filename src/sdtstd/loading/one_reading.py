"""Dates that are not written as dates are, and can be read in one way only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.dates import is_date
from sdtstd.loading.plain_forms import bare, half_width

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 60
_MARKS = str.maketrans(dict.fromkeys("\u301c\u223c至到", "~") | dict.fromkeys("\u2215\u2044", "/"))

# The year stands first and is one that somebody means; so no other part can be the year.
_YEAR = "(1[5-9][0-9]{2}|2[01][0-9]{2})"
_FORMS = tuple(
    re.compile(form.replace("Y", _YEAR))
    for form in (
        "Y ?年?",
        "Y[-/]([0-9]{1,2})",
        "Y[.]([0-9]{2})",  # not `2024.1`: as a number, 2024.10 is written so
        "Y ?年 ?([0-9]{1,2}) ?月",
        "Y-([0-9]{1,2})-([0-9]{1,2})",
        "Y/([0-9]{1,2})/([0-9]{1,2})",
        "Y[.]([0-9]{1,2})[.]([0-9]{1,2})",
        "Y([0-9]{2})([0-9]{2})",
        "Y ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?[日号]",
    )
)
_YEARS = re.compile(f"{_YEAR}/([0-9]{{2}})")
_BETWEEN = re.compile("[-/~]")
_OPEN = re.compile(r"\.\. ?/ ?")


def one_reading(written: str) -> str | None:
    """Give the date that a text can only mean; None where it means none, or one of two."""
    if len(written) > _LONGEST:
        return None
    plain = " ".join(bare(half_width(written)).translate(_MARKS).split())
    readings = {each for each in _readings(plain) if is_date(each)}
    return readings.pop() if len(readings) == 1 else None


def _readings(plain: str) -> Iterator[str]:
    yield plain
    single = _single(plain)
    if single:
        yield single
    if since := _OPEN.match(plain):
        yield f"../{_single(plain[since.end() :])}"
    for between in _BETWEEN.finditer(plain):
        first, last = plain[: between.start()].rstrip(), plain[between.end() :].lstrip()
        parts = _single(first), _single(last)
        # What parts the two may not stand in them as well, or nobody sees where they part.
        if between[0] not in first + last:
            yield "/".join(str(each) for each in parts)


def _single(plain: str) -> str | None:
    """Give a day, a month or a year in the form of dates."""
    if (years := _YEARS.fullmatch(plain)) and years[1][-2:] < years[2]:
        return None  # `2010/11` may be from 2010 to 2011, `2022/11` is a month
    for form in _FORMS:
        if hit := form.fullmatch(plain):
            year, *rest = hit.groups()
            return "-".join((year, *(each.zfill(2) for each in rest)))
    return None
