"""A made-up register that grew in git, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.past_story import told

if TYPE_CHECKING:
    from support.repositories import Repository


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Give a repository of 40 commits, with corrections, faults, a move and a merge."""
    return told(tmp_path_factory.mktemp("story"), 40)
