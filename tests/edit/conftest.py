"""A folder with a copy of the example, and a page whose block is filled from it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from support.runs import EXAMPLE
from support.writes import PAGE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def here(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "data")
    (tmp_path / "p.md").write_text(PAGE, "utf-8")
    return tmp_path
