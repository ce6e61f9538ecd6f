"""The outputs are integers, and none where the check could not run."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from support.wiring import ROOT

if TYPE_CHECKING:
    from pathlib import Path

REPORT = '{"summary": {"errors": %s, "warnings": 2, "infos": 3}}'
COUNTED = ["exit-code=1", "errors=1", "warnings=2", "infos=3"]


def counts(tmp_path: Path, errors: str, code: str) -> subprocess.CompletedProcess[str]:
    report = tmp_path / "report.json"
    report.write_text(REPORT % errors, "utf-8")
    program = ROOT / "action" / "counts.py"
    command = [sys.executable, "-I", str(program), str(report), code]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("code", "lines"), [("1", COUNTED), ("2", ["exit-code=2"])])
def test_counts(tmp_path: Path, code: str, lines: list[str]) -> None:
    assert counts(tmp_path, "1", code).stdout.splitlines() == lines


@pytest.mark.parametrize("forged", ['"1\\nexit-code=0"', "null"])
def test_what_is_no_integer_is_not_written(tmp_path: Path, forged: str) -> None:
    done = counts(tmp_path, forged, "1")
    assert done.returncode != 0
    assert done.stdout.splitlines() == ["exit-code=1"]
