"""Every written form of tests/code_forms.tsv, and its kin, gives its fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdtstd.codes import Level, Mandate, canonical, is_code, normalize_code, parse_code

FORMS = Path(__file__).parent.parent / "code_forms.tsv"
MANDATES = {
    "yes": Mandate.MANDATORY,
    "no": Mandate.RECOMMENDED,
    "guidance": Mandate.GUIDANCE,
    "-": None,
}


def rows() -> list[tuple[str, ...]]:
    lines = FORMS.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def test_the_table_is_there() -> None:
    assert len(rows()) >= 34


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_each_row_gives_every_field(row: tuple[str, ...]) -> None:
    written, key, level, prefix, number, part, year, mandatory = row
    code = parse_code(written)
    assert is_code(written)
    assert code.key == str(code) == key
    assert code.level is Level(level)
    assert (code.prefix, code.number) == (prefix, number)
    assert (code.part, code.year) == (part or None, year or None)
    assert code.mandate is MANDATES[mandatory]


# written form, key, prefix, number, part, year, amendment
KIN = """
GBT 19001-2016 | GB/T 19001-2016 | GB/T | 19001 | | 2016 |
GB_T_19001_2016.pdf | GB/T 19001-2016 | GB/T | 19001 | | 2016 |
GB-T 1.1-2020.docx | GB/T 1.1-2020 | GB/T | 1 | 1 | 2020 |
GB\\T 1.1-2020 | GB/T 1.1-2020 | GB/T | 1 | 1 | 2020 |
《GB/T 1.1——2020》 | GB/T 1.1-2020 | GB/T | 1 | 1 | 2020 |
“gb/t 1.1 — 2020” | GB/T 1.1-2020 | GB/T | 1 | 1 | 2020 |
ＧＢ／Ｔ　１．１－２０２０ | GB/T 1.1-2020 | GB/T | 1 | 1 | 2020 |
GB/T 1.1 ー 2020 | GB/T 1.1-2020 | GB/T | 1 | 1 | 2020 |
GBZ 2.1-2019 | GBZ 2.1-2019 | GBZ | 2 | 1 | 2019 |
GBZT 300.1-2017 | GBZ/T 300.1-2017 | GBZ/T | 300 | 1 | 2017 |
GBJ 16-87 | GBJ 16-87 | GBJ | 16 | | 87 |
GB/T 19001—2016 XG 1—2018 | GB/T 19001-2016/XG1-2018 | GB/T | 19001 | | 2016 | XG1-2018
GB/T 19001-2016/XG1 | GB/T 19001-2016/XG1 | GB/T | 19001 | | 2016 | XG1
GB 50016—2014（2018 年版） | GB 50016-2014(2018年版) | GB | 50016 | | 2014 | 2018年版
GB/T 2423.10.1-2019 | GB/T 2423.10.1-2019 | GB/T | 2423 | 10.1 | 2019 |
DB31∕T 1389-2022 | DB31/T 1389-2022 | DB31/T | 1389 | | 2022 |
DB31_T 310020-2024 | DB31/T 310020-2024 | DB31/T | 310020 | | 2024 |
DB31T1526-2024 | DB31/T 1526-2024 | DB31/T | 1526 | | 2024 |
DB31-283-2015 | DB31 283-2015 | DB31 | 283 | | 2015 |
DB31/ 283-2015 | DB31 283-2015 | DB31 | 283 | | 2015 |
DB31/T 1311 | DB31/T 1311 | DB31/T | 1311 | | |
DB31 hy/z 001—2023 | DB31HY/Z 001-2023 | DB31HY/Z | 001 | | 2023 |
DB31DSJZ 004-2026 | DB31DSJ/Z 004-2026 | DB31DSJ/Z | 004 | | 2026 |
DB4403/T 10-2019 | DB4403/T 10-2019 | DB4403/T | 10 | | 2019 |
DB310115/Z 1-2022 | DB310115/Z 1-2022 | DB310115/Z | 1 | | 2022 |
DBS52/ 011-2016 | DBS52 011-2016 | DBS52 | 011 | | 2016 |
DB13（J）/T 273-2018 | DB13(J)/T 273-2018 | DB13(J)/T | 273 | | 2018 |
DGTJ08_2430_2023 | DG/TJ 08-2430-2023 | DG/TJ 08 | 2430 | | 2023 |
DG/TJ 08-2206.1 | DG/TJ 08-2206.1 | DG/TJ 08 | 2206 | 1 | |
DB/TJ08-20-98 | DB/TJ 08-20-98 | DB/TJ 08 | 20 | | 98 |
DBJ/T15-92-2021 | DBJ/T 15-92-2021 | DBJ/T 15 | 92 | | 2021 |
DBJ 46-039-2016 | DBJ 46-039-2016 | DBJ 46 | 039 | | 2016 |
DBJ50/T-415-2022 | DBJ50/T 415-2022 | DBJ50/T | 415 | | 2022 |
DGJ32/TJ 194-2015 | DGJ32/TJ 194-2015 | DGJ32/TJ | 194 | | 2015 |
DGJ32/J16-2014 | DGJ32/J 16-2014 | DGJ32/J | 16 | | 2014 |
DB/T 29-2008 | DB/T 29-2008 | DB/T | 29 | | 2008 |
YYT 0466.1-2016 | YY/T 0466.1-2016 | YY/T | 0466 | 1 | 2016 |
MZT 12-2020 | MZ/T 12-2020 | MZ/T | 12 | | 2020 |
HJ/T 1-92 | HJ/T 1-92 | HJ/T | 1 | | 92 |
JTG D60-2015 | JTG D60-2015 | JTG | D60 | | 2015 |
JTG/T D65-01-2007 | JTG/T D65-01-2007 | JTG/T | D65 | 01 | 2007 |
JTG F80/1-2017 | JTG F80/1-2017 | JTG | F80 | 1 | 2017 |
TSG T7001-2023 | TSG T7001-2023 | TSG | T7001 | | 2023 |
GJB 150.1A-2009 | GJB 150.1A-2009 | GJB | 150 | 1A | 2009 |
GJB9001C-2017 | GJB 9001C-2017 | GJB | 9001C | | 2017 |
ZQ/T 12-2020 | ZQ/T 12-2020 | ZQ/T | 12 | | 2020 |
ENG/T 12-2020 | ENG/T 12-2020 | ENG/T | 12 | | 2020 |
ZT/Z 12-2020 | ZT/Z 12-2020 | ZT/Z | 12 | | 2020 |
T_SHJX_073_2024 | T/SHJX 073-2024 | T/SHJX | 073 | | 2024 |
T/SEESA013--2022 | T/SEESA 013-2022 | T/SEESA | 013 | | 2022 |
T/31SCTA 001—2017 | T/31SCTA 001-2017 | T/31SCTA | 001 | | 2017 |
T/AB1 001-2020 | T/AB1 001-2020 | T/AB1 | 001 | | 2020 |
t/cecsg：d60-2020 | T/CECS G:D60-2020 | T/CECS | G:D60 | | 2020 |
T/ZGC 001.1-2020 | T/ZGC 001.1-2020 | T/ZGC | 001 | 1 | 2020 |
CECS 200:2006 | CECS 200-2006 | CECS | 200 | | 2006 |
Q/12HJ 001-2018 | Q/12HJ 001-2018 | Q/12HJ | 001 | | 2018 |
ISO_IEC 27001_2022 | ISO/IEC 27001:2022 | ISO/IEC | 27001 | | 2022 |
ISO 37170-2022 | ISO 37170:2022 | ISO | 37170 | | 2022 |
ISO TR 37171-1:2020 | ISO/TR 37171-1:2020 | ISO/TR | 37171 | 1 | 2020 |
iec/ts 62351-1:2007 | IEC TS 62351-1:2007 | IEC TS | 62351 | 1 | 2007 |
ISO/IEC/TR 38505-2 | ISO/IEC TR 38505-2 | ISO/IEC TR | 38505 | 2 | |
ISO/IEC/IEEE 29119-1:2022 | ISO/IEC/IEEE 29119-1:2022 | ISO/IEC/IEEE | 29119 | 1 | 2022 |
ISO Guide 73:2009 | ISO GUIDE 73:2009 | ISO GUIDE | 73 | | 2009 |
ISO 9001:2015/Amd 1:2024 | ISO 9001:2015/AMD 1:2024 | ISO | 9001 | | 2015 | Amd 1:2024
IEC 61000-3-2:2018+AMD1:2020 | IEC 61000-3-2:2018/AMD 1:2020 | IEC | 61000 | 3-2 | 2018 | Amd 1:2020
ISO 9001:2008/Cor.1 | ISO 9001:2008/COR 1 | ISO | 9001 | | 2008 | Cor 1
ISO 37156:2020(E) | ISO 37156:2020 | ISO | 37156 | | 2020 |
IWA 18:2016 | IWA 18:2016 | IWA | 18 | | 2016 |
ITU-T Y.4904 | ITU-T Y.4904 | ITU-T | Y.4904 | | |
ITU-T Rec. Y.4904 (12/2019) | ITU-T Y.4904 (12/2019) | ITU-T | Y.4904 | | 2019 |
ITU-R BT.2020-2 (2015) | ITU-R BT.2020-2 (2015) | ITU-R | BT.2020 | 2 | 2015 |
"""
KIN_ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in KIN.strip().splitlines()]


@pytest.mark.parametrize("row", KIN_ROWS, ids=lambda row: row[0])
def test_kin_gives_every_field(row: tuple[str, ...]) -> None:
    written, key, prefix, number, part, year, amendment = row
    code = parse_code(written)
    assert code.key == key
    assert (code.prefix, code.number) == (prefix, number)
    assert (code.part, code.year) == (part or None, year or None)
    assert code.amendment == (amendment or None)
    assert parse_code(code.key) == parse_code(code.display) == code


@pytest.mark.parametrize(
    ("written", "level", "mandate"),
    [
        ("GBZ 2.1-2019", Level.NATIONAL, Mandate.MANDATORY),
        ("GBJ 16-87", Level.NATIONAL, Mandate.MANDATORY),
        ("GJB 9001C-2017", Level.INDUSTRY, Mandate.MANDATORY),
        ("SJ/Z 9001-2020", Level.INDUSTRY, Mandate.GUIDANCE),
        ("DB/T 29-2008", Level.INDUSTRY, Mandate.RECOMMENDED),
        ("ZQ/T 12-2020", None, None),
        ("TSG T7001-2023", Level.INDUSTRY, Mandate.MANDATORY),
        ("DG/TJ 08-2406-2022", Level.LOCAL, Mandate.RECOMMENDED),
        ("DGJ32/J 16-2014", Level.LOCAL, Mandate.MANDATORY),
        ("DBS52 011-2016", Level.LOCAL, Mandate.MANDATORY),
        ("CECS 200:2006", Level.GROUP, None),
        ("Q/SH 1020-2019", Level.ENTERPRISE, None),
        ("ITU-T Y.4904", Level.INTERNATIONAL, None),
        ("IWA 18:2016", Level.INTERNATIONAL, None),
    ],
)
def test_level_and_mandate_follow(
    written: str, level: Level | None, mandate: Mandate | None
) -> None:
    code = parse_code(written)
    assert (code.level, code.mandate) == (level, mandate)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("DB31/T 1311-2021", "DB31/T 1311—2021"),
        ("DB31/T 1311", "DB31/T 1311"),
        ("DG/TJ08-2022-2022", "DG/TJ 08-2022—2022"),
        ("DG/TJ08-2022", "DG/TJ 08-2022"),
        ("GB 1.1-88", "GB 1.1—88"),
        ("JTG/T D65-01-2007", "JTG/T D65-01—2007"),
        ("JTG/T D65-01", "JTG/T D65-01"),
        ("GB/T 19001-2016/XG1-2018", "GB/T 19001—2016/XG1—2018"),
        ("GB 50016-2014(2018年版)", "GB 50016—2014(2018年版)"),
        ("IEC 61850-7-420:2021", "IEC 61850-7-420:2021"),
    ],
)
def test_display_has_the_dash_of_gb_t_1_1(written: str, printed: str) -> None:
    assert parse_code(written).display == printed
    assert normalize_code(printed) == normalize_code(written)


@pytest.mark.parametrize(
    ("written", "year"), [("GB 1.1-88", 1988), ("GB/T 1.1-2020", 2020), ("ISO 9001", None)]
)
def test_full_year(written: str, year: int | None) -> None:
    assert parse_code(written).full_year == year


def test_canonical_gives_the_form_of_a_code_and_any_other_text_as_it_is() -> None:
    assert canonical("db31/t1311—2021") == "DB31/T 1311-2021"
    assert canonical("data-trading-guide") == "data-trading-guide"
