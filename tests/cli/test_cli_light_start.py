"""What a small register costs most is what is imported for it: a clean one needs few libraries."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = ("dataclasses", "inspect", "pydantic", "pydantic_core", "rich.console", "typer")
PROGRAM = f"""
import sys
from sdtstd.cli import main
try:
    main()
except SystemExit as end:
    assert end.code == 0, end.code
    sys.__stdout__.write("imported: " + " ".join(each for each in {HEAVY} if each in sys.modules))
"""


@pytest.mark.parametrize("command", ["check", "status", "list", "next"])
def test_a_clean_register_needs_no_heavy_library(
    command: str, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDTSTD_CACHE", "off")
    shipped: Path = pytestconfig.rootpath / "data"
    words = [command, "--data", str(shipped), "--as-of", "2023-06-30"]
    program = [sys.executable, "-c", PROGRAM, *words]
    run = subprocess.run(program, capture_output=True, check=True)
    assert run.stdout.decode().endswith("imported: ")
