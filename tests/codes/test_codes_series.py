"""Prefixes alone, the tables behind them, and several codes of one text."""

from __future__ import annotations

import pytest

from sdtstd.codes import CodeError, Level, Reason, joint_codes, normalize_series, parse_code
from sdtstd.codes.industries import DOUBLE, INDUSTRY, INDUSTRY_BARE, LISTED, PRINTED
from sdtstd.codes.prefixes import DBJ_PLACES, GROUP, LOCAL, NATIONAL, NATIONAL_BARE, PROVINCES


@pytest.mark.parametrize(
    ("written", "series"),
    [
        ("dg/tj08", "DG/TJ 08"),
        ("DGJ08", "DGJ 08"),
        ("ＤＢ31／T", "DB31/T"),
        ("DB31/", "DB31"),
        ("db 31117/z", "DB31117/Z"),
        ("DB31 sw/z", "DB31SW/Z"),
        ("DB/T", "DB/T"),
        ("GBT", "GB/T"),
        ("t/ab1", "T/AB1"),
        ("Q/SH", "Q/SH"),
        ("iso iec tr", "ISO/IEC TR"),
        ("itu-t", "ITU-T"),
        ("DB/T29", "DB/T 29"),
        ("DB29", "DB 29"),
        ("DB62/T25", "DB62/T 25"),
        ("DBJ41/", "DBJ41"),
        ("DBJ 41", "DBJ41"),
        ("DBJ46", "DBJ 46"),
        ("nb/sh/t", "NB/SH/T"),
        ("NBSH", "NB/SH"),
        ("szdbz", "SZDB/Z"),
        ("xjj", "XJJ"),
    ],
)
def test_series(written: str, series: str) -> None:
    assert normalize_series(written) == series
    assert normalize_series(series) == series


@pytest.mark.parametrize(
    ("table", "level"),
    [
        (NATIONAL, Level.NATIONAL),
        (NATIONAL_BARE, Level.NATIONAL),
        (INDUSTRY, Level.INDUSTRY),
        (INDUSTRY_BARE, Level.INDUSTRY),
        (DOUBLE, Level.INDUSTRY),
        (LOCAL, Level.LOCAL),
        (GROUP, Level.GROUP),
    ],
)
def test_every_line_of_a_table_is_read_as_it_stands(table: dict[str, str], level: Level) -> None:
    for prefix in table:
        code = parse_code(f"{prefix}12-2020")
        assert (code.key, code.prefix, code.level) == (f"{prefix} 12-2020", prefix, level)


def test_letters_of_industries_stand_in_one_table_with_their_source() -> None:
    assert set(INDUSTRY) == set(LISTED) | set(PRINTED)
    assert not set(LISTED) & set(PRINTED)
    assert not set(INDUSTRY) & set(INDUSTRY_BARE)


@pytest.mark.parametrize("letters", PRINTED)
def test_letters_that_no_list_has_are_those_of_a_text_in_print(letters: str) -> None:
    code = parse_code(PRINTED[letters][1])
    assert (code.prefix.removesuffix("/T"), code.level) == (letters, Level.INDUSTRY)
    assert code.key == PRINTED[letters][1]


@pytest.mark.parametrize("prefix", [*NATIONAL, *INDUSTRY, *DOUBLE, *LOCAL])
def test_every_industry_may_lose_its_slash(prefix: str) -> None:
    assert parse_code(f"{prefix}T12-2020").key == f"{prefix}/T 12-2020"


@pytest.mark.parametrize("place", DBJ_PLACES)
@pytest.mark.parametrize("gap", ["/", "-", " ", " - "])
def test_a_province_has_one_key_whatever_stands_behind_its_number(place: str, gap: str) -> None:
    assert parse_code(f"DBJ{place}{gap}012-2020").key == f"DBJ{place} 012-2020"


def test_every_province_has_local_standards() -> None:
    assert len(PROVINCES) == 34
    for place in PROVINCES:
        assert parse_code(f"DB{place}T12-2020").key == f"DB{place}/T 12-2020"


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        (
            "DB33/T, DB31/T，DB32/T、DB34/T 310008—2021",
            [f"DB{place}/T 310008-2021" for place in (33, 31, 32, 34)],
        ),
        (
            "DB31/T 310008-2021; DB32/T 310008-2021",
            ["DB31/T 310008-2021", "DB32/T 310008-2021"],
        ),
        ("DB31/T 1-2021, DB31T1-2021", ["DB31/T 1-2021"]),
        ("DG/TJ 08-1-2020", ["DG/TJ 08-1-2020"]),
        ("DG/TJ08、DGJ08-1-2020", ["DG/TJ 08-1-2020", "DGJ 08-1-2020"]),
        ("T/CCSA 393—2024 / T/TAF 083—2024", ["T/CCSA 393-2024", "T/TAF 083-2024"]),
        ("T/CCSA 393——2024／T/TAF 083-2024", ["T/CCSA 393-2024", "T/TAF 083-2024"]),
        (
            "DB31/T、DB32/T 1-2021/T/CESA 2—2022;GB 3-2023",
            ["DB31/T 1-2021", "DB32/T 1-2021", "T/CESA 2-2022", "GB 3-2023"],
        ),
        (
            "/".join(f"DB{place}/T 310008-2021" for place in (31, 32, 33, 34)),
            [f"DB{place}/T 310008-2021" for place in (31, 32, 33, 34)],
        ),
        ("GB 24315-2009/XG1-2012/GB 1-2010", ["GB 24315-2009/XG1-2012", "GB 1-2010"]),
        ("GB/T 19001-2016/ISO 9001:2015", ["GB/T 19001-2016"]),
        ("GB/T 1-2016/ISO 9001:2015/YD/T 2-2020", ["GB/T 1-2016", "YD/T 2-2020"]),
    ],
)
def test_joint_codes(written: str, keys: list[str]) -> None:
    assert [code.key for code in joint_codes(written)] == keys


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        ("DB31/T 1-2021,", Reason.EMPTY),
        ("DB31/T 1-2021, DB32/T", Reason.UNKNOWN_FORM),
        ("DB31/32/33/34 310018-2024", Reason.UNKNOWN_FORM),
        ("DB99/T, DB31/T 1-2021", Reason.UNKNOWN_PLACE),
        ("T/CCSA 393-2024 / ", Reason.UNKNOWN_FORM),
        ("T/CCSA 393 / T/TAF 083-2024", Reason.UNKNOWN_FORM),
        ("T/CCSA 393-2024 / T/TAF 083", Reason.UNKNOWN_FORM),
        ("DB31/32/DB33/T 310018-2024", Reason.UNKNOWN_FORM),
        ("ISO 9001:2015 / ISO 9002:2015", Reason.UNKNOWN_FORM),
        ("GB/T 1-2020、XG1-2021", Reason.UNKNOWN_FORM),
        ("," * 1025, Reason.TOO_LONG),
    ],
)
def test_joint_codes_refused(text: str, reason: Reason) -> None:
    with pytest.raises(CodeError) as caught:
        joint_codes(text)
    assert caught.value.reason is reason
