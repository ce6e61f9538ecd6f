"""The shipped register and the example: what the command says is what the views count."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from sdtstd.export.whole import Whole
from sdtstd.loading import load
from sdtstd.measure.snapshot import Snapshot
from support.relations import answers, counted, on_duckdb, on_sqlite, put
from support.runs import inside

ROOT = Path(__file__).parents[2]
DAYS = {"data": "2026-11-22", "tests/example/data": "2023-06-30"}


def answered(command: str, folder: str, *more: str) -> dict[str, object]:
    where = ("--data", str(ROOT / folder), "--as-of", DAYS[folder], "--format", "json")
    out: dict[str, object] = json.loads(inside(command, *where, *more).out)
    return out


@pytest.mark.parametrize("folder", DAYS)
def test_the_views_say_what_the_command_says(folder: str, tmp_path: Path) -> None:
    day, read = date.fromisoformat(DAYS[folder]), load(ROOT / folder)
    register = read.register
    of = Whole(Snapshot(register, day), read.line_of, "en", day)
    name = register.system.id if register.system else ""
    found = counted(on_sqlite(of), name)
    put(tmp_path, [of])
    assert counted(on_duckdb(tmp_path), name) == found == answers(register, day)
    status = answered("status", folder, "--plan", "all")
    covered = answered("coverage", folder)
    keys = ("verdict", "coverage", "forecasts")
    assert [found[each] for each in keys] == [status[each] for each in keys]
    assert [found[each] for each in ("leaves", "unplaced", "statistics")] == [
        covered[each] for each in ("leaves", "unplaced", "statistics")
    ]
