"""Reported series against the line from a baseline: each value on its own day, goals to keep."""

from __future__ import annotations

from fractions import Fraction

import pytest

from support.small import ending, indicator, on, report, series, shown

BASE = ("2020-12-31", "60")  # 1095 days to the end of 2023
THIRD = "2021-12-31"  # a third of them


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
    found = series(target, "2022-10-31", report(THIRD, value, qualifier))
    assert shown(found.expected, found.pace, found.assessment) == (70, pace, assessment)
    assert shown(found.opens, found.age_days) == (on("2020-12-31"), 304)


def test_a_value_is_held_against_the_line_on_its_own_day() -> None:
    target = indicator({"at_least": "90"}, baseline=BASE)
    for day in (THIRD, "2022-06-30", "2023-01-31"):
        found = series(target, day, report("2021", "70"))
        assert shown(found.expected, found.pace, found.assessment) == (70, 1, "on-track")
    between = series(target, "2022-06-30", report("2021-12-31/2022-06-30", "70"))
    assert between.expected == 60 + Fraction(30 * 546, 1095)  # the last possible day


def test_an_old_value_says_little_while_the_goal_is_open() -> None:
    target = indicator({"at_least": "90"}, baseline=BASE)
    on_line, proof, about = report(THIRD, "70"), report(THIRD, "95"), report(THIRD, "95", "about")
    for day, assessment in (("2023-02-04", "on-track"), ("2023-02-05", "pending")):
        assert series(target, day, on_line).assessment == assessment
    assert series(target, "2023-12-31", proof).assessment == "met"
    assert series(target, "2023-12-31", about).assessment == "possibly-met"
    assert series(target, "2024-01-01", on_line).assessment == "not-shown"


@pytest.mark.parametrize(("comparator", "base"), [("at_least", "85"), ("exactly", "80")])
def test_a_goal_to_keep(comparator: str, base: str) -> None:
    target = indicator({comparator: "80"}, baseline=("2020-12-31", base))
    for value, qualifier, assessment in (
        ("80", "exactly", "on-track"),
        ("79", "exactly", "behind"),
        ("80", "about", "possibly-met"),
        ("79", "more-than", "behind"),
    ):
        found = series(target, "2022-06-30", report("2021", value, qualifier))
        assert shown(found.expected, found.pace, found.assessment) == (80, None, assessment)
        assert found.met_on is None
    kept = report("2023", "80")
    assert series(target, "2023-12-31", kept).assessment == "on-track"
    assert ending(series(target, "2024-01-01", kept))[:2] == ("met", on("2023-12-31"))
    assert series(target, "2023-06-30", report("2021", "80")).assessment == "pending"  # too old


def test_a_baseline_at_the_number_of_a_strict_goal_is_to_be_kept() -> None:
    target = indicator({"less_than": "5"}, baseline=("2020-12-31", "5"))
    found = series(target, "2022-06-30", report("2021", "5"))
    assert shown(found.expected, found.pace, found.assessment) == (5, None, "behind")


def test_pace_of_a_goal_below_the_baseline() -> None:
    target = indicator({"at_most": "8"}, baseline=("2020-12-31", "20"))
    found = series(target, THIRD, report(THIRD, "18"))
    assert shown(found.expected, found.pace, found.assessment) == (16, Fraction(1, 2), "far-behind")
    more = series(target, THIRD, report(THIRD, "10", "more-than"))
    assert shown(more.expected, more.pace, more.assessment) == (16, None, "pending")


def test_before_on_and_after_the_baseline() -> None:
    target = indicator({"at_least": "80"}, baseline=("2021", "60"))  # the last day of 2021
    proof = report("2020-06", "85")
    before = series(target, "2021-12-30", proof)
    assert ending(before) == ("not-started", None, None)
    assert shown(before.expected, before.pace, before.opens) == (60, None, on("2021-12-31"))
    assert before.reported is not None
    assert series(target, "2021-12-30").assessment == "not-started"
    low = report("2021", "60")
    first = series(target, "2021-12-31", low)
    assert shown(first.expected, first.pace, first.assessment) == (60, None, "pending")
    assert ending(series(target, "2021-12-31", proof)) == ("met", on("2020-06-30"), None)
    after = report("2022-01-01", "60")
    assert series(target, "2022-01-01", after).assessment == "far-behind"
    assert series(target, "2024-06-30", low).expected == 80


def test_without_a_baseline_or_a_value_there_is_nothing_to_expect() -> None:
    found = series(indicator({"at_least": "80"}), THIRD, report("2021-10", "1"))
    assert shown(found.expected, found.pace, found.assessment) == (None, None, "pending")
    silent = series(indicator({"at_least": "90"}, baseline=BASE), THIRD)
    assert shown(silent.expected, silent.pace, silent.assessment) == (None, None, "no-data")
    over = series(indicator({"at_least": "90"}, baseline=BASE), "2024-01-01")
    assert shown(over.expected, over.pace, over.assessment) == (90, None, "no-data")


def test_a_baseline_on_the_due_day() -> None:
    single = indicator({"at_least": "80"}, due="2021-12-31", baseline=(THIRD, "60"))
    assert series(single, THIRD, report("2021-10", "70")).pace == Fraction(1, 2)


def test_a_value_of_another_scope_proves_nothing_and_stands_apart() -> None:
    differs = {"scope": "differs", "note": "口径不同"}
    related = [report("2022-06-30", "90") | differs, report("2022", "95") | differs]
    found = series(indicator({"at_least": "80"}), "2023-06-30", *reversed(related))
    assert shown(found.assessment, found.reported, found.age_days) == ("no-data", None, None)
    assert [each.date.text for each in found.related] == ["2022-06-30", "2022"]
    both = series(indicator({"at_least": "80"}), "2023-06-30", report("2022", "70"), *related)
    assert both.reported is not None
    assert shown(both.assessment, both.reported.value, both.age_days) == ("pending", 70, 181)


def test_counts_and_percentages_of_an_indicator_are_undefined() -> None:
    found = series(indicator({"at_least": "90"}, baseline=BASE), THIRD, report("2021-10", "66"))
    undefined = (found.counted, found.possible, found.pipeline, found.undated, found.percent)
    assert (*undefined, found.remaining, found.required_per_month) == (None,) * 7
    assert found.partition is None
    assert not found.complete
