"""Titles of columns: what holding them apart costs a register that states none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks import columns
from sdtstd.loading import load
from support.pages import DAY, SHIPPED

if TYPE_CHECKING:
    import pytest


def test_without_a_title_no_word_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(columns, "translator", asked.append)
    register = load(SHIPPED).register
    assert register.system is not None
    assert list(columns.repeated_column_title.find(register, DAY)) == []
    assert asked == []
