"""A day that a workbook shows as a month or a year is that month or year: nobody wrote the day."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.sheets.book import Broken
from sdtstd.sheets.workbook.reading import workbook
from sdtstd.sheets.workbook.shown import as_shown
from sdtstd.sheets.workbook.wire import ERROR
from support.sheets import refusal, rows
from support.workbooks import cells, raw, styles

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

DAMAGED = "the workbook is damaged: open it in a spreadsheet program and save it again"
DAY = date(2024, 3, 1)
LATER = date(2024, 3, 15)
SERIAL = 45352
MONTHS = (
    "yyyy-mm", "YYYY-MM", "yyyy/m", "mmm-yy", "mmmm yyyy", "mmmmm-yy", "yyyymm", "yyyy\\-mm",
    'yyyy"年"m"月"', 'yyyy"年"m"月";@', "[$-804]yyyy年m月;@", '[DBNum1][$-804]yyyy"年"m"月"',
    "[Red]yyyy.mm", '"day "yyyy-mm', "_dyyyy-mm*d", "yyyy\\d-mm", 'yyyy-mm"', "yyyy-mm[d",
    "yyyy-mm;yyyy-mm-dd", "[$-409]mmm\\-yy;@", 'e"年"m"月"', '[$-411]ggge"年"m"月"', "mmm bbbb",
    "[>1]yyyy-mm;[<=1]mmm-yy", 'yyyy-mm"d', "mmm", 'm"月"',
)  # fmt: skip
YEARS = ("yyyy", "yy", 'yyyy"年"', "yyyy年", 'yyyy"年m月d日"', '"FY"yyyy;@', "[Blue]yyyy\\m")
DAYS = (
    "yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "d-mmm-yy", "yyyy-mm h:mm", "yyyy-mm AM/PM", "yyyy-mm:ss",
    "yyyy/m aaa", "yyyy-mm [h]", "[>1]yyyy-mm;yyyy-mm-dd", "[<9]yyyy;yyyy-mm-dd", "yyyy-mm-00",
    "yyyy-mm-dd;yyyy-mm", "[=0]yyyy;yyyy-mm-dd", '"y"m/d',
)  # fmt: skip


def made(formats: Sequence[str | int], day: date = DAY) -> bytes:
    """Give a workbook whose first row has the day in each of the formats."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("表")
        for column, form in enumerate(formats):
            sheet.write_datetime(0, column, day, book.add_format({"num_format": form}))
    return stream.getvalue()


def read(formats: Sequence[str | int], day: date = DAY) -> list[object]:
    (sheet,) = workbook(made(formats, day)).sheets
    return list(sheet.rows[0])


def test_formats_show_a_month_or_a_year_or_a_day() -> None:
    forms = (*MONTHS, *YEARS, *DAYS)
    expected = ("2024-03",) * len(MONTHS) + ("2024",) * len(YEARS) + (LATER,) * len(DAYS)
    assert dict(zip(forms, read(forms, LATER), strict=True)) == dict(
        zip(forms, expected, strict=True)
    )


TOKENS = {
    "year": ["y", "yy", "yyyy", "YYYY", "e"],
    "month": ["m", "mm", "mmm", "MMMM", "mmmmm"],
    "day": ["d", "dd", "DDDD", "h", "ss", "AM/PM", "[h]"],
    "literal": [
        "-", "/", ".", " ", "年", "月", "日", '"d"', '"年h"', "\\d", "\\[", '\\"', "_d", "*s",
        "[Red]", "[$-804]", "[DBNum1]", '"]"', '"\\"',
    ],
}  # fmt: skip
PIECES = st.sampled_from(sorted(TOKENS)).flatmap(
    lambda kind: st.tuples(st.just(kind), st.sampled_from(TOKENS[kind]))
)
FORMS = st.tuples(
    st.lists(PIECES, max_size=8).map(lambda pieces: [("year", "yyyy"), *pieces]),
    st.sampled_from(["", ";@", ";yyyy-mm-dd", ";General;d"]),
)


@settings(max_examples=15)
@given(st.lists(FORMS, min_size=1, max_size=40))
def test_a_day_is_given_as_its_format_shows_it(forms: list[Any]) -> None:
    written = ["".join(token for _, token in pieces) + rest for pieces, rest in forms]
    kinds = [{kind for kind, _ in pieces} for pieces, _ in forms]
    expected = [
        LATER if "day" in each else "2024-03" if "month" in each else "2024" for each in kinds
    ]
    assert list(zip(written, read(written, LATER), strict=True)) == list(
        zip(written, expected, strict=True)
    )


def test_formats_that_have_a_number_only() -> None:
    days = [*range(14, 17), 22, *range(28, 32), 51, 53, 54, 56, 58]
    perhaps = [27, 36, 50, 52, 55, 57]
    assert read([17, *perhaps, *days]) == ["2024-03"] * 7 + [DAY] * len(days)
    assert read([17, *perhaps, *days], LATER) == ["2024-03"] + [LATER] * (6 + len(days))


def one(*forms: str | int, s: str = "0", more: str = "", **options: str) -> bytes:
    """Give a workbook of one cell with a style, and what else stands in its first row."""
    cell = f'<c r="A1" s="{s}"><v>{SERIAL}</v></c>'
    return raw(cells(cell, more), more=styles(*forms, **options))


def test_what_a_workbook_spells_out_goes_before_the_number(tmp_path: Path) -> None:
    spelt = "<numFmt numFmtId='17' formatCode='yyyy-mm-dd'/>"
    assert rows(tmp_path, one(17, spelt=spelt)) == [[DAY]]
    assert rows(tmp_path, one(57, spelt=spelt.replace("17", "57"))) == [[DAY]]
    assert rows(tmp_path, one(14, spelt="<numFmt numFmtId='14' formatCode='yyyy'/>")) == [["2024"]]


def test_styles_of_no_cell_do_not_count(tmp_path: Path) -> None:
    others = (
        '<cellStyleXfs><xf numFmtId="17"/></cellStyleXfs>'
        '<dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs>'
    )
    assert rows(tmp_path, one("yyyy-mm-dd", "yyyy-mm", s="0", others=others)) == [[DAY]]
    assert rows(tmp_path, one("yyyy-mm-dd", "yyyy-mm", s="1", others=others)) == [["2024-03"]]


def test_a_cell_without_a_style_has_the_first_one(tmp_path: Path) -> None:
    sheet = cells('<c t="d"><v>2024-03-01</v></c>', '<c t="d" s="1"><v>2024-03-01</v></c>')
    assert rows(tmp_path, raw(sheet, more=styles("yyyy-mm", 14))) == [["2024-03", DAY]]


def test_nothing_but_days_is_cut(tmp_path: Path) -> None:
    more = (
        '<c s="0"/><c s="0" t="str"><v>2024-03-01</v></c><c s="0" t="b"><v>1</v></c>'
        '<c s="0" t="e"><v>#N/A</v></c><c s="0"><f>B9</f></c><c s="0"><v>99999999</v></c>'
        '<c s="0" t="d"><v>2024-03-01</v></c><c s="0"/>'
    )
    assert rows(tmp_path, one("yyyy-mm", more=more)) == [
        ["2024-03", None, "2024-03-01", "TRUE", Broken("#N/A"), Broken("=B9"), 99999999, "2024-03"]
    ]


def test_a_day_in_a_format_of_no_days_stays(tmp_path: Path) -> None:
    found = ['<c t="d" s="0"><v>2024-03-15</v></c>', '<c t="d" s="1"><v>2024-03-15</v></c>']
    assert rows(tmp_path, raw(cells(*found), more=styles("@", "-"))) == [[LATER, LATER]]
    plain = {"xl/styles.xml": "<styleSheet><cellXfs><xf/><xf/></cellXfs></styleSheet>"}
    assert rows(tmp_path, raw(cells(*found), more=plain)) == [[LATER, LATER]]


def test_an_empty_cell_far_out_changes_nothing(tmp_path: Path) -> None:
    far = '<row r="9"><c r="Z9" s="0"><v></v></c></row>'
    sheet = f'<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1" s="0"><v/></c></row>{far}'
    assert rows(tmp_path, raw(f"{sheet}</sheetData>", more=styles("yyyy-mm"))) == [[1]]


def test_an_error_is_not_cut() -> None:
    assert as_shown([ERROR, "#VALUE!"], len("2024-03")) == [ERROR, "#VALUE!"]


def test_a_month_holds_in_all_rows_of_merged_cells(tmp_path: Path) -> None:
    sheet = (
        f'<sheetData><row r="2"><c r="B2" s="0"><v>{SERIAL}</v></c></row>'
        '<row r="3"><c r="A3"><v>1</v></c></row></sheetData><mergeCells>'
        '<mergeCell ref="B2:B3"/></mergeCells>'
    )
    found = rows(tmp_path, raw(sheet, more=styles("yyyy-mm", 0)))
    assert found == [[], [None, "2024-03"], [1, "2024-03"]]


@pytest.mark.parametrize("s", ["2", "99999999999999999999", "-1", "x", ""])
def test_a_style_that_is_not_there_is_none(tmp_path: Path, s: str) -> None:
    assert rows(tmp_path, one(14, 17, s=s)) in ([[SERIAL]], [[DAY]])


def spelt_out(times: int) -> str:
    return "".join(
        f"<numFmt numFmtId='{n}' formatCode='yyyy\"{n}\"'/>" for n in range(200, 200 + times)
    )


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: one(*[17] * 60_000, s="59999"), "2024-03"),
        (lambda: one("yyyy-mm", spelt=spelt_out(5_000)), "2024-03"),
        (lambda: one('"' + "d" * 1_000_000 + '"yyyy-mm'), "2024-03"),
        (lambda: one('""' * 500_000 + "yyyy-mm" + "[" * 1_000_000), "2024-03"),
    ],
)
def test_many_styles_are_read(tmp_path: Path, make: Callable[[], bytes], expected: str) -> None:
    assert rows(tmp_path, make()) == [[expected]]


@pytest.mark.parametrize(
    "make",
    [
        lambda: one(*range(100_001)),
        lambda: one("yyyy-mm", spelt=spelt_out(100_001)),
        lambda: raw(cells("<c><v>1</v></c>"), more={"xl/styles.xml": "<styleSheet><cellXfs>"}),
        lambda: raw(cells("<c><v>1</v></c>"), more={"xl/styles.xml": b"\xff\xfe\x00"}),
    ],
)
def test_styles_that_no_program_writes_are_told(tmp_path: Path, make: Callable[[], bytes]) -> None:
    assert refusal(tmp_path, make()) == DAMAGED
