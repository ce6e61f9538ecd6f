"""What `export` refuses, each in one sentence, and writes nothing then."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from sdtstd.export import xlsx
from support.runs import example, inside, on_terminal, register
from support.tables_read import calamine_rows
from support.writing import standard, standards, titled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REFUSED = {
    ("--format", "csv", "-o", "a.xlsx"): "'a.xlsx' ends as xlsx does, not csv: leave out --format",
    ("--format", "parquet", "-o", "a.db"): (
        "'a.db' ends as sqlite does, not parquet: leave out --format"
    ),
    ("-o", "a.docx"): (
        "'a.docx' ends as no export does: name it .csv, .xlsx, .jsonl, .sqlite, .ics,"
        " or give --format"
    ),
    ("-o", "a.parquet"): "parquet is a folder of files: give --format parquet -o FOLDER",
    ("--format", "parquet"): "parquet is a folder of files: name it, -o FOLDER",
    ("--format", "parquet", "-o", "old.txt"): (
        "'old.txt' is a file, and parquet is a folder of files: name a folder"
    ),
    ("--format", "parquet", "-o", "data"): (
        "'data' holds data files of a register: name another folder"
    ),
    ("--format", "parquet", "-o", "link"): (
        "'link' holds data files of a register: name another folder"
    ),
    ("--format", "parquet", "-o", "below"): (
        "'below' holds data files of a register: name another folder"
    ),
    ("--format", "parquet", "-o", "data/sub/new"): (
        "'data/sub/new' holds data files of a register: name another folder"
    ),
    ("--format", "parquet", "-o", "other"): (
        "'other' holds data files of a register: name another folder"
    ),
    ("-o", "data"): "'data' is a folder, and csv is one file: name a file in it",
    ("-o", "folder.ics"): "'folder.ics' is a folder, and ics is one file: name a file in it",
    ("--raw", "-o", "a.xlsx"): "--raw is for csv: in xlsx no text is a formula",
    ("--raw", "-o", "a.jsonl"): "--raw is for csv: in jsonl no text is a formula",
    ("--template", "--level", "local"): (
        "--template has no records to pick from: leave out what picks them"
    ),
    ("--template", "-o", "a.ics"): "--template is a table, csv or xlsx: ics is none",
    ("--kind", "pilots", "--level", "local"): "pilots have no level: leave out --level",
    ("--kind", "pilots", "--level", "local", "-o", "a.db"): (
        "sqlite is the whole register: leave out --kind, --level, or write csv or xlsx"
    ),
    ("--text", "", "--format", "jsonl"): (
        "jsonl is the whole register: leave out --text, or write csv or xlsx"
    ),
    ("--since", "2023-01-01"): "--since is for xlsx: csv has no period to begin",
    (
        "--since",
        "2023-01-01",
        "-o",
        "a.sqlite",
    ): "--since is for xlsx: sqlite has no period to begin",
    ("--since", "2023-01-01", "--level", "local", "-o", "a.xlsx"): (
        "--since is for the workbook of the whole register: leave it out of a table"
    ),
    ("--since", "2024-01-01", "--as-of", "2023-06-30", "-o", "a.xlsx"): (
        "--since 2024-01-01 lies after 2023-06-30, the day that is looked at: name an earlier day"
    ),
    ("-o", "data/standards.yaml"): (
        "'data/standards.yaml' ends as no export does: name it .csv, .xlsx, .jsonl, .sqlite, .ics,"
        " or give --format"
    ),
    ("--format", "csv", "-o", "data/standards.yaml"): (
        "'data/standards.yaml' is a data file of the register: name another file"
    ),
    ("--format", "jsonl", "-o", "data/standards.yaml"): (
        "'data/standards.yaml' is a data file of the register: name another file"
    ),
}


KIND = ("--kind", "standards")


def everything(folder: Path) -> dict[str, bytes | None]:
    return {
        str(each.relative_to(folder)): each.read_bytes() if each.is_file() else None
        for each in folder.rglob("*")
    }


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_refused(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    data = register(tmp_path, standards(standard()))
    register(tmp_path / "other", standards()).rename(tmp_path / "other" / "x")
    (tmp_path / "other" / "x" / "standards.yaml").rename(tmp_path / "other" / "standards.yaml")
    (tmp_path / "old.txt").write_bytes(b"old")
    (tmp_path / "folder.ics").mkdir()
    (tmp_path / "link").symlink_to(data)
    (data / "sub").mkdir()
    (tmp_path / "below").symlink_to(data / "sub")
    monkeypatch.chdir(tmp_path)
    before = everything(tmp_path)
    run = inside("export", *words)
    assert (run.code, run.out, run.err) == (2, "", f"sdtstd: {REFUSED[words]}\n")
    assert everything(tmp_path) == before


def test_a_format_that_is_given_takes_any_ending(tmp_path: Path) -> None:
    words = ("export", "--data", str(example()), "-o")
    for path, more in ((tmp_path / "a.txt", ("--format", "csv")), (tmp_path / "a", ())):
        assert inside(*words, str(path), *more).code == 0
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("form", ["xlsx", "sqlite"])
def test_bytes_are_not_shown_on_a_terminal(form: str) -> None:
    run = on_terminal("export", "--data", str(example()), "--format", form, columns=80)
    told = f"sdtstd: {form} is not for a terminal: write it to a file, -o FILE\n"
    assert (run.code, run.out, run.err) == (2, "", told)


WORKBOOK = "a workbook needs a library that is not installed: pip install 'sdtstd[xlsx]'"
PARQUET = "parquet needs a library that is not installed: pip install 'sdtstd[parquet]'"
PAGE = "a page needs a library that is not installed: pip install 'sdtstd[html]'"
LACKING = [
    ("xlsxwriter", ("export", *KIND, "-o", "a.xlsx"), WORKBOOK),
    ("xlsxwriter", ("export", "-o", "a.xlsx"), WORKBOOK),
    ("xlsxwriter", ("export", "--format", "xlsx"), WORKBOOK),
    ("pyarrow", ("export", "--format", "parquet", "-o", "a"), PARQUET),
    ("pyarrow.parquet", ("export", "--format", "parquet", "-o", "a/b"), PARQUET),
    ("jinja2", ("report", "-o", "a.html"), PAGE),
    ("markupsafe", ("report", "--format", "html"), PAGE),
]


@pytest.mark.parametrize(("library", "words", "told"), LACKING)
def test_without_its_library_a_format_names_what_to_install(
    library: str,
    words: tuple[str, ...],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = example()
    monkeypatch.chdir(tmp_path)
    with without(library):
        run = inside(*words, "--data", str(data))
        assert (run.code, run.out, run.err) == (2, "", f"sdtstd: {told}\n")
        assert [*tmp_path.iterdir()] == []
        for form in ("csv", "jsonl", "ics"):  # the others need none
            assert inside("export", "--format", form, "--data", str(data)).code == 0


@contextmanager
def without(library: str) -> Iterator[None]:
    """Let a library, and what was imported by its way, be as one that is not installed."""
    ours = [each for each in sys.modules if each.startswith("sdtstd.render.html")]
    with patch.dict(sys.modules):
        for each in ours:
            del sys.modules[each]
        sys.modules[library] = None  # type: ignore[assignment]
        yield


@pytest.mark.parametrize(("text", "fits"), [("字" * 32_767, True), ("𠀀" * 16_384, False)])
def test_a_cell_holds_so_many_units(text: str, fits: bool, tmp_path: Path) -> None:
    data, file = register(tmp_path, titled(text)), tmp_path / "a.xlsx"
    words = ("--data", str(data), "--lang", "en", "--kind", "standards", "-o", str(file))
    run = inside("export", *words)
    assert (run.code, run.err) == (0, "")
    shown = calamine_rows(file.read_bytes())[1][2]
    assert (shown == text) is fits
    assert fits or shown == text[:16_370] + "… (cut: 16,384 characters)"


def test_a_sheet_holds_so_many_rows(tmp_path: Path) -> None:
    data = register(tmp_path, standards(standard(), standard(code="DB31/T 9002-2022")))
    words = ("export", "--data", str(data), *KIND, "-o", str(tmp_path / "a.xlsx"))
    with patch.object(xlsx, "MOST_ROWS", 3):
        assert inside(*words).code == 0
    with patch.object(xlsx, "MOST_ROWS", 2):
        run = inside(*words)
    told = "sdtstd: a sheet holds 2 rows at most: write csv, or fewer\n"
    assert (run.code, run.err) == (2, told)


class Full(sqlite3.Connection):
    """A database for a copy of which there is no memory; sqlite says so in these words."""

    def serialize(self, *, name: str = "main") -> bytes:
        raise sqlite3.OperationalError(f"unable to serialize {name!r}")


def test_a_database_without_memory_for_it_is_no_bug(tmp_path: Path) -> None:
    file = tmp_path / "a.sqlite"
    with patch.object(sqlite3, "connect", partial(sqlite3.connect, factory=Full)):
        run = inside("export", "--data", str(example()), "-o", str(file), "--lang", "en")
    assert (run.code, run.out, file.exists()) == (2, "", False)
    assert run.err.startswith("sdtstd: the data is too large for the memory at hand: ")
