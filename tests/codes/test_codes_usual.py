"""Usual codes are read past the families, exactly as the families read them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sdtstd.codes import CodeError, Level, parsing
from sdtstd.codes.industries import DOUBLE, INDUSTRY, INDUSTRY_BARE
from sdtstd.codes.prefixes import (
    GROUP,
    LOCAL,
    NATIONAL,
    NATIONAL_BARE,
    NOT_A_SERIES,
    PROVINCES,
)

FORMS = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "code_forms.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
BASES = sorted(
    {*NATIONAL, *NATIONAL_BARE, *INDUSTRY, *INDUSTRY_BARE, *GROUP, *NOT_A_SERIES, *LOCAL, *DOUBLE}
    | {"DB", "DBS", "DG", "DGJ", "DBJ", "T", "Q", "A", "ZZ", "XX", "ITU", "DB31", "DB3101", "DB311"}
)
places = st.builds(
    "{}{}".format,
    st.sampled_from(["DB", "DBS", "DB ", "DBJ", "GB", "T", "YD"]),
    st.sampled_from([*PROVINCES, "00", "16", "99", "3"]).flatmap(
        lambda place: st.sampled_from(["", "0", "01", "115", "0115", "01155"]).map(place.__add__)
    ),
)
bodies = st.text("ABCTZJ019", min_size=1, max_size=18)
kinds = st.sampled_from(["", "/T", "/Z", "/J", "/TJ", "T", "Z", "-T", " T", "/", "SW/Z", "/t"])
numbers = st.builds(
    "{}{}".format,
    st.sampled_from(["1", "08", "310008", "1234567", "12345678", "A1", "G:D60", "1A", "08-1", ""]),
    st.sampled_from(["", ".1", ".002", ".1234", ".1.2", ".1A", ".", "-1", "/1"]),
)
years = st.sampled_from(
    ["-2020", "-1988", "-88", "-2100", ":2020", "—2020", "", "-202", "-20200", "-2020 ", "-2020\n"]
)
changes = st.sampled_from(["", "", "", "/XG1-2018", "(2018年版)", ".pdf", "、"])
codes = st.builds(
    "{}{}{}{}{}{}".format,
    st.sampled_from(BASES) | places | bodies.map("T/".__add__) | bodies.map("Q/".__add__),
    kinds,
    st.sampled_from([" ", " ", " ", "", "-", "  ", "/", "\t", "\u3000"]),
    numbers,
    years,
    changes,
)


def agree(text: str) -> bool:
    """Compare the two readings of a text; say whether the short one took it."""
    usual = parsing._usual(text)
    if usual is not None:
        assert usual == parsing._of_families(text)
        assert usual.key == text
    return usual is not None


@settings(max_examples=3000)
@given(codes)
@example("T/T 1-2020")
@example("T31/AB 1-2020")
@example("GB31/T 1-2020")
@example("DB/T 1-2020")
@example("GBZ/T 1.1-2020")
def test_a_usual_code_is_read_as_the_families_read_it(text: str) -> None:
    agree(text)


@settings(max_examples=1000)
@given(codes, st.data())
def test_near_misses_too(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    put = data.draw(st.sampled_from([*"0１ZTＴ/-. :Db一", ""]))
    agree(text[:at] + put + text[at + data.draw(st.integers(0, 1)) :])


@pytest.mark.parametrize("base", BASES)
def test_every_prefix_with_every_place_and_kind(base: str) -> None:
    for place in ("", "31", "3101", "31011", "310115", "311", "99", "9901"):
        for kind in ("", "/T", "/Z", "/J", "/AB", "/SHDT", "T"):
            for number in ("1-2020", "08.1-1999"):
                agree(f"{base}{place}{kind} {number}")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: str(form[0]))
def test_every_form_of_the_table(form: list[str]) -> None:
    agree(form[0])
    agree(form[1])


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("GB 50207-2002", Level.NATIONAL),
        ("GB/T 1.1-2020", Level.NATIONAL),
        ("GB/Z 41275.1-2022", Level.NATIONAL),
        ("GBZ 2.1-2019", Level.NATIONAL),
        ("GBZ/T 300.1-2017", Level.NATIONAL),
        ("DB31/T 1311-2021", Level.LOCAL),
        ("DB31 283-2015", Level.LOCAL),
        ("DB3301/T 0322.3-2020", Level.LOCAL),
        ("DB31117/Z 016-2022", Level.LOCAL),
        ("YD/T 123-2020", Level.INDUSTRY),
        ("CJJ 75-2023", Level.INDUSTRY),
        ("T/SSITS 2003-2023", Level.GROUP),
    ],
)
def test_usual_codes_are_taken(text: str, level: Level) -> None:
    assert agree(text)
    assert parsing.parse_code(text).level is level


@pytest.mark.parametrize(
    "text",
    [
        "GB/T 1.1—2020",
        "GB/T 1.1-20",
        "GB/T 1.1-2100",
        "GB/T 1.1:2020",
        "GB/T  1.1-2020",
        "GB/T 12345678-2020",
        "GB/T 1.1234-2020",
        "GB 1.1-88",
        "GB/T 1.1",
        "GB/T 1.1.1-2020",
        "GB/T 19001-2016/XG1-2018",
        "GB 50016-2014(2018年版)",
        "gb/t 1.1-2020",
        "T/31AB 1-2020",
        "TSG 1-2020",
        "DB31DSJ/Z 004-2026",
        "DG/TJ 08-2406-2022",
        "DBS31/T 1-2020",
        "ISO 9001:2015",
        "GB/T 1.1-2020 ",
        "GB/T 1.1-2020\n",
    ],
)
def test_anything_unusual_is_left_to_the_families(text: str) -> None:
    assert not agree(text)


@pytest.mark.parametrize("text", ["DB16/T 1-2020", "DB311/T 1-2020", "AB31/T 1-2020"])
def test_what_the_families_refuse_is_refused(text: str) -> None:
    assert not agree(text)
    with pytest.raises(CodeError):
        parsing._of_families(text)
