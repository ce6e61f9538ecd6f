"""The summary of the job keeps below the size at which GitHub drops it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from support.wiring import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LINE = "| 名称 | 值 |\n"
MANY = 100_000  # 1.9 MB
MIB = 1024 * 1024


@pytest.mark.parametrize(("check", "change"), [(1, 1), (MANY, 1), (1, MANY), (MANY, MANY)])
@pytest.mark.parametrize("before", [0, 500_000])
def test_summary_fits(tmp_path: Path, check: int, change: int, before: int) -> None:
    summary = tmp_path / "summary"
    summary.write_bytes(b"x" * before)
    for name, lines in (("check", check), ("change", change)):
        (tmp_path / name).write_text(LINE * lines, "utf-8")
    program = ROOT / "action" / "summary.py"
    parts = (tmp_path / "check", tmp_path / "change")
    subprocess.run([sys.executable, "-I", program, summary, *parts], check=True)
    written = summary.read_bytes()[before:].decode("utf-8")
    assert before + len(written.encode()) < MIB - 100_000
    cut = written.count("> … ")
    assert cut == [check, change].count(MANY)
    assert written.count(LINE) > (30_000 if before == 0 and cut else 1)
    assert all(line in {LINE.strip(), ""} or line.startswith("> … ") for line in lines_of(written))


def lines_of(text: str) -> list[str]:
    return text.split("\n")
