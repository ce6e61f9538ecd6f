"""Milestones: met by the day on which they were reached."""

from __future__ import annotations

import pytest

from support.small import goal, on, series, shown


@pytest.mark.parametrize(
    ("reached", "day", "assessment", "met_on"),
    [
        (None, "2022-12-31", "pending", None),
        (None, "2023-01-01", "not-shown", None),
        ("2022-12-31", "2022-12-31", "met", "2022-12-31"),
        ("2022-12", "2023-06-30", "met", "2022-12-31"),
        ("2023-01-01", "2023-06-30", "met-late", "2023-01-01"),
        ("2022-12-31/2023-01-01", "2023-06-30", "met", "2023-01-01"),  # not surely late
        ("2022-12", "2022-12-30", "possibly-met", None),
        ("2022-12", "2022-12-01", "possibly-met", None),
        ("2022-12", "2022-11-30", "pending", None),
        ("2022/2023", "2023-06-30", "possibly-met", None),
        ("2024", "2023-06-30", "not-shown", None),
    ],
)
def test_milestones(reached: str | None, day: str, assessment: str, met_on: str | None) -> None:
    given = {"reached": reached} if reached else {}
    found = series(goal("milestone", due="2022", **given), day)
    assert shown(found.assessment, found.met_on) == (assessment, on(met_on) if met_on else None)
    assert shown(found.opens, found.closes, found.reported) == (None, on("2022-12-31"), None)


def test_a_milestone_knows_no_completeness() -> None:
    target = goal("milestone", due="2022")
    for through in ("2022", "2022-12-30"):
        found = series(target, "2023-01-01", complete_through=through)
        assert found.assessment == "not-shown"
        assert series(target, "2022-12-31", complete_through=through).assessment == "pending"
