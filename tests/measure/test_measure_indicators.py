"""Reported series against a goal: what proves it, since when, whether lost; and milestones."""

from __future__ import annotations

import pytest

from support.small import ending, indicator, on, report, series, shown


@pytest.mark.parametrize(
    ("comparator", "below", "equal", "above"),
    [
        ("at_least", False, True, True),
        ("more_than", False, False, True),
        ("at_most", True, True, False),
        ("less_than", True, False, False),
        ("exactly", False, True, False),
    ],
)
@pytest.mark.parametrize("qualifier", ["exactly", "about", "peak"])
def test_a_value_against_every_comparator(
    comparator: str, qualifier: str, below: bool, equal: bool, above: bool
) -> None:
    target = indicator({comparator: "80"})
    for value, satisfied in (("79.99", below), ("80", equal), ("80.01", above)):
        found = series(target, "2023-06-30", report("2022", value, qualifier))
        if not satisfied:
            assert ending(found) == ("pending", None, None)
        elif qualifier == "exactly":
            assert ending(found) == ("met", on("2022-12-31"), None)
        else:
            assert ending(found) == ("possibly-met", None, None)


@pytest.mark.parametrize(
    ("comparator", "value", "met"),
    [
        ("at_least", "79.99", False),
        ("at_least", "80", True),
        ("at_least", "90", True),
        ("more_than", "79.99", False),
        ("more_than", "80", True),  # more than 80 is more than 80
        ("at_most", "70", False),
        ("at_most", "80", False),
        ("less_than", "70", False),
        ("exactly", "80", False),
        ("exactly", "70", False),
    ],
)
def test_more_than_a_value_proves_upward_goals_only(comparator: str, value: str, met: bool) -> None:
    found = series(indicator({comparator: "80"}), "2023-06-30", report("2022", value, "more-than"))
    assert found.assessment == ("met" if met else "pending")  # and never possibly met


def test_no_observation_by_the_day() -> None:
    target = indicator({"at_least": "80"})
    assert ending(series(target, "2022-12-30", report("2022", "90"))) == ("no-data", None, None)
    assert series(target, "2022-12-31", report("2022", "90")).assessment == "met"
    found = series(target, "2024-06-30")
    assert shown(found.assessment, found.opens, found.closes) == ("no-data", None, on("2023-12-31"))


def test_met_on_is_the_start_of_the_present_run() -> None:
    target = indicator({"at_least": "80"})
    reports = [
        report("2021-01", "85"),
        report("2021-06", "70"),
        report("2022-01", "80"),
        report("2022-06", "90", "more-than"),
    ]
    assert ending(series(target, "2022-12-31", *reports)) == ("met", on("2022-01-31"), None)
    assert ending(series(target, "2022-12-31", *reversed(reports)))[1] == on("2022-01-31")
    assert ending(series(target, "2021-03-31", *reports)) == ("met", on("2021-01-31"), None)


def test_a_goal_reached_and_lost_again() -> None:
    target = indicator({"at_least": "80"})
    reports = [
        report("2021-01", "85"),
        report("2021-02", "70"),
        report("2021-03", "85"),
        report("2021-04", "75"),
        report("2021-05", "70"),
    ]
    found = series(target, "2022-05-31", *reports)
    assert ending(found) == ("pending", None, on("2021-04-30"))  # the last time it was lost
    found = series(target, "2021-02-28", *reports)
    assert ending(found) == ("pending", None, on("2021-02-28"))
    assert series(target, "2021-03-31", *reports).lost_on is None  # reached again


@pytest.mark.parametrize("unproven", [("90", "about"), ("90", "peak"), ("70", "more-than")])
def test_a_value_that_proves_nothing_ends_the_run_and_shows_no_loss(
    unproven: tuple[str, str],
) -> None:
    target = indicator({"at_least": "80"})
    reports = [report("2021-01", "85"), report("2021-04", *unproven)]
    found = series(target, "2021-12-31", *reports)
    assert (found.met_on, found.lost_on) == (None, None)
    later = (*reports, report("2021-05", "70"))
    assert series(target, "2021-12-31", *later).lost_on == on("2021-05-31")


def test_never_reached_is_never_lost() -> None:
    reports = [report("2021-01", "70"), report("2021-02", "60")]
    assert series(indicator({"at_least": "80"}), "2022-12-31", *reports).lost_on is None


def test_a_doubtful_value_breaks_the_run_and_makes_it_possibly_met() -> None:
    target = indicator({"at_least": "80"})
    reports = [report("2021-01", "85"), report("2021-04", "90", "about")]
    assert ending(series(target, "2022-12-31", *reports)) == (
        "possibly-met",
        None,
        None,
    )
    again = (*reports, report("2021-05", "80"))
    assert ending(series(target, "2022-12-31", *again)) == ("met", on("2021-05-31"), None)


def test_of_one_day_the_later_entry_is_the_value_that_holds() -> None:
    target = indicator({"at_least": "80"})
    low, high = report("2022-12-31", "70"), report("2022", "85")
    assert ending(series(target, "2023-06-30", low, high)) == ("met", on("2022-12-31"), None)
    # the value that the later entry supersedes never stood: nothing was reached, nothing lost
    assert ending(series(target, "2023-06-30", high, low)) == ("pending", None, None)


def test_a_superseded_value_does_not_break_the_run() -> None:
    target = indicator({"at_least": "80"}, due="2021")
    reports = [report("2021-06-01", "85"), report("2022-12-31", "70"), report("2022-12-31", "85")]
    assert ending(series(target, "2023-06-30", *reports)) == ("met", on("2021-06-01"), None)


@pytest.mark.parametrize(
    ("day", "assessment"), [("2023-12-31", "met"), ("2024-01-01", "met-late"), ("2025", "met-late")]
)
def test_on_the_last_day_of_due_or_after_it(day: str, assessment: str) -> None:
    found = series(indicator({"at_least": "80"}, due="2023"), "2026-01-01", report(day, "80"))
    assert found.assessment == assessment
