"""Where edits are tried: a repository of its own, in which the test stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.edits import repository

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def root() -> Iterator[Path]:
    """Give the root of a repository with the example's register."""
    with repository() as root:
        yield root
