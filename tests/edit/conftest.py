"""What the tests of the writer write over."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from support.runs import EXAMPLE
from support.writes import PAGE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "kept.md"
    path.write_bytes(b"old")
    return path


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Give a folder with a copy of the example, and a page whose block is filled from it."""
    shutil.copytree(EXAMPLE, tmp_path / "data")
    (tmp_path / "p.md").write_text(PAGE, "utf-8")
    return tmp_path
