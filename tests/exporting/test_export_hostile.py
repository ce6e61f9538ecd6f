"""Payloads in every field: no cell is a formula, none is lost, and nothing reaches a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.edit.table.columns import COLUMNS, Written
from sdtstd.export.formats import ExportFormat
from sdtstd.export.records import records_table
from sdtstd.export.template import template_table
from sdtstd.sheets.guard import unguarded
from support.examples import examples
from support.payloads.readers import acting, forged
from support.payloads.register import SHARES
from support.payloads.reports import DAY, Share
from support.runs import inside, on_terminal, register
from support.tables_read import calamine_rows, csv_rows, openpyxl_cells, openpyxl_rows
from support.writing import titled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sdtstd.export.table import Table

CHOSEN = range(0, SHARES, 1 if examples(1) > 1 else 8)
WOULD_ACT = "a text of the data would be a command where it is printed: write to a file, -o FILE"
FORMULA = tuple("=+-@＝＋－＠\t\r")


def tables(number: int, language: str) -> Iterator[Table]:
    read = Share(number).loaded.register
    to = Written(read, DAY, language)
    for section in COLUMNS:
        yield records_table(section, getattr(read, section), to)
        yield template_table(section, to)


def raw_rows(table: Table) -> list[list[str]]:
    return [[each.text for each in table.headings], *map(list, table.rows)]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("number", CHOSEN)
def test_every_text_comes_back_from_csv(number: int, language: str) -> None:
    for table in tables(number, language):
        rows = csv_rows(ExportFormat.CSV.table_writer()(table, False))
        assert [[unguarded(each) for each in row] for row in rows] == raw_rows(table)
        cells = {each for row in rows for each in row}
        assert [each for each in cells if each.lstrip().startswith(FORMULA)] == []
        assert csv_rows(ExportFormat.CSV.table_writer()(table, True)) == raw_rows(table)


@pytest.mark.parametrize("number", CHOSEN)
def test_every_text_comes_back_from_a_workbook(number: int) -> None:
    for table in tables(number, "zh"):
        book = ExportFormat.XLSX.table_writer()(table, False)
        assert openpyxl_rows(book) == raw_rows(table)
        assert calamine_rows(book) == raw_rows(table)
        cells = [each for row in openpyxl_cells(book) for each in row if each.value]
        assert {each.data_type for each in cells} == {"s"}
        risky = [each for each in cells if each.value.lstrip().startswith((*FORMULA, "'"))]
        assert all(each.style.startswith("Normal") and each.quotePrefix for each in risky)
        assert not any(each.hyperlink for each in cells)


@pytest.mark.parametrize("title", ["##[error]x", "a ##vso[x]", "a\n::error::x"])
def test_what_acts_is_written_to_a_file_alone(title: str, tmp_path: Path) -> None:
    data = register(tmp_path, titled(title))
    for run in (
        inside("export", "--data", str(data)),
        on_terminal("export", "--data", str(data), columns=80),
    ):
        assert (run.code, run.out, run.err) == (2, "", f"sdtstd: {WOULD_ACT}\n")
    written = tmp_path / "a.csv"
    assert inside("export", "--data", str(data), "-o", str(written)).code == 0
    assert csv_rows(written.read_bytes())[1][2] == title


def test_a_terminal_gets_no_mark(tmp_path: Path) -> None:
    data = register(tmp_path, titled("a\tb"))
    run = on_terminal("export", "--data", str(data), columns=80)
    assert run.code == 0
    assert run.out.startswith("Standard number,")
    assert acting(run.out.replace("\r\n", "\n").replace("\t", "")) == forged(run.out) == []
