"""Text with a row a line: what parts its cells, quotes, blank lines, and what is refused."""

from __future__ import annotations

import csv
import os
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.diagnostics import CannotRun
from sdtstd.sheets.guard import guarded, unguarded
from sdtstd.sheets.reading import read_book
from sdtstd.sheets.text.delimited import delimited
from support.sheets import read, reason, refusal, rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), max_size=9)
CELLS = st.one_of(
    TEXTS, st.sampled_from(['a"b', "a,b;c", "a\nb\n\nc", '"', "中\t文", "'=1", "a\rb"])
)


@given(st.one_of(st.text(), st.text("'=+-@＝ \t\r中", max_size=4)))
def test_a_guard_is_taken_off_and_nothing_else(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6), st.booleans())
def test_what_a_csv_writer_writes_is_read(grid: list[list[str]], all_quoted: bool) -> None:
    stream = StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL) if all_quoted else csv.writer(stream)
    writer.writerows([["甲", "乙", "丙", "丁"]] * 9 + grid)
    (sheet,) = delimited(stream.getvalue()).sheets
    assert _trimmed(sheet.rows[9:]) == _trimmed(map(_bare, row) for row in grid)


def _bare(text: str) -> str | None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    around = "".join({each for each in lines if each.isspace()}) + "\ufeff\u200b"
    return lines.strip(around) or None


def _trimmed(given: Iterable[Iterable[object]]) -> list[list[object]]:
    grid = [[*row] for row in given]
    for row in grid:
        while row and row[-1] is None:
            row.pop()
    while grid and not grid[-1]:
        grid.pop()
    return grid


@pytest.mark.parametrize(
    "text",
    [
        "编号,名称\nA 1,数据\n",
        "编号;名称\r\nA 1;数据\r\n",
        "编号\t名称\rA 1\t数据",
        "\ufeff编号,名称\nA 1,数据,,\n,,,\n,,,\n",
        "sep=;\n编号;名称\nA 1;数据",
        '"编号";"名称"\n"A 1";"数据"',
        "编号,名称\n\u3000A 1\u00a0, 数据 \n",
    ],
)
def test_what_parts_the_cells_is_found(tmp_path: Path, text: str) -> None:
    assert rows(tmp_path, text) == [["编号", "名称"], ["A 1", "数据"]]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("编号;名称;数\nA 1;a,b;1\nA 2;c,d,e;2", ["A 1", "a,b", 1]),
        ("编号,名称,数\nA 1,甲;乙;丙;丁,1\nA 2,戊,2", ["A 1", "甲;乙;丙;丁", 1]),
        ('一览表\n"甲,乙;丙";数\n"丁,戊;己";1\n', ["甲,乙;丙", "数"]),
        ("名称\n数据", ["数据"]),
    ],
)
def test_the_commonest_width_decides(tmp_path: Path, text: str, second: list[object]) -> None:
    assert rows(tmp_path, text)[1] == [str(each) for each in second]


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    found = rows(tmp_path, '编号,名称\n\n"a\nb",1\n   ,\nc,2\n')
    assert found == [["编号", "名称"], [], ["a\nb", "1"], [], ["c", "2"]]


def test_texts_may_carry_a_guard_and_numbers_stay_texts(tmp_path: Path) -> None:
    book = read(tmp_path, "a,b\n'=1,1.10\n", "list.csv")
    assert book.guarded
    assert book.sheets[0].rows[1] == ("'=1", "1.10")
    assert book.sheets[0].headings is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "it is empty"),
        (" \n\n", "it is empty"),
        ('a,b\n"c,d\ne,f\n', "the quote that opens in row 2 is never closed"),
        ('a,b\n1,"c', "the quote that opens in row 2 is never closed"),
        (
            'a,b\n"c,d\ne,"f",g\n',
            "row 2 goes on behind a closing quote: write a quote within twice",
        ),
        ("a,b\n\0,c", "row 2 holds the control character U+0000: remove it"),
        ('a,b\n\n"\n\x1b",c', "row 3 holds the control character U+001B: remove it"),
        (f"a,b\n{'c' * 100_001},d", "a cell in row 2 has more than 100,000 characters"),
        (f"a,b\n{'c,' * 200}d", "row 2 has more than 200 columns"),
        ("a,b\n" * 50_001, "it has more than 50,000 rows: split it"),
        ("a\n" * 1_000_000, "it has more than 50,000 rows: split it"),
        ("a" * (20 * 1024 * 1024 + 1), "the file has more than 20 MiB"),
        (
            "<html><table>",
            "it is a page or XML: open it in a spreadsheet program and save it as .xlsx",
        ),
        ("%PDF-1.7", "it is no list: csv, tsv, xlsx and JSON lines are read"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, text: str, expected: str) -> None:
    assert refusal(tmp_path, text) == expected


def test_what_lies_at_the_limits_is_read(tmp_path: Path) -> None:
    assert len(rows(tmp_path, "a,b\n" * 50_000 + ",\n" * 50_000)) == 50_000
    assert len(rows(tmp_path, f"{'c,' * 199}d,,,,\n")[0]) == 200
    assert rows(tmp_path, f"a,b\n{'c' * 100_000},d")[1][0] == "c" * 100_000


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    found = {name: _told(tmp_path / name) for name in ("folder", "pipe", "none")}
    assert found == {
        "folder": "this is not an ordinary file",
        "pipe": "this is not an ordinary file",
        "none": "no such file or directory",
    }


def _told(path: Path) -> str:
    with pytest.raises(CannotRun) as caught:
        read_book(path)
    return reason(str(caught.value), path)
