"""Laws of partial dates: what is accepted, the interval it stands for, and its order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd import dates
from sdtstd.dates import DateError, PartialDate, parse_date

LENGTHS = (4, 7, 10)  # a year, a month, a day
DAY = timedelta(days=1)
DAYS = st.dates(date(1, 1, 2), date(9999, 12, 30))
STRANGE = "0123456789-/. ~?X%T:\n０８年－—+"
quick = settings(max_examples=300, deadline=None)


@st.composite
def simple(draw: st.DrawFn, days: st.SearchStrategy[date] = DAYS) -> str:
    return draw(days).isoformat()[: draw(st.sampled_from(LENGTHS))]


@st.composite
def accepted(draw: st.DrawFn) -> str:
    near = st.dates(date(2021, 1, 1), date(2024, 12, 31))
    start, end = draw(simple(near)), draw(simple(near))
    if parse_date(start).first > parse_date(end).last:
        start, end = end, start
    return draw(st.sampled_from((start, f"{start}/{end}", f"../{end}")))


@st.composite
def near_misses(draw: st.DrawFn) -> str:
    """Draw a date with some characters exchanged, left out or put in."""
    text = list(draw(accepted()))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        text[at : at + draw(st.integers(0, 1))] = draw(st.sampled_from(["", *STRANGE]))
    return "".join(text)


def forms_of(first: date, last: date) -> set[str]:
    """Give every text that may stand for the interval."""
    starts = {first.isoformat()[:length] for length in LENGTHS}
    ends = {last.isoformat()[:length] for length in LENGTHS}
    return (starts & ends) | {f"{start}/{end}" for start in (*starts, "..") for end in ends}


@quick
@given(accepted())
def test_first_is_not_after_last_and_the_text_is_kept(text: str) -> None:
    found = parse_date(text)
    assert found.first <= found.last
    assert found.text == str(found) == text


@quick
@given(near_misses() | st.text(st.sampled_from(STRANGE), max_size=30) | st.text(max_size=12))
def test_what_is_accepted_is_one_of_the_forms_of_its_own_days(text: str) -> None:
    try:
        found = parse_date(text)
    except DateError:
        return
    assert text in forms_of(found.first, found.last)


@quick
@given(simple())
def test_a_simple_date_holds_the_days_that_begin_with_its_text(text: str) -> None:
    found = parse_date(text)
    for day in (found.first, found.last):
        assert day.isoformat().startswith(text)
    if found.first > date.min:
        assert not (found.first - DAY).isoformat().startswith(text)
    if found.last < date.max:
        assert not (found.last + DAY).isoformat().startswith(text)


@quick
@given(simple(), simple())
def test_an_interval_goes_from_the_first_to_the_last_day(start: str, end: str) -> None:
    first, last = parse_date(start).first, parse_date(end).last
    by = parse_date(f"../{end}")
    assert (by.first, by.last) == (date.min, last)
    if first > last:
        with pytest.raises(DateError):
            parse_date(f"{start}/{end}")
    else:
        found = parse_date(f"{start}/{end}")
        assert (found.first, found.last) == (first, last)


@quick
@given(accepted(), accepted(), st.dates(date(2020, 1, 1), date(2025, 12, 31)))
def test_order_and_days(one: str, other: str, day: date) -> None:
    left, right = parse_date(one), parse_date(other)
    assert (left < right) == ((left.first, left.last) < (right.first, right.last))
    assert left.surely_by(day) == (left.last <= day)
    assert left.possibly_by(day) == (left.first <= day)
    assert left.possibly_by(day) or not left.surely_by(day)


def outcome(text: str, *, short: bool) -> object:
    """Read a text past the general way or by it; a fault is an outcome too."""
    try:
        return repr(parse_date.__wrapped__(text) if short else dates._parse(text))
    except DateError as error:
        return error.fault


WRITTEN = (
    *("20230821", "2023-W34-1", "2023W341", "2023-W34", "2023-233", "2023-0821", "2023-8-021"),
    *("２０２３-08-21", "2023-０8-21", "2023-08-2１", " 023-08-21", "+023-08-21", "2023-08- 1"),
    *("2023-08-32", "2023-13-01", "0000-01-01", "0001-01-01", "9999-12-31", "2023-02-29"),
    *("2024-02-29", "2023-08-21T", "2023-08-21\n", "2023_08-21", "2023-08_21", "2023--8-21", ""),
)


@pytest.mark.parametrize("text", WRITTEN)
def test_a_day_is_read_at_once_as_it_is_the_general_way(text: str) -> None:
    assert outcome(text, short=True) == outcome(text, short=False)


@settings(max_examples=2000, deadline=None)
@given(
    near_misses()
    | DAYS.map(str)
    | st.text("0123W-", min_size=10, max_size=10)
    | st.builds(
        "{}-{}-{}".format, *[st.text("0129W-+ ０", min_size=n, max_size=n) for n in (4, 2, 2)]
    )
)
def test_every_text_is_read_at_once_as_it_is_the_general_way(text: str) -> None:
    assert outcome(text, short=True) == outcome(text, short=False)


def test_a_day_takes_the_short_way() -> None:
    day = date(2023, 8, 21)
    assert dates._day("2023-08-21") == day
    assert parse_date("2023-08-21") == PartialDate(day, day, "2023-08-21")
