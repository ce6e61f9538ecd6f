"""A date that is written in another way is mended where it has one reading, and never else."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sdtstd.loading.one_reading import one_reading

DAYS = st.dates(date(1500, 1, 1), date(2199, 12, 31))
WIDE = str.maketrans("0123456789-/.~", "０１２３４５６７８９－／．～")
OF_DAYS = ("{y}-{m}-{d}", "{y}/{m}/{d}", "{y}.{m}.{d}", "{y}年{m}月{d}日", "{y} 年 {m} 月 {d} 日")
TWO_DIGITS = ("{y}{m:02}{d:02}", "{y}/{m:02}/{d:02}", "{y}—{m:02}—{d:02}", " {y}-{m:02}-{d:02}。")
OF_MONTHS = ("{y}-{m}", "{y}/{m}", "{y}/{m:02}", "{y}.{m:02}", "{y}年{m}月", "“{y}-{m:02}”")
OF_YEARS = ("{y}年", "{y} ", "'{y}'")
BETWEEN = ("~", "～", " ~ ", "至", "到")


def form(text: str, day: date) -> str:
    return text.format(y=day.year, m=day.month, d=day.day)


@given(DAYS, st.sampled_from(OF_DAYS + TWO_DIGITS), st.booleans())
def test_each_day_in_each_form_is_that_day(day: date, text: str, wide: bool) -> None:
    written = form(text, day)
    assert one_reading(written.translate(WIDE) if wide else written) == day.isoformat()


@given(DAYS, st.sampled_from(OF_MONTHS), st.booleans())
def test_each_month_in_each_form_is_that_month(day: date, text: str, wide: bool) -> None:
    written = form(text, day)
    assume(not may_be_years(written))
    assert one_reading(written.translate(WIDE) if wide else written) == day.isoformat()[:7]


def may_be_years(written: str) -> bool:
    """Tell whether a text may be of two years: `2010/11`, and not `2022/11`."""
    first, _, last = written.partition("/")
    return len(last) == 2 and first[-2:] < last


@given(DAYS, st.sampled_from(OF_YEARS))
def test_each_year_in_each_form_is_that_year(day: date, text: str) -> None:
    assert one_reading(form(text, day)) == str(day.year)


@given(DAYS, DAYS, st.sampled_from(BETWEEN), st.sampled_from((*OF_DAYS, "{y}{m:02}{d:02}")))
def test_each_interval_is_that_interval(one: date, other: date, between: str, text: str) -> None:
    first, last = sorted((one, other))
    written = between.join((form(text, first), form(text, last)))
    assert one_reading(written) == f"{first}/{last}"


BACKWARDS = ("{d:02}/{m:02}/{y}", "{m}/{d}/{y}", "{d}.{m}.{y}", "{d:02}{m:02}{y}")


@given(DAYS, st.sampled_from(BACKWARDS))
def test_a_year_that_stands_last_is_never_read(day: date, text: str) -> None:
    assert one_reading(form(text, day)) is None


@given(DAYS, st.sampled_from(("{y:02}-{m}-{d}", "{y:02}/{m}/{d}", "{m}月{d}日")))
def test_a_short_year_or_none_is_never_read(day: date, text: str) -> None:
    written = text.format(y=day.year % 100, m=day.month, d=day.day)
    assert one_reading(written) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2022-2023", "2022/2023"),
        ("2022—2023", "2022/2023"),
        ("2022.03-2023.05", "2022-03/2023-05"),
        ("2022-03/2023-5", "2022-03/2023-05"),
        ("../2023.5.25", "../2023-05-25"),
        ("2022年至2023年", "2022/2023"),
    ],
)
def test_intervals_of_months_and_years(written: str, meant: str) -> None:
    assert one_reading(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "01/02/2024",
        "2010/11",  # 2010/2011
        "2001/03",
        "2024.1",  # 2024.10, if something took it for a number
        "2022-23",
        "2022-2023-05",
        "202410",
        "2024-13",
        "2024-2-30",
        "20230229",
        "2023/2022",
        "2024-1-5 12:00",
        "2022年3月至5月",
        "约2024年",
        "二〇二四年",
        "2024-1/5",
        "",
        "2024" * 30,
    ],
)
def test_what_has_two_readings_or_none_is_left(written: str) -> None:
    assert one_reading(written) is None
