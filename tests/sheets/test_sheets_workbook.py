"""Workbooks: every value as the sheet shows it, what is hidden, merged, or never computed."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl  # type: ignore[import-untyped]
import pytest
import xlsxwriter  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.sheets.book import Broken
from sdtstd.sheets.workbook.reading import workbook
from support.sheets import read, rows
from support.workbooks import cells, raw, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=9)
VALUES = st.one_of(
    TEXTS,
    st.sampled_from(["a\nb", "_x000D_", "'=1", "=1+1", "#N/A", "1.10"]),
    st.integers(-(10**15), 10**15),
    st.floats(-1e9, 1e9).map(lambda each: float(f"{each:.12g}")),
    st.dates(date(1900, 3, 1), date(2999, 12, 31)),
    st.none(),
)
MOMENT = datetime(2022, 10, 28, 13, 5)  # noqa: DTZ001 - a spreadsheet knows no zones
GRIDS = st.lists(st.lists(VALUES, max_size=5), min_size=1, max_size=5)


@settings(max_examples=25)
@given(GRIDS)
def test_what_is_written_is_read(grid: list[list[Any]]) -> None:
    (sheet,) = workbook(written(grid)).sheets
    found = [list(row) for row in sheet.rows]
    assert found == _trimmed([[_whole(each) for each in row] for row in grid])
    assert [[type(each) for each in row] for row in found] == [
        [type(_whole(each)) for each in row[: len(read)]]
        for row, read in zip(grid, found, strict=False)
    ]


@settings(max_examples=10)
@given(GRIDS.filter(lambda grid: "_x" not in repr(grid)))  # openpyxl does not escape it
def test_what_another_program_writes_is_read(grid: list[list[Any]]) -> None:
    book = openpyxl.Workbook()
    for at, row in enumerate(grid, 1):
        for column, value in enumerate(row, 1):
            cell = book.active.cell(at, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # never a formula
    stream = BytesIO()
    book.save(stream)
    (sheet,) = workbook(stream.getvalue()).sheets
    expected = _trimmed([[_whole(each) for each in row] for row in grid])
    assert [list(row) for row in sheet.rows] == expected


def _whole(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _trimmed(grid: list[list[object]]) -> list[list[object]]:
    for row in grid:
        while row and row[-1] is None:
            row.pop()
    while grid and not grid[-1]:
        grid.pop()
    return grid


def made(fill: Callable[[Any, Any], object], **options: object) -> bytes:
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, options) as book:
        fill(book, book.add_worksheet("表"))
    return stream.getvalue()


def test_sheets_rows_and_columns_that_are_hidden_are_read_and_told(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_row(1, 1, ["编号", "名称"])
        sheet.write_row(2, 1, ["A 1", "数据"])
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(9, None, None, {"hidden": True})
        sheet.set_column(2, 16383, None, None, {"hidden": True})
        book.add_worksheet("藏").hide()
        book.add_worksheet("深").very_hidden()
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=表!$A$1:$A$3"})
        book.add_chartsheet("图").set_chart(chart)

    first, *others = read(tmp_path, made(fill)).sheets
    assert first.rows == ((), (None, "编号", "名称"), (None, "A 1", "数据"))
    assert not first.is_hidden
    assert (first.hidden_rows, first.hidden_columns) == (frozenset({3}), frozenset({3}))
    assert [(each.name, each.is_hidden, each.rows) for each in others] == [
        ("藏", True, ()),
        ("深", True, ()),
    ]


@pytest.mark.parametrize("is_1904", [False, True])
def test_days_count_from_the_day_that_the_workbook_names(tmp_path: Path, is_1904: bool) -> None:
    def fill(book: Any, sheet: Any) -> None:
        days = [
            "yyyy-mm-dd",
            'yyyy"年"m"月"d"日"',
            31,
            57,
            "[$-804]yyyy年m月d日;@",
            "yyyy/m/d h:mm",
        ]
        for column, form in enumerate(days):
            day = book.add_format({"num_format": form})
            sheet.write_datetime(0, column, MOMENT, day)
        sheet.write_number(1, 0, 0.5, book.add_format({"num_format": "hh:mm"}))
        sheet.write_number(1, 1, 1.75, book.add_format({"num_format": "[h]:mm:ss"}))
        sheet.write_number(1, 2, 44862)
        sheet.write_number(1, 3, 5, book.add_format({"num_format": '0"d"'}))
        sheet.write_number(1, 4, 99999999, book.add_format({"num_format": "yyyy-mm-dd"}))

    (sheet,) = read(tmp_path, made(fill, date_1904=is_1904)).sheets
    assert sheet.epoch == (date(1904, 1, 1) if is_1904 else date(1899, 12, 30))
    assert sheet.rows == ((date(2022, 10, 28),) * 6, ("12:00", "42:00:00", 44862, 5, 99999999))


def test_errors_and_formulas_without_a_value_are_no_blanks(tmp_path: Path) -> None:
    def fill(_book: Any, sheet: Any) -> None:
        sheet.write_formula(0, 0, "=NA()", None, "#N/A")
        sheet.write_formula(0, 1, "=1/0", None, "#DIV/0!")
        sheet.write_formula(0, 2, "=B1+1")
        sheet.write_formula(0, 3, '="x"', None, "x")
        sheet.write_formula(0, 4, "=2", None, 2)
        sheet.write_boolean(0, 5, True)
        sheet.write_string(0, 6, "#N/A")
        sheet.write_number(0, 7, 0)

    found = rows(tmp_path, made(fill))
    broken = [Broken("#N/A"), Broken("#DIV/0!"), Broken("=B1+1")]
    assert found == [[*broken, "x", 2, "TRUE", "#N/A", 0]]


@pytest.mark.parametrize(("value", "shown"), [("#DIV/0!", "#DIV/0!"), ("", "=1/0")])
def test_an_error_at_the_end_of_a_row_stays_there(value: str, shown: str, tmp_path: Path) -> None:
    def fill(_book: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ["a", "b"])
        sheet.write_formula(1, 1, "=1/0", None, value)
        sheet.write_row(2, 0, ["c", "d", "e"])

    assert rows(tmp_path, made(fill)) == [["a", "b"], [None, Broken(shown)], ["c", "d", "e"]]


def test_what_formulas_leave_behind(tmp_path: Path) -> None:
    sheet = cells(
        '<c r="A1"><f>B9+1</f></c>',
        '<c r="B1"><f>B9+2</f><v></v></c>',
        '<c r="C1" t="str"><f>B9</f><v></v></c>',
        '<c r="D1" t="str"><f>IF(1,"","")</f><v> </v></c>',
        '<c r="E1"><f t="shared" si="0"/><v/></c>',
        '<c r="F1"><f>0</f><v>0</v></c>',
        '<c r="G1" t="e"><v>#REF!</v></c>',
        '<c r="H1" t="e"/>',
        '<c r="I1" t="str"><f>B9&amp;"x"</f></c>',
        f'<c r="J1"><f>A\n {"A" * 100}</f></c>',
    )
    (row,) = rows(tmp_path, raw(sheet))
    assert row[:6] == [Broken("=B9+1"), Broken("=B9+2"), None, None, Broken("="), 0]
    assert row[6:] == [Broken("#REF!"), Broken("#"), Broken('=B9&"x"'), Broken(f"=A {'A' * 58}")]


def test_texts_are_as_written_without_their_readings(tmp_path: Path) -> None:
    strings = (
        '<si><t>中文</t><rPh sb="0" eb="1"><t>ZHONG</t></rPh><phoneticPr fontId="1"/></si>'
        '<si><t xml:space="preserve"> \u3000a_x000D_\nb&#13;c_x005F_x000D_ </t></si>'
        "<si><r><t>数</t></r><r><t>据</t></r></si><si><t> </t></si>"
    )
    sheet = cells(
        *(f'<c t="s"><v>{n}</v></c>' for n in range(4)),
        '<c t="inlineStr"><is><t>in</t></is></c>',
        '<c t="d"><v>2022-10-28</v></c>',
        "<c><v>007</v></c>",
        '<c t="b"><v>0</v></c>',
    )
    assert rows(tmp_path, raw(sheet, strings)) == [
        ["中文", "a\nb\nc_x000D_", "数据", None, "in", date(2022, 10, 28), 7, "FALSE"]
    ]


def test_merged_cells_hold_in_all_of_their_rows_and_not_across(tmp_path: Path) -> None:
    def fill(_book: Any, sheet: Any) -> None:
        sheet.merge_range(0, 0, 0, 3, "一览表")
        sheet.merge_range(1, 0, 3, 1, "数据")
        sheet.merge_range(4, 1, 6000, 1, "layout")
        sheet.merge_range(4, 2, 99, 2, "末")
        for row in range(1, 6):
            sheet.write_number(row, 4, row)
        sheet.write_string(7, 0, "")

    assert rows(tmp_path, made(fill)) == [
        ["一览表"],
        *(["数据", None, None, None, row] for row in (1, 2, 3)),
        [None, "layout", "末", None, 4],
        [None, None, "末", None, 5],
    ]


def test_far_cells_that_hold_nothing_change_nothing(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_string(2, 1, "数据")
        sheet.write_blank(1048575, 16383, None, book.add_format({"bg_color": "red"}))
        sheet.merge_range(2, 0, 1048575, 0, None)

    assert rows(tmp_path, made(fill)) == [[], [], [None, "数据"]]


def test_elements_may_have_a_prefix(tmp_path: Path) -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = (
        f'<x:sheetData xmlns:x="{main}"><x:row><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>'
        "</x:sheetData>"
    )
    assert rows(tmp_path, raw(sheet)) == [[Broken("#N/A")]]


def test_rows_and_cells_may_name_no_place(tmp_path: Path) -> None:
    sheet = (
        "<sheetData><row><c><v>1</v></c></row>"
        '<row r="3"><c r="B3"><v>2</v></c><c t="e"><v>#N/A</v></c></row></sheetData>'
    )
    assert rows(tmp_path, raw(sheet)) == [[1], [], [None, 2, Broken("#N/A")]]


def test_a_book_of_a_workbook_has_no_guards(tmp_path: Path) -> None:
    book = read(tmp_path, raw(cells("<c><v>1</v></c>")), "list.csv")
    assert not book.guarded
    assert (book.sheets[0].name, book.sheets[0].headings) == ("S", None)
