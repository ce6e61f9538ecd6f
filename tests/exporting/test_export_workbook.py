"""A workbook read back: every cell is a text, the same as in csv, and the bytes hang on nothing."""

from __future__ import annotations

import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch
from zipfile import ZipFile

import pytest

from sdtstd.cli.putting import put
from sdtstd.export.formats import ExportFormat
from sdtstd.export.layout import height_of
from support.runs import DAY, example, inside, process, register, shell
from support.tables_read import (
    calamine_rows,
    csv_rows,
    openpyxl_cells,
    openpyxl_rows,
    openpyxl_sheets,
)

ROOT = Path(__file__).parents[2]
KINDS = ("standards", "pilots", "measures")
REGISTERS = {"example": None, "shipped": ROOT / "data"}


def words(lang: str = "zh", data: Path | None = None, kind: str = "standards") -> tuple[str, ...]:
    where = ("--data", str(data or example()), "--as-of", DAY, "--lang", lang)
    return ("export", *where, "--kind", kind)


def workbook(path: Path, *more: str) -> bytes:
    run = inside(*more, "-o", str(path))
    assert (run.code, run.out, run.err) == (0, "", "")
    return path.read_bytes()


def formats_of_empty_cells(book: bytes) -> list[str]:
    """Give the format of a cell that is filled in later, of each column."""
    sheet, _ = openpyxl_sheets(book)
    return [each.number_format for each in sheet.column_dimensions.values()]


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_cell_is_the_text_of_csv(register: str, kind: str, tmp_path: Path) -> None:
    asked = words(data=REGISTERS[register], kind=kind)
    raw = csv_rows(inside(*asked, "--raw").out.encode())
    book = workbook(tmp_path / "a.xlsx", *asked)
    assert calamine_rows(book) == openpyxl_rows(book) == raw
    cells = [each for row in openpyxl_cells(book) for each in row]
    assert {each.data_type for each in cells if each.value} == {"s"}
    assert {each.number_format for each in cells if each.value} == {"@"}
    assert set(formats_of_empty_cells(book)) == {"@"}


def test_what_is_offered_and_what_stays_in_sight(tmp_path: Path) -> None:
    sheet, places = openpyxl_sheets(workbook(tmp_path / "a.xlsx", *words()))
    assert (sheet.title, places.title) == ("标准", "主题")
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == f"A1:Z{sheet.max_row}"
    offered = [each for each in sheet.data_validations.dataValidation if each.formula1]
    assert [each.formula1 for each in offered] == [
        '"计划,制定中,即将实施,现行,废止,被代替,终止"',
        '"国家,行业,地方,团体,企业,国际"',
        "'主题'!$A$2:$A$7",
        '"核心,部分相关"',
        '"主导,参与"',
    ]


@pytest.mark.parametrize("more", [(), ("--template",)])
def test_a_date_and_a_topic_say_how_they_are_written(more: tuple[str, ...], tmp_path: Path) -> None:
    sheet, _ = openpyxl_sheets(workbook(tmp_path / "a.xlsx", *words(), *more))
    hints = {
        sheet.cell(1, min(at.min_col for at in each.sqref.ranges)).value: each.prompt
        for each in sheet.data_validations.dataValidation
        if each.prompt
    }
    assert hints["主题"] == "从列表中选择；有几个时用分号隔开"
    assert {hints[each] for each in hints if each.endswith("日期")} == {hints["发布日期"]}
    assert hints["发布日期"] == "2023-08-21、2023-08 或 2023"


@pytest.mark.parametrize("more", [(), ("--template",)])
def test_a_workbook_is_printed_one_page_across(more: tuple[str, ...], tmp_path: Path) -> None:
    for sheet in openpyxl_sheets(workbook(tmp_path / "a.xlsx", *words(), *more)):
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"
        cells = [each for row in sheet.iter_rows() for each in row if each.value]
        assert all(each.alignment.wrap_text for each in cells)


def test_rows_are_as_high_as_their_texts() -> None:
    assert height_of(["a", "字" * 10], [10, 24]) == height_of([], [])
    assert height_of(["a", "字" * 11], [10, 24]) == 2 * height_of(["a"], [10])
    assert height_of(["a\n\nb"], [10]) == 3 * height_of(["a"], [10])
    assert height_of(["字" * 32_767], [10]) == 409


def test_a_template_offers_the_leaves_of_its_tasks(tmp_path: Path) -> None:
    book = workbook(tmp_path / "a.xlsx", *words(), "--template")
    table, places = openpyxl_sheets(book)
    offered = {
        str(each.sqref): (each.formula1, each.errorStyle, bool(each.showErrorMessage))
        for each in table.data_validations.dataValidation
    }
    assert offered["C2:C502"] == ("'主题'!$A$2:$A$7", None, False)
    assert offered["J2:J502"] == ('"国家,行业,地方,团体,企业,国际"', None, True)
    assert offered["I2:I502"][1:] == ("warning", True)
    assert (table.title, places.title) == ("标准", "主题")
    assert calamine_rows(book, 1)[:3] == [
        ["主题", "任务和领域", "路径"],
        ["数据收集存储", "基础 / 数据基座", "foundation/data/collection"],
        ["数据质量", "基础 / 数据基座", "foundation/data/quality"],
    ]
    assert [row[2] for row in calamine_rows(book, 1)[4:]] == [
        "foundation/trust/identity",
        "life/health",
        "governance/water",
    ]
    measures = workbook(tmp_path / "b.xlsx", *words("en", kind="measures"), "--template")
    assert calamine_rows(measures, 1)[1:] == [["多方协同", "工作格局", "work-pattern/cooperation"]]


def test_the_example_row_of_a_template_looks_like_none(tmp_path: Path) -> None:
    book = workbook(tmp_path / "a.xlsx", *words(), "--template")
    headings, row, *more = openpyxl_cells(book)
    assert more == []
    assert headings[0].font.b
    coloured = [each.fill.fgColor.rgb for each in headings]
    assert coloured[0] == coloured[1] != coloured[2]
    assert all(each.font.i and each.border.left.style == "thin" for each in row if each.value)
    shown = dict(zip((each.value for each in headings), (each.value for each in row), strict=True))
    assert shown["标准编号*"] == "示例：DB31/T 319001-2023"
    assert (shown["主题"], shown["起草单位"]) == ("健康", "示范市大数据中心")
    assert (shown["发布日期"], shown["实施日期"]) == ("2023-02-01", "2023-06-01")


NOTE = "示例行：导入时会跳过；要改写这一行，请把每一格都改掉，包括本格"
TYPED = {"DB31/T 319001-2023": "DB31/T 9555-2023", "DB32/T 319001-2023": "", "示例：": ""}


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [({}, "skipped"), (TYPED, "doubtful"), ({**TYPED, NOTE: ""}, "new")],
    ids=["untouched", "number", "whole"],
)
def test_what_is_typed_over_the_example(
    typed: dict[str, str], outcome: str, tmp_path: Path
) -> None:
    text = inside(*words(), "--template").out
    assert NOTE in text
    for old, new in typed.items():
        text = text.replace(old, new)
    (tmp_path / "a.csv").write_text(text, "utf-8")
    where = ("--data", str(example()), "--as-of", DAY, "--format", "json")
    _, row = json.loads(inside("import", str(tmp_path / "a.csv"), *where).out)["rows"]
    assert row["outcome"] == outcome


SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
    {"PYTHONHASHSEED": "77", "TZ": "America/Los_Angeles", "LC_ALL": "zh_CN.UTF-8"},
)


@pytest.mark.parametrize("more", [(), ("--template",)])
def test_the_same_bytes_anywhere(more: tuple[str, ...], tmp_path: Path) -> None:
    wanted = workbook(tmp_path / "a.xlsx", *words(), *more)
    text = inside(*words(), *more).out
    for n, environ in enumerate(SURROUNDINGS):
        path = tmp_path / f"{n}.xlsx"
        assert process(*words(), *more, "-o", str(path), environ=environ).code == 0
        assert path.read_bytes() == wanted
        assert process(*words(), *more, environ=environ).out == text
    with ZipFile(BytesIO(wanted)) as book:
        assert {each.date_time for each in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z" in book.read("docProps/core.xml")


def test_a_pipe_gets_the_bytes_of_the_file(tmp_path: Path) -> None:
    wanted = workbook(tmp_path / "a.xlsx", *words())
    run = shell('"$@" | cat > b.xlsx', *words(), "--format", "xlsx", cwd=tmp_path)
    assert (run.code, run.out, run.err) == (0, "", "")
    assert (tmp_path / "b.xlsx").read_bytes() == wanted
    out = BytesIO()
    with patch.object(sys, "stdout", TextIOWrapper(out)):
        put(wanted, ExportFormat.XLSX, None)
        assert out.getvalue() == wanted
    full = shell('"$@" > /dev/full', *words(), "--format", "xlsx", "--lang", "en", cwd=tmp_path)
    assert full.code == 2
    assert full.err.startswith("sdtstd: the output cannot be written: ")


EMPTY = "version: 1\nsystem: {id: demo, title: 体系, tasks: []}\n"


@pytest.mark.parametrize("kind", KINDS)
def test_a_register_without_records_has_a_template_too(kind: str, tmp_path: Path) -> None:
    data = register(tmp_path, EMPTY)
    told = workbook(tmp_path / "a.xlsx", *words("en", data, kind), "--template")
    headings, row = calamine_rows(told)
    filled = {heading: text for heading, text in zip(headings, row, strict=True) if text}
    name = "Standard number*" if kind == "standards" else f"{kind.removesuffix('s').title()} id*"
    form = "Example: DB31/T 1311-2021" if kind == "standards" else "Example: smart-port-1"
    assert filled.pop(name) == form
    assert [*filled.values()] == [
        "the title as published",
        "Example row: passed over on import. To type over it, replace all its cells, this one too",
    ]
    assert calamine_rows(told, 1) == [["Topic", "Task and field", "Path"]]
    none = workbook(tmp_path / "b.xlsx", *words("en", data, kind))
    assert len(calamine_rows(none)) == 1
