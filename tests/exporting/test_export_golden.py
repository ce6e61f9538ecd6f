"""What `export` writes, whole: csv of the example, in both languages, and templates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.runs import DAY, example, inside
from support.tables_read import csv_rows

if TYPE_CHECKING:
    from support.goldens import Golden

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
KINDS = ("standards", "pilots", "measures", "projects")
TABLES = {
    **{f"{kind}.{lang}.csv": (lang, "--kind", kind) for kind in KINDS for lang in ("zh", "en")},
    **{
        f"template.{kind}.{lang}.csv": (lang, "--template", "--kind", kind)
        for kind in KINDS[:3]
        for lang in ("zh", "en")
    },
    "filtered.en.csv": ("en", "--level", "group", "--status", "in-force"),
}
SHIPPED = {f"shipped.{lang}.csv": lang for lang in ("zh", "en")}
BOOKS = {f"book.{lang}.tsv" for lang in ("zh", "en")}  # test_book.py


def exported(lang: str, *words: str, data: Path | None = None) -> str:
    where = ("--data", str(data or example()), "--as-of", DAY, "--lang", lang)
    run = inside("export", *words, *where)
    assert (run.code, run.err) == (0, "")
    return run.out


def as_lines(text: str) -> str:
    """Give a file of Windows as a golden file stands: without its mark, lines of Unix."""
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    return text[1:].replace("\r\n", "\n")


def test_every_golden_file_is_one_of_these() -> None:
    assert {each.name for each in GOLDEN.iterdir()} == {*TABLES, *SHIPPED, *BOOKS}


@pytest.mark.parametrize("name", TABLES)
def test_example(name: str, golden: Golden) -> None:
    golden(name, as_lines(exported(*TABLES[name])))


@pytest.mark.parametrize("name", SHIPPED)
def test_head_of_the_shipped_register(name: str, golden: Golden) -> None:
    text = exported(SHIPPED[name], data=ROOT / "data")
    rows = csv_rows(text.encode())
    assert len(rows) > 160
    assert {len(row) for row in rows} == {len(rows[0])}
    golden(name, "".join(as_lines(text).splitlines(keepends=True)[:6]))
