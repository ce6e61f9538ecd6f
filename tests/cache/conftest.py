"""A cache for each test, and a register to look at."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from support.kept import Kept
from support.runs import EXAMPLE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    """Give a cache of the test's own."""
    home = tmp_path / "cache-home"
    home.mkdir()
    return Kept(home, monkeypatch)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with the example in it, and stand two folders below."""
    folder = tmp_path / "root"
    shutil.copytree(EXAMPLE, folder / "data")
    (folder / "one" / "two").mkdir(parents=True)
    monkeypatch.chdir(folder / "one" / "two")
    return folder
