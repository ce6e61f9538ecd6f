"""Records written to a spreadsheet, edited there or not, and brought back."""

from __future__ import annotations

import json
import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest

from support.runs import EXAMPLE, inside

ROOT = Path(__file__).parents[2]
DAY = "--as-of=2023-11-30"
KINDS = ("standards", "pilots", "measures")


def told(file: Path, data: Path, *words: str) -> dict[str, Any]:
    where = ("--data", str(data), DAY, "--format", "json")
    run = inside("import", str(file), *words, *where)
    assert run.code == 0, run.err
    answer: dict[str, Any] = json.loads(run.out)
    return answer


def exported(data: Path, file: Path, *words: str) -> Path:
    run = inside("export", "-o", str(file), "--data", str(data), DAY, *words)
    assert run.code == 0, run.err
    return file


@pytest.mark.parametrize("register", [ROOT / "data", EXAMPLE], ids=["shipped", "example"])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_was_not_edited_changes_nothing(
    kind: str, ending: str, language: str, register: Path, tmp_path: Path
) -> None:
    words = ("--kind", kind, "--lang", language)
    file = exported(register, tmp_path / f"records.{ending}", *words)
    answer = told(file, register)
    summary = answer["summary"]
    assert summary["rows"] == summary["same"] + summary["skipped"]
    name = answer["columns"][0]["sheet"]
    assert sum(each["sheet"] == name for each in answer["rows"]) == summary["same"] + 1


def edited(file: Path, heading: str, row: int, text: str) -> None:
    """Type a text into a cell, as a spreadsheet program saves it."""
    book = openpyxl.load_workbook(BytesIO(file.read_bytes()))
    sheet = book.worksheets[0]
    column = next(each.column for each in sheet[1] if each.value == heading)
    sheet.cell(row, column).value = text
    book.save(file)


EDITS = [
    (
        *("standards", "发布日期", 3, "2022/1/8", "https://example.org/s/2"),
        ("{publication: 2021/2022}", "{publication: 2022-01-08}"),
    ),
    ("standards", "英文名称", 7, "Guide", "https://example.org/t/1", ("", "title_en: Guide")),
    (
        *("pilots", "启动日期", 2, "2022.6.1", "https://example.org/pilot"),
        ("{started: 2022-06,", "{started: 2022-06-01,"),
    ),
    ("measures", "英文名称", 2, "Office", "https://example.org/m/1", ("", "title_en: Office")),
]


@pytest.mark.parametrize(("kind", "heading", "row", "text", "url", "lines"), EDITS)
def test_an_edited_cell_changes_a_line(
    *,
    kind: str,
    heading: str,
    row: int,
    text: str,
    url: str,
    lines: tuple[str, str],
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    shutil.copytree(EXAMPLE, data)
    file = exported(data, tmp_path / "records.xlsx", "--kind", kind, "--lang", "zh")
    edited(file, heading, row, text)
    path = data / "standards.yaml"
    before = path.read_text("utf-8").splitlines()
    source = ("--source-title", "x", "--url", url, "--source-kind", "official")
    summary = told(file, data, *source, "--write")["summary"]
    assert summary["changed"] == 1
    assert summary["rows"] == 1 + summary["same"] + summary["skipped"]
    after = path.read_text("utf-8").splitlines()
    (line,) = (each for each in after if each not in before)
    old, new = lines
    assert new in line
    assert len(after) == len(before) + (not old)
    if old:
        assert line.replace(new, old) in before
