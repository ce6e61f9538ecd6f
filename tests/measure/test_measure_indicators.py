"""Reported series against a goal: what proves it, since when, whether lost; and milestones."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from support.small import Given, goal, indicator, on, read, report, shown

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.measure.reading import Reading

BASE = ("2020-12-31", "60")  # 1095 days to the end of 2023
THIRD = "2021-12-31"  # a third of them


def series(target: Given, day: str, *reports: Given, **of_plan: str) -> Reading:
    return read(target, day, reports=reports, **of_plan)


def told(found: Reading) -> tuple[str, date | None, date | None]:
    return found.assessment.value, found.met_on, found.lost_on


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
            assert told(found) == ("pending", None, None)
        elif qualifier == "exactly":
            assert told(found) == ("met", on("2022-12-31"), None)
        else:
            assert told(found) == ("possibly-met", None, None)


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
    assert told(series(target, "2022-12-30", report("2022", "90"))) == ("no-data", None, None)
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
    assert told(series(target, "2022-12-31", *reports)) == ("met", on("2022-01-31"), None)
    assert told(series(target, "2022-12-31", *reversed(reports)))[1] == on("2022-01-31")
    assert told(series(target, "2021-03-31", *reports)) == ("met", on("2021-01-31"), None)


@pytest.mark.parametrize(
    "breaking", [("70", "exactly"), ("90", "about"), ("90", "peak"), ("70", "more-than")]
)
def test_a_goal_reached_and_lost_again(breaking: tuple[str, str]) -> None:
    target = indicator({"at_least": "80"})
    reports = [
        report("2021-01", "85"),
        report("2021-02", "70"),
        report("2021-03", "85"),
        report("2021-04", *breaking),
        report("2021-05", "70"),
    ]
    found = series(target, "2022-12-31", *reports)
    assert told(found) == ("pending", None, on("2021-04-30"))  # the last time it was lost
    found = series(target, "2021-02-28", *reports)
    assert told(found) == ("pending", None, on("2021-02-28"))
    assert series(target, "2021-03-31", *reports).lost_on is None  # reached again


def test_never_reached_is_never_lost() -> None:
    reports = [report("2021-01", "70"), report("2021-02", "60")]
    assert series(indicator({"at_least": "80"}), "2022-12-31", *reports).lost_on is None


def test_a_doubtful_value_breaks_the_run_and_makes_it_possibly_met() -> None:
    target = indicator({"at_least": "80"})
    reports = [report("2021-01", "85"), report("2021-04", "90", "about")]
    assert told(series(target, "2022-12-31", *reports)) == ("possibly-met", None, on("2021-04-30"))
    again = (*reports, report("2021-05", "80"))
    assert told(series(target, "2022-12-31", *again)) == ("met", on("2021-05-31"), None)


def test_of_one_day_the_later_entry_is_the_value_that_holds() -> None:
    target = indicator({"at_least": "80"})
    low, high = report("2022-12-31", "70"), report("2022", "85")
    assert told(series(target, "2023-06-30", low, high)) == ("met", on("2022-12-31"), None)
    assert told(series(target, "2023-06-30", high, low)) == ("pending", None, on("2022-12-31"))


@pytest.mark.parametrize(
    ("day", "assessment"), [("2023-12-31", "met"), ("2024-01-01", "met-late"), ("2025", "met-late")]
)
def test_on_the_last_day_of_due_or_after_it(day: str, assessment: str) -> None:
    found = series(indicator({"at_least": "80"}, due="2023"), "2026-01-01", report(day, "80"))
    assert found.assessment == assessment


def test_short_of_the_goal_after_due() -> None:
    target, low = indicator({"at_least": "80"}), report("2022", "70")
    assert series(target, "2023-12-31", low).assessment == "pending"
    assert series(target, "2024-01-01", low).assessment == "not-shown"
    for through, assessment in (("2023-12-31", "missed"), ("2023-12-30", "not-shown")):
        found = series(target, "2024-01-01", low, complete_through=through)
        assert found.assessment == assessment
    about = report("2022", "80", "about")
    assert series(target, "2024-01-01", about, complete_through="2023").assessment == "possibly-met"


@pytest.mark.parametrize(
    ("value", "pace", "assessment"),
    [
        ("69.5", Fraction(95, 100), "on-track"),
        ("69.49", Fraction(949, 1000), "behind"),
        ("66", Fraction(60, 100), "behind"),
        ("65.99", Fraction(599, 1000), "far-behind"),
        ("59", Fraction(-1, 10), "far-behind"),
    ],
)
@pytest.mark.parametrize("qualifier", ["exactly", "more-than", "about", "peak"])
def test_pace_from_the_baseline(
    value: str, pace: Fraction, assessment: str, qualifier: str
) -> None:
    target = indicator({"at_least": "90"}, baseline=BASE)
    found = series(target, THIRD, report("2021-10", value, qualifier))
    assert shown(found.expected, found.pace, found.assessment) == (70, pace, assessment)
    assert found.opens == on("2020-12-31")


def test_pace_of_a_goal_below_the_baseline() -> None:
    target = indicator({"at_most": "8"}, baseline=("2020-12-31", "20"))
    found = series(target, THIRD, report("2021-10", "18"))
    assert shown(found.expected, found.pace, found.assessment) == (16, Fraction(1, 2), "far-behind")


def test_before_on_and_after_the_baseline() -> None:
    target = indicator({"at_least": "80"}, baseline=("2021", "60"))  # the first day of 2021
    proof = report("2020-06", "85")
    before = series(target, "2020-12-31", proof)
    assert told(before) == ("not-started", None, None)
    assert shown(before.expected, before.pace) == (60, None)
    assert before.reported is not None
    assert series(target, "2020-12-31").assessment == "not-started"
    low = report("2020-06", "55")
    first = series(target, "2021-01-01", low)
    assert shown(first.expected, first.pace, first.assessment) == (60, None, "on-track")
    assert told(series(target, "2021-01-01", proof)) == ("met", on("2020-06-30"), None)
    assert series(target, "2021-01-02", low).assessment == "far-behind"
    assert series(target, "2024-06-30", low).expected == 80


def test_without_a_baseline_there_is_nothing_to_expect() -> None:
    found = series(indicator({"at_least": "80"}), THIRD, report("2021-10", "1"))
    assert shown(found.expected, found.pace, found.assessment) == (None, None, "pending")
    silent = series(indicator({"at_least": "90"}, baseline=BASE), THIRD)
    assert shown(silent.expected, silent.pace, silent.assessment) == (70, None, "no-data")


def test_a_goal_equal_to_the_baseline_and_a_baseline_on_the_due_day() -> None:
    level = indicator({"at_least": "60"}, baseline=BASE)
    found = series(level, THIRD, report("2021-10", "50"))
    assert shown(found.expected, found.pace, found.assessment) == (60, None, "on-track")
    single = indicator({"at_least": "80"}, due="2021-12-31", baseline=(THIRD, "60"))
    assert series(single, THIRD, report("2021-10", "70")).pace == Fraction(1, 2)


def test_counts_and_percentages_of_an_indicator_are_undefined() -> None:
    found = series(indicator({"at_least": "90"}, baseline=BASE), THIRD, report("2021-10", "66"))
    undefined = (found.counted, found.possible, found.pipeline, found.undated, found.percent)
    assert (*undefined, found.remaining, found.required_per_month) == (None,) * 7
    assert found.partition is None
    assert not found.complete


@pytest.mark.parametrize(
    ("reached", "day", "assessment", "met_on"),
    [
        (None, "2022-12-31", "pending", None),
        (None, "2023-01-01", "not-shown", None),
        ("2022-12-31", "2022-12-31", "met", "2022-12-31"),
        ("2022-12", "2023-06-30", "met", "2022-12-31"),
        ("2023-01-01", "2023-06-30", "met-late", "2023-01-01"),
        ("2022-12-31/2023-01-01", "2023-06-30", "met-late", "2023-01-01"),
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


def test_a_milestone_is_missed_only_where_the_register_is_complete() -> None:
    target = goal("milestone", due="2022")
    for through, assessment in (("2022", "missed"), ("2022-12-30", "not-shown")):
        assert series(target, "2023-01-01", complete_through=through).assessment == assessment
        assert series(target, "2022-12-31", complete_through=through).assessment == "pending"
