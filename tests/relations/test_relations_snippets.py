"""The programs that the pages show run as they stand, on the folders that the pages name."""

from __future__ import annotations

import runpy
from contextlib import chdir
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.export import sqlite
from sdtstd.loading import load
from support.relations import put, whole

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
SNIPPETS = ROOT / "tools" / "documents" / "templates"
DAY = date(2023, 6, 30)
FOLDERS = ("tests/example/data", "tests/example/more/data")


def shown(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    with chdir(folder):
        runpy.run_path(str(SNIPPETS / name))
    return capsys.readouterr().out.splitlines()


def test_sqlite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    of = whole(load(ROOT / FOLDERS[0]).register, DAY)
    (tmp_path / "register.sqlite").write_bytes(sqlite.written(of))
    lines = shown("sql_sqlite.py", tmp_path, capsys)
    assert "demo-plan/local-and-group 2 50.0" in lines


def test_duckdb(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "registers", [whole(load(ROOT / each).register, DAY) for each in FOLDERS])
    lines = shown("sql_duckdb.py", tmp_path, capsys)
    assert "(3, 'local', 13, 8, 61.53846153846154, 13, 8)" in lines
    assert lines[-1] == "(2, 10, 5, 1, 1, 2, 1, 5, 5)"
