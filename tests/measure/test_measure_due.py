"""Reported series after the due day: met, met late, missed or not shown."""

from __future__ import annotations

import pytest

from support.small import ending, indicator, on, report, series


def test_met_late_only_where_it_surely_was() -> None:
    target = indicator({"at_least": "80"}, due="2023-06-30")
    found = series(target, "2024-06-30", report("2023", "80"))  # on some day of the year
    assert ending(found) == ("met", on("2023-12-31"), None)


@pytest.mark.parametrize(
    ("reports", "assessment"),
    [
        ([("2022", "70")], "not-shown"),  # a value from before due shows no miss
        ([("2023", "70")], "missed"),  # of due itself
        ([("2024-06-30", "70")], "missed"),  # and later
        ([("2023", "70", "more-than")], "not-shown"),  # it may be 85
        ([("2022", "80", "about")], "possibly-met"),
        ([("2023", "80", "about"), ("2024-06-30", "70")], "possibly-met"),
        ([("2023", "85"), ("2024-06-30", "70")], "met"),  # what comes later takes nothing away
        ([("2023", "70"), ("2024-06-30", "85")], "met-late"),
        ([("2022", "85"), ("2023", "70"), ("2024-06-30", "85")], "met-late"),
        ([("2023-06-30", "85"), ("2024-06-30", "85")], "met"),
    ],
)
def test_after_due(reports: list[tuple[str, ...]], assessment: str) -> None:
    target = indicator({"at_least": "80"})
    for through in ({}, {"complete_through": "2024"}):  # an indicator knows no completeness
        found = series(target, "2025-01-01", *(report(*each) for each in reports), **through)
        assert found.assessment == assessment


def test_more_than_a_value_can_show_a_miss_of_a_goal_below() -> None:
    target = indicator({"at_most": "80"})
    for value, assessment in (("79.99", "not-shown"), ("80", "missed")):
        found = series(target, "2024-01-01", report("2023", value, "more-than"))
        assert found.assessment == assessment


def test_lost_after_due_is_said_of_a_goal_that_was_met() -> None:
    reports = [report("2023", "85"), report("2024-06-30", "70")]
    found = series(indicator({"at_least": "80"}), "2025-01-01", *reports)
    assert ending(found) == ("met", on("2023-12-31"), on("2024-06-30"))
