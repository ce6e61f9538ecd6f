"""The five forms of a date, the days they stand for, and everything that is none of them."""

from __future__ import annotations

from datetime import date

import pytest

from sdtstd.dates import DateError, DateFault, PartialDate, is_date, parse_date, single_day

ACCEPTED = (
    ("2023-08-21", "2023-08-21", "2023-08-21"),
    ("2024-02-29", "2024-02-29", "2024-02-29"),
    ("2023-08", "2023-08-01", "2023-08-31"),
    ("2023-12", "2023-12-01", "2023-12-31"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("1900-02", "1900-02-01", "1900-02-28"),
    ("2000-02", "2000-02-01", "2000-02-29"),
    ("2023", "2023-01-01", "2023-12-31"),
    ("0001", "0001-01-01", "0001-12-31"),
    ("9999-12", "9999-12-01", "9999-12-31"),
    ("2021/2022", "2021-01-01", "2022-12-31"),
    ("2021-05/2022-03-04", "2021-05-01", "2022-03-04"),
    ("2022-12-31/2022", "2022-12-31", "2022-12-31"),
    ("2022/2022-01", "2022-01-01", "2022-01-31"),
    ("2023-08-21/2023-08-21", "2023-08-21", "2023-08-21"),
    ("../2023-05-25", "0001-01-01", "2023-05-25"),
    ("../2023-05", "0001-01-01", "2023-05-31"),
    ("../2023", "0001-01-01", "2023-12-31"),
)
NO_FORM = (
    *("", " ", "-", "/", "..", "../", "/..", "../..", "./2023", ".../2023", "2023..2024"),
    *("2021/..", "2021/", "/2021", "2021//2022", "2021/2022/2023", "../2021/2022", "2021/../2022"),
    *("23", "202", "20233", "20230105", "202308", "2023-1-5", "2023-1", "2023-01-5", "2023-001"),
    *("2023-", "2023-08-", "-2023", "+2023", "2023-08-21-", "2023--08", "2023-08-21-01"),
    *(
        "2023~",
        "2023?",
        "2023%",
        "202X",
        "2023-XX",
        "2023-08-2X",
        "X",
        "~",
        "?",
        "Y2023",
        "unknown",
    ),
    *(" 2023", "2023 ", "2023\n", "2023-08-21\n", "2023-08 -21", "2023/ 2024", "2023 /2024"),
    *("２０２３", "２０２３-08", "2023-０８", "２０２３/2024", "../２０２３", "٢٠٢٣", "²023"),
    *(
        "2023.08.21",
        "2023-08.21",
        "2023—08",
        "2023－08",
        "2023年",
        "2023-W05",
        "2023-Q1",
        "2023-21T",
    ),
    *("2023-08-21T00:00", "2023-08-21T00:00:00Z", "2023-08-21/2023-08-211"),
    *("2023-08-21/2023-08-21/..", "2" * 24, "2023-08-21" * 40),
    "2023-13-45/2023-08-21111",  # too long is no form, whatever the rest may say
)
NO_DAY = (
    *("0000", "0000-01", "0000-00-00", "0000-01-01", "2023-00", "2023-13", "2023-99", "2023-00-01"),
    *("2023-02-30", "2023-02-29", "1900-02-29", "2023-04-31", "2023-01-00", "2023-01-32"),
    *(
        "2023-02-30/2024",
        "2023/2024-02-30",
        "0000/2024",
        "2023/2023-13",
        "../0000",
        "../2023-02-30",
    ),
)
BACKWARDS = ("2022/2021", "2023-08-22/2023-08-21", "2023-02/2023-01", "2023-01-02/2023-01-01")


@pytest.mark.parametrize(("text", "first", "last"), ACCEPTED)
def test_the_five_forms(text: str, first: str, last: str) -> None:
    found = parse_date(text)
    assert (found.first.isoformat(), found.last.isoformat(), found.text) == (first, last, text)
    assert str(found) == text
    assert is_date(text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        *((text, DateFault.UNKNOWN_FORM) for text in NO_FORM),
        *((text, DateFault.NO_SUCH_DAY) for text in NO_DAY),
        *((text, DateFault.BACKWARDS) for text in BACKWARDS),
    ],
)
def test_nothing_else_is_a_date(text: str, fault: DateFault) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.fault is fault
    assert str(caught.value) == fault.value
    assert not is_date(text)


def test_surely_and_possibly_at_their_edges() -> None:
    month = parse_date("2023-05")
    assert not month.possibly_by(date(2023, 4, 30))
    assert month.possibly_by(date(2023, 5, 1))
    assert not month.surely_by(date(2023, 5, 30))
    assert month.surely_by(date(2023, 5, 31))


def test_the_order_is_by_first_then_by_last_day() -> None:
    texts = ["2023", "2023-02", "2023-01", "../2023", "2023-01-01", "2022/2023", "2022-12-31"]
    ordered = sorted(map(parse_date, texts))
    assert [each.text for each in ordered] == [
        *("../2023", "2022/2023", "2022-12-31", "2023-01-01", "2023-01", "2023", "2023-02"),
    ]


def test_equal_days_are_equal_however_written() -> None:
    assert parse_date("2023-01/2023-12") == parse_date("2023")
    assert len({parse_date("2023-01/2023-12"), parse_date("2023")}) == 1
    assert parse_date("2023") != parse_date("2023-12")


def test_a_date_is_frozen() -> None:
    with pytest.raises(AttributeError):
        PartialDate.__setattr__(parse_date("2023"), "text", "2024")


def test_a_single_day_is_nothing_longer() -> None:
    assert single_day("2023-08-21") == single_day("2023-08-21/2023-08-21") == date(2023, 8, 21)
    assert [single_day(each) for each in ("2023-08", "2023", "../2023-08-21", "", "x")] == [
        None
    ] * 5
