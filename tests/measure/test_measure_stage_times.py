"""The months that a project may stay in a stage."""

from __future__ import annotations

from datetime import date

import pytest

from sdtstd.measure.stage_times import after_months


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2023-11-30", 3, "2024-02-29"),
        ("2022-11-30", 3, "2023-02-28"),
        ("2024-02-29", 24, "2026-02-28"),
        ("2023-12-31", 2, "2024-02-29"),
        ("2023-12-01", 1, "2024-01-01"),
        ("9999-11-01", 2, "9999-12-31"),
    ],
)
def test_months_end_with_the_last_day_of_a_shorter_one(day: str, months: int, later: str) -> None:
    assert after_months(date.fromisoformat(day), months).isoformat() == later
