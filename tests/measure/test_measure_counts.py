"""The numbers of a windowed count: formulas, their edges, and the assessment."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from sdtstd.measure.assessment import Assessment, by_pace
from sdtstd.measure.progress import progress
from sdtstd.measure.reading import elapsed
from sdtstd.model.plan import StandardsTarget
from support.small import Given, counting, on, pilot, plan, read, register, report, shown, standard

if TYPE_CHECKING:
    from sdtstd.model.standard import Standard

MONTH = Fraction(304375, 10000)


def published(*days: str) -> list[Standard]:
    return [standard(f"GB {n}-2022", publication=day) for n, day in enumerate(days)]


@pytest.mark.parametrize(
    ("day", "share"),
    [
        ("2020-01-01", Fraction(0)),
        ("2021-12-31", Fraction(0)),
        ("2022-01-01", Fraction(0)),
        ("2022-01-02", Fraction(1, 364)),
        ("2022-04-02", Fraction(1, 4)),
        ("2022-12-30", Fraction(363, 364)),
        ("2022-12-31", Fraction(1)),
        ("2023-01-01", Fraction(1)),
        ("2030-01-01", Fraction(1)),
    ],
)
def test_elapsed_is_clamped(day: str, share: Fraction) -> None:
    assert elapsed(on("2022-01-01"), on("2022-12-31"), on(day)) == share


@pytest.mark.parametrize("day", ["2021-01-01", "2022-01-01", "2023-01-01"])
def test_a_single_day_is_over_at_once(day: str) -> None:
    assert elapsed(on("2022-01-01"), on("2022-01-01"), on(day)) == 1


def test_the_formulas_in_the_window() -> None:
    found = read(counting(8), "2022-07-02", *published("2022-02-01", "2022-03-01", "2022-08-01"))
    assert shown(found.opens, found.closes) == (on("2022-01-01"), on("2022-12-31"))
    assert shown(found.counted, found.possible, found.remaining) == (2, 0, 6)
    assert found.percent == 25
    assert found.expected == 4  # 182 of 364 days
    assert found.pace == Fraction(1, 2)
    assert found.required_per_month == 6 * MONTH / 182
    assert found.assessment == "far-behind"
    assert shown(found.met_on, found.lost_on, found.reported) == (None, None, None)


@pytest.mark.parametrize(
    "day", ["2021-12-31", "2022-01-01", "2022-07-02", "2022-12-31", "2023-01-01"]
)
def test_a_window_in_years_is_read_as_its_first_and_last_day(day: str) -> None:
    records = published("2022-02-01", "2022-03")
    by_year = counting(5, window=("2022", "2022"), through="2022")
    assert read(by_year, day, *records) == read(counting(5, through="2022"), day, *records)
    met = counting(2, window=("2022", "2022"))
    assert read(met, day, *records) == read(counting(2), day, *records)


def test_undefined_numbers_are_none() -> None:
    first = read(counting(8), "2022-01-01", *published("2022-01-01"))
    assert shown(first.expected, first.pace, first.assessment) == (0, None, "on-track")
    assert first.required_per_month == 7 * MONTH / 364
    assert read(counting(2), "2022-12-30", *published("2022")).required_per_month == 2 * MONTH
    assert read(counting(2), "2022-12-31", *published("2022-01")).required_per_month is None
    assert read(counting(2), "2023-06-30", *published("2022-01")).required_per_month is None


def test_more_than_the_goal_is_needed() -> None:
    """`more_than` N needs N + 1 in every formula; the goal of the target stays N."""
    target = counting(more_than=3)
    found = read(target, "2022-07-02", *published("2022-02-01"))
    assert shown(found.percent, found.remaining, found.expected) == (25, 3, 2)
    assert found.pace == Fraction(1, 2)
    three = published("2022-02-01", "2022-02-02", "2022-02-03")
    assert read(target, "2023-06-30", *three).assessment == "not-shown"
    four = [*three, *(standard("GB/T 9-2022", publication=day) for day in ("2022-02-04",))]
    met = read(target, "2023-06-30", *four)
    assert shown(met.assessment, met.met_on, met.remaining) == ("met", on("2022-02-04"), 0)
    edge = [*three, standard("GB/T 9-2022", publication="2022/2023")]
    assert read(target, "2023-06-30", *edge).assessment == "possibly-met"
    made = StandardsTarget.model_validate(target)
    assert shown(made.goal, made.needed, made.comparator) == (3, 4, "more_than")


def test_more_than_none_needs_one() -> None:
    target = counting(more_than=0)
    assert read(target, "2023-06-30", *published("2023-01-01")).assessment == "not-shown"
    assert read(target, "2023-06-30", *published("2022-01-01")).percent == 100


def test_met_on_is_the_last_possible_day_of_the_event_that_reached_the_goal() -> None:
    records = published("2022-05-01", "2022-02", "2022-01/2022-03-15", "2022")
    assert read(counting(1), "2022-12-31", *records).met_on == on("2022-02-28")
    assert read(counting(2), "2022-12-31", *records).met_on == on("2022-03-15")
    assert read(counting(4), "2022-12-31", *records).met_on == on("2022-12-31")
    short = read(counting(5), "2022-12-31", *records)
    assert shown(short.met_on, short.remaining, short.percent) == (None, 1, 80)
    over = read(counting(3), "2022-12-31", *records)
    assert shown(over.remaining, over.percent) == (0, Fraction(400, 3))


@pytest.mark.parametrize(
    ("goal", "day", "events", "told"),
    [
        (1, "2021-12-31", ("2021",), "not-started"),
        (1, "2021-12-31", (), "not-started"),
        (1, "2022-01-01", (), "no-data"),
        (1, "2023-01-01", (), "no-data"),
        (1, "2022-01-01", ("2022-01-01",), "met"),
        (2, "2022-01-01", ("2022-01-01", "2022"), "possibly-met"),
        (2, "2022-06-30", ("2022", "2021/2022"), "possibly-met"),
        (3, "2023-06-30", ("2022", "2021/2022", "2022/2023"), "possibly-met"),
        (3, "2022-12-31", ("2022", "2022-02"), "behind"),
        (20, "2022-12-31", ("2022",) * 19, "on-track"),
        (5, "2022-12-31", ("2022",) * 3, "behind"),
        (2, "2022-12-31", ("2022",), "far-behind"),
        (2, "2023-01-01", ("2022",), "not-shown"),
    ],
)
def test_the_first_assessment_that_fits(
    goal: int, day: str, events: tuple[str, ...], told: str
) -> None:
    assert read(counting(goal), day, *published(*events)).assessment == told


@pytest.mark.parametrize(
    ("pace", "told"),
    [
        (Fraction(95, 100), Assessment.ON_TRACK),
        (Fraction(9499, 10000), Assessment.BEHIND),
        (Fraction(60, 100), Assessment.BEHIND),
        (Fraction(5999, 10000), Assessment.FAR_BEHIND),
        (Fraction(0), Assessment.FAR_BEHIND),
        (Fraction(-1), Assessment.FAR_BEHIND),
    ],
)
def test_the_bounds_of_eurostat(pace: Fraction, told: Assessment) -> None:
    assert by_pace(pace) is told


@pytest.mark.parametrize(
    ("own", "of_plan", "told"),
    [
        (None, None, "not-shown"),
        (None, "2022-12-31", "missed"),
        (None, "2022-12-30", "not-shown"),
        (None, "2022", "missed"),  # the last day of the date
        (None, "2024", "missed"),
        ("2022-12-31", None, "missed"),
        ("2022-12-31", "2022-01-01", "missed"),  # the target's own overrides the plan's
        ("2022-01-01", "2022-12-31", "not-shown"),
    ],
)
def test_only_a_complete_register_shows_a_miss(
    own: str | None, of_plan: str | None, told: str
) -> None:
    given: Given = {"complete_through": of_plan} if of_plan else {}
    target = counting(2, through=own)
    assert read(target, "2023-06-30", *published("2022-02"), **given).assessment == told
    assert read(target, "2022-12-31", *published("2022-02"), **given).assessment == "far-behind"


def test_complete_by_the_day_or_by_the_end_of_the_window() -> None:
    target = counting(2, through="2022-06-30")
    days = ("2022-06-29", "2022-06-30", "2022-07-01", "2023-06-30")
    assert [read(target, day).complete for day in days] == [True, True, False, False]
    assert read(counting(through="2022-12-31"), "2023-06-30").complete


def test_reported_is_the_latest_surely_made_and_never_mixed_in() -> None:
    reports = [
        report("2022-05", "7"),
        report("2022-04-30", "5"),
        report("2022", "9"),  # not surely made before the year is over
        report("2022-03", "8", target="plan/other"),
    ]
    found = read(counting(3), "2022-06-30", *published("2022-02-01"), reports=reports)
    assert found.reported is not None
    assert shown(found.reported.value, found.counted) == (7, 1)
    assert read(counting(3), "2022-04-29", reports=reports).reported is None


def test_of_two_reports_on_one_day_the_later_entry() -> None:
    reports = [report("2022-05-31", "7"), report("2022-05", "8"), report("2022-05-30", "9")]
    found = read(counting(), "2022-06-30", reports=reports)
    assert found.reported is not None
    assert found.reported.value == 8
    found = read(counting(), "2022-06-30", reports=reports[1::-1])
    assert found.reported is not None
    assert found.reported.value == 7


def test_pilots_are_counted_by_their_event() -> None:
    pilots = (pilot("one", started="2022-02", accepted="2022-05"), pilot("two", started="2022-03"))
    assert read(counting(2, kind="pilots"), "2022-06-30", *pilots).assessment == "met"
    accepted = read(counting(2, kind="pilots", event="accepted"), "2022-06-30", *pilots)
    assert shown(accepted.counted, accepted.pipeline, accepted.remaining) == (1, 0, 1)
    assert read(counting(kind="pilots"), "2022-06-30").assessment == "no-data"
    mixed = read(counting(kind="pilots"), "2022-06-30", *published("2022-02"))
    assert shown(mixed.counted, mixed.assessment) == (0, "no-data")


def test_progress_of_one_plan_or_of_all_in_order() -> None:
    second = {**counting(2), "id": "second"}
    one, other = plan(counting(), second), plan(counting(), name="other")
    whole = register(*published("2022-02"), plans=(one, other))
    day = on("2022-06-30")
    assert [each.target.id for each in progress(whole, day)] == [
        "plan/goal",
        "plan/second",
        "other/goal",
    ]
    assert [each.target.id for each in progress(whole, day, other)] == ["other/goal"]
