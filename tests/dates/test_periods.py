"""Periods: every form, its days, and that neighbours leave no day out."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.periods import By, Period, parse_period, periods, so_many_before


def named(text: str) -> Period:
    found = parse_period(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2023", "2023-01-01", "2023-12-31", "year 2023"),
        ("2023H1", "2023-01-01", "2023-06-30", "first half of 2023"),
        ("2023h2", "2023-07-01", "2023-12-31", "second half of 2023"),
        ("2023Q1", "2023-01-01", "2023-03-31", "first quarter of 2023"),
        ("2023q4", "2023-10-01", "2023-12-31", "fourth quarter of 2023"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
        ("9999-12", "9999-12-01", "9999-12-31", "9999-12"),
        ("0002", "0002-01-01", "0002-12-31", "year 0002"),
    ],
)
def test_forms(text: str, first: str, last: str, words: str) -> None:
    found = named(text)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
    assert found.name == text.upper()
    assert str(found.words) == words


@pytest.mark.parametrize(
    "text",
    [
        *("", "23", "2023Q0", "2023Q5", "2023H3", "2023-00", "2023-13", "2023-1", "2023-01-01"),
        *("2023\n", " 2023", "0000", "0001", "0001-06", "２０２３", "2023Ｑ1"),
    ],
)
def test_what_is_none(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("2023Q1", "2023Q2", "2023Q3", "2023Q4"), "2023"),
        (("2024H1", "2024H2"), "2024"),
        (tuple(f"2023-{month:02}" for month in range(1, 13)), "2023"),
    ],
)
def test_parts_make_the_whole(parts: tuple[str, ...], whole: str) -> None:
    found = [named(each) for each in parts]
    assert (found[0].first, found[-1].last) == (named(whole).first, named(whole).last)
    for one, other in pairwise(found):
        assert other.eve == one.last == other.first - timedelta(days=1)


@given(st.dates(), st.integers(0, 4000), st.sampled_from([By.MONTH, By.QUARTER, By.YEAR]))
def test_the_periods_from_one_day_to_another(since: date, more: int, by: By) -> None:
    until = date.fromordinal(min(since.toordinal() + more, date.max.toordinal()))
    found = list(periods(by, since, until))
    assert found[0].first <= since <= found[0].last
    assert found[-1].first <= until <= found[-1].last
    assert all(two.first - timedelta(1) == one.last for one, two in pairwise(found))
    assert all(each.first.year == 1 or parse_period(each.name) == each for each in found)


@given(
    st.dates(), st.sampled_from([(By.MONTH, 12), (By.QUARTER, 4), (By.YEAR, 1)]), st.integers(1, 50)
)
def test_so_many_periods_at_most(until: date, each: tuple[By, int], years: int) -> None:
    by, a_year = each
    since = so_many_before(by, until, years * a_year)
    assert since <= until
    assert 1 <= sum(1 for _ in periods(by, since, until)) <= years * a_year
