"""Codes as public lists have them, tests/codes/code_strings.tsv, and their kin."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdtstd.codes import CodeError, Level, Mandate, parse_code

LINES = (Path(__file__).parent / "code_strings.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]
CODES = [row for row in ROWS if row[1] in {level.value for level in Level}]
OTHERS = [row for row in ROWS if row not in CODES]
PLACES = """
DB29-205-2024 | DB 29-205-2024 | DB 29 | 205 | | 2024
DB 29-20-2000 | DB 29-20-2000 | DB 29 | 20 | | 2000
DB/T29-38-2025 | DB/T 29-38-2025 | DB/T 29 | 38 | | 2025
DB/T 29-176 | DB/T 29-176 | DB/T 29 | 176 | |
DB62_T25_3060_2012.pdf | DB62/T 25-3060-2012 | DB62/T 25 | 3060 | | 2012
DB62/T25-3060 | DB62/T 25-3060 | DB62/T 25 | 3060 | |
DB62/T25-2012 | DB62/T 25-2012 | DB62/T | 25 | | 2012
DB62/T 3055-2020 | DB62/T 3055-2020 | DB62/T | 3055 | | 2020
DBJ52-062-2013 | DBJ52 062-2013 | DBJ52 | 062 | | 2013
DBJ52/062-2013 | DBJ52 062-2013 | DBJ52 | 062 | | 2013
DBJ 41-138-2014 | DBJ41 138-2014 | DBJ41 | 138 | | 2014
DBJ50-047-2016 | DBJ 50-047-2016 | DBJ 50 | 047 | | 2016
DBJ/T 36-061-2021 | DBJ/T 36-061-2021 | DBJ/T 36 | 061 | | 2021
DBJ/T61-35-2016 | DBJ/T 61-35-2016 | DBJ/T 61 | 35 | | 2016
XJJ131-2021 | XJJ 131-2021 | XJJ | 131 | | 2021
sjg 171—2024 | SJG 171-2024 | SJG | 171 | | 2024
SZDB/Z 175-2016 | SZDB/Z 175-2016 | SZDB/Z | 175 | | 2016
SZDBZ175-2016 | SZDB/Z 175-2016 | SZDB/Z | 175 | | 2016
DB31_T_329.1001_2022 | DB31/T 329.1001-2022 | DB31/T | 329 | 1001 | 2022
"""
INDUSTRIES = """
NB/SH/T 6040-2021 | NB/SH/T 6040-2021 | NB/SH/T | 6040 | | 2021
NBSHT 0306-2013 | NB/SH/T 0306-2013 | NB/SH/T | 0306 | | 2013
NB_SH_T_0306_2013.pdf | NB/SH/T 0306-2013 | NB/SH/T | 0306 | | 2013
NB－SH－T 0306 | NB/SH/T 0306 | NB/SH/T | 0306 | |
DL/T 860.7410—2021 | DL/T 860.7410-2021 | DL/T | 860 | 7410 | 2021
YD/T 1.10 / ITU-T Y.4904 | YD/T 1.10 | YD/T | 1 | 10 |
JTG D65-01—2007 | JTG D65-01-2007 | JTG | D65 | 01 | 2007
KA/T 1-2023 | KA/T 1-2023 | KA/T | 1 | | 2023
"""


def table(text: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()]


def test_the_table_is_there() -> None:
    assert (len(ROWS), len(CODES)) == (203, 195)


@pytest.mark.parametrize("row", CODES, ids=lambda row: row[0])
def test_each_string_gives_every_field(row: tuple[str, ...]) -> None:
    written, level, series, number, part, year, _note = row
    code = parse_code(written)
    assert (code.level, code.prefix, code.number) == (Level(level), series, number)
    assert (code.part, code.year) == (part or None, year or None)
    assert parse_code(code.key) == parse_code(code.display) == code


@pytest.mark.parametrize("row", OTHERS, ids=lambda row: row[0])
def test_what_is_no_code_of_the_system_gets_no_level(row: tuple[str, ...]) -> None:
    try:
        code = parse_code(row[0])
    except CodeError:
        return
    assert (code.level, code.mandate) == (None, None)


@pytest.mark.parametrize("text", [row[0] for row in OTHERS if row[0] != "GD14-2021"])
def test_nearly_all_of_them_are_refused(text: str) -> None:
    with pytest.raises(CodeError):
        parse_code(text)


@pytest.mark.parametrize(
    ("level", "row"),
    [
        *((Level.LOCAL, row) for row in table(PLACES)),
        *((Level.INDUSTRY, row) for row in table(INDUSTRIES)),
    ],
    ids=str,
)
def test_kin_gives_every_field(level: Level, row: tuple[str, ...]) -> None:
    written, key, series, number, part, year = row
    code = parse_code(written)
    assert (code.level, code.key) == (level, key)
    assert (code.prefix, code.number) == (series, number)
    assert (code.part, code.year) == (part or None, year or None)
    assert parse_code(code.key) == parse_code(code.display) == code


@pytest.mark.parametrize(
    ("written", "mandate"),
    [
        ("DB29-205-2024", Mandate.MANDATORY),
        ("DB/T29-38-2025", Mandate.RECOMMENDED),
        ("DB62/T25-3060-2012", Mandate.RECOMMENDED),
        ("DBJ41/138-2014", Mandate.MANDATORY),
        ("SZDB/Z 175-2016", Mandate.GUIDANCE),
        ("NB/SH/T 0306-2013", Mandate.RECOMMENDED),
        ("XJJ 131-2021", None),
        ("SJG 171-2024", None),
        ("XJJ/T 131-2021", Mandate.RECOMMENDED),
    ],
)
def test_mandate_follows_where_the_letters_say_it(written: str, mandate: Mandate | None) -> None:
    assert parse_code(written).mandate is mandate


@pytest.mark.parametrize(
    "text",
    [
        "DB29-2020", "DB29-205", "DB29/T 1-2020", "DB/T29 1999", "DB/T29/75-XG1", "DB62/T25 1999",
        "DBJ41138-2014", "DD2006-03", "DD 2019-88", "XG1-2012", "GB/T 1.2020-2021",
        "JTG D60.2015", "JTG D60-2115", "Q/CSG2 16 004-2019", "IEC 62304:2006 A1:2015",
    ],
)  # fmt: skip
def test_what_may_be_two_things_is_refused(text: str) -> None:
    with pytest.raises(CodeError):
        parse_code(text)


def test_earthquake_standards_stay_beside_those_of_tianjin() -> None:
    earthquake, tianjin = parse_code("DB/T 29-2008"), parse_code("DB/T 29-176-2016")
    assert (earthquake.level, earthquake.prefix) == (Level.INDUSTRY, "DB/T")
    assert (tianjin.level, tianjin.prefix) == (Level.LOCAL, "DB/T 29")


@pytest.mark.parametrize(
    ("written", "key", "amendment"),
    [
        ("IEC 62304:2006+A1:2015", "IEC 62304:2006/AMD 1:2015", "Amd 1:2015"),
        ("ISO 17497-1:2004 + a1：2014", "ISO 17497-1:2004/AMD 1:2014", "Amd 1:2014"),
        ("IEC 62304:2006/A1:2015", "IEC 62304:2006/AMD 1:2015", "Amd 1:2015"),
        ("IEC 62304:2006+AMD1:2015", "IEC 62304:2006/AMD 1:2015", "Amd 1:2015"),
        ("ISO 3166-1:2006/Cor 1:2007", "ISO 3166-1:2006/COR 1:2007", "Cor 1:2007"),
        ("GB 24315-2009 + XG1-2012", "GB 24315-2009/XG1-2012", "XG1-2012"),
        ("DBJ11-501-2009（2016年版）", "DBJ 11-501-2009(2016年版)", "2016年版"),
    ],
)
def test_amendments_have_one_form(written: str, key: str, amendment: str) -> None:
    code = parse_code(written)
    assert (code.key, code.amendment) == (key, amendment)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("GB/T 19001-2016/ISO 9001:2015", "GB/T 19001-2016"),
        ("GB/T 19001—2016 ／ ISO 9001：2015", "GB/T 19001-2016"),
        ("DL/T 860.71/IEC 61850-7-1:2003", "DL/T 860.71"),
        ("GB/T 5271.1-2000/ISO/IEC 2382-1:1993", "GB/T 5271.1-2000"),
        ("GB/T 1-2020/XG1-2021/ISO 9001:2015", "GB/T 1-2020/XG1-2021"),
        ("ZQ/T 12-2020/IWA 18:2016", "ZQ/T 12-2020"),
        ("T/IEC 1-2020/ISO 9001:2015", "T/IEC 1-2020"),
    ],
)
def test_an_adopted_text_is_no_part_of_a_code(written: str, key: str) -> None:
    assert parse_code(written) == parse_code(key)
    assert parse_code(written).key == key


@pytest.mark.parametrize(
    "text",
    [
        "GB/T 19001-2016/ISO", "GB/T 19001-2016/EN 1:2000", "ISO 9001:2015/IEC 1:2000",
        "GB/T 19001-2016/GB/T 1-2020", "/ISO 9001:2015", "GB/T/ISO 9001:2015", "T/ISO",
        "GB/T 19001-2016/ISOX 1-2020",
    ],
)  # fmt: skip
def test_behind_the_slash_stands_a_whole_international_code(text: str) -> None:
    with pytest.raises(CodeError):
        parse_code(text)


def test_letters_of_a_group_are_no_adopted_text() -> None:
    assert parse_code("T/ISO 1-2020").prefix == "T/ISO"
