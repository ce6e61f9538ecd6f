"""What `export` refuses, each in one sentence, and writes nothing then."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from sdtstd.export import xlsx
from support.runs import example, inside, on_terminal, register
from support.writing import standard, standards, titled

if TYPE_CHECKING:
    from pathlib import Path

REFUSED = {
    ("--format", "csv", "-o", "a.xlsx"): "'a.xlsx' ends as xlsx does, not csv: leave out --format",
    ("-o", "a.docx"): ("'a.docx' ends as no table does: name it .csv or .xlsx, or give --format"),
    ("--raw", "-o", "a.xlsx"): "--raw is for csv: in xlsx no cell is a formula",
    ("--template", "--level", "local"): (
        "--template has no records to pick from: leave out what picks them"
    ),
    ("--kind", "pilots", "--level", "local"): "pilots have no level: leave out --level",
    ("-o", "data/standards.yaml"): (
        "'data/standards.yaml' is a data file of the register: name another file"
    ),
}


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_refused(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    data = register(tmp_path, standards(standard()))
    monkeypatch.chdir(tmp_path)
    before = {each: each.read_bytes() for each in data.iterdir()}
    run = inside("export", *words)
    assert (run.code, run.out, run.err) == (2, "", f"sdtstd: {REFUSED[words]}\n")
    assert {each: each.read_bytes() for each in data.iterdir()} == before
    assert [each.name for each in tmp_path.iterdir()] == ["data"]


def test_a_format_that_is_given_takes_any_ending(tmp_path: Path) -> None:
    words = ("export", "--data", str(example()), "-o")
    for path, more in ((tmp_path / "a.txt", ("--format", "csv")), (tmp_path / "a", ())):
        assert inside(*words, str(path), *more).code == 0
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_workbook_is_not_shown_on_a_terminal() -> None:
    run = on_terminal("export", "--data", str(example()), "--format", "xlsx", columns=80)
    told = "sdtstd: xlsx is not for a terminal: write it to a file, -o FILE\n"
    assert (run.code, run.out, run.err) == (2, "", told)


def test_a_workbook_without_its_library_names_what_to_install(tmp_path: Path) -> None:
    with patch.dict(sys.modules, {"xlsxwriter": None}):
        run = inside("export", "--data", str(example()), "-o", str(tmp_path / "a.xlsx"))
    told = "a workbook needs a library that is not installed: pip install 'sdtstd[xlsx]'"
    assert (run.code, run.err) == (2, f"sdtstd: {told}\n")
    assert not (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize(("text", "fits"), [("字" * 32_767, True), ("𠀀" * 16_384, False)])
def test_a_cell_holds_so_many_units(text: str, fits: bool, tmp_path: Path) -> None:
    data = register(tmp_path, titled(text))
    run = inside("export", "--data", str(data), "-o", str(tmp_path / "a.xlsx"))
    told = (
        "sdtstd: DB31/T 9001-2022: Standard title has more than 32,767 characters:"
        " no spreadsheet holds it\n"
    )
    assert (run.code, run.err) == ((0, "") if fits else (2, told))
    assert (tmp_path / "a.xlsx").exists() is fits


def test_a_sheet_holds_so_many_rows(tmp_path: Path) -> None:
    data = register(tmp_path, standards(standard(), standard(code="DB31/T 9002-2022")))
    words = ("export", "--data", str(data), "-o", str(tmp_path / "a.xlsx"))
    with patch.object(xlsx, "MOST_ROWS", 3):
        assert inside(*words).code == 0
    with patch.object(xlsx, "MOST_ROWS", 2):
        run = inside(*words)
    told = "sdtstd: a sheet holds 2 rows at most: write csv, or fewer\n"
    assert (run.code, run.err) == (2, told)
