"""A period that has not ended on the day of the run, which a test sets."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from sdtstd.cli import clock
from support.runs import example, inside

if TYPE_CHECKING:
    from pathlib import Path

NAMED = " · second quarter of 2023"
TOLD = "2023-04-01 to 2023-06-30, not ended yet"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "_today", lambda _register: dt.date(2023, 5, 20))


@pytest.mark.parametrize("command", ["status", "report"])
def test_it_ends_today_and_says_so(command: str) -> None:
    where = ("--data", str(example()), "--lang", "en")
    run = inside(command, "--period", "2023Q2", *where)
    assert TOLD in run.out
    until = inside(command, "--since", "2023-03-31", "--as-of", "2023-05-20", *where)
    assert run.out.replace(f" · {TOLD}", "").replace(NAMED, "") == until.out


def test_a_kept_file_says_it_beside(tmp_path: Path) -> None:
    where = ("--data", str(example()), "--lang", "en", "-o", str(tmp_path / "P.md"))
    assert TOLD in inside("report", "--period", "2023Q2", *where).err
    assert "not ended" not in inside("report", "--period", "2023Q1", *where).err


def test_its_last_day_ends_it() -> None:
    run = inside("status", "--period", "2023-04", "--data", str(example()), "--lang", "en")
    assert "not ended" not in run.out


def test_what_begins_tomorrow_has_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "_today", lambda _register: dt.date(2023, 3, 31))
    run = inside("status", "--period", "2023Q2", "--data", str(example()), "--lang", "en")
    assert run.code == 2
    told = "the period has not begun: its first day is 2023-04-01, today is 2023-03-31"
    assert run.err == f"sdtstd: {told}\n"
