"""Figures whole: of the example, and of registers that say little, or far too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.loading import load
from support.figures import figures, outside, read
from support.runs import example
from support.small import (
    counting,
    done,
    goal,
    indicator,
    on,
    plan,
    register,
    report,
    standard,
    tree,
)

if TYPE_CHECKING:
    from sdtstd.model.register import Register
    from support.goldens import Golden

HOSTILE = "</svg><script>alert(1)</script>\"'&\u202e{n}"
FIELD = {"id": "field"}
TOPICS = {"id": "topics", "topics": [{"id": "topic", "title": "主题", "title_en": "A topic"}]}
SURVEYED = {"id": "field", "surveyed": "2022-01"}


def of(*targets: dict[str, object], **given: object) -> Register:
    return register(plans=(plan(*targets),), **given)  # type: ignore[arg-type]


def test_the_example_within_its_windows(golden: Golden) -> None:
    golden("example.html", figures(load(example()).register, on("2023-06-30")))


def test_an_empty_register(golden: Golden) -> None:
    golden("empty.html", figures(register(), on("2023-06-30")))


def test_one_record_of_a_field_that_was_looked_through(golden: Golden) -> None:
    one = standard("DB31/T 1-2022", publication="2022-06")
    found = register(one, plans=(plan(counting(2)),), system=tree(SURVEYED, TOPICS))
    golden("one.html", figures(found, on("2022-06-15")))


def test_a_goal_of_half_a_day(golden: Golden) -> None:
    target = indicator({"at_most": "0.5"}, baseline=("2021-12-31", "3.5"))
    found = of(target, reports=[report("2022-12", "0.9"), report("2023-06", "0.5000000001")])
    golden("half.html", figures(found, on("2023-07-01")))


def test_numbers_of_nine_digits_and_of_eighteen(golden: Golden) -> None:
    count = counting(999_999_999, window=("2020-01-01", "2029-12-31"), event="publication")
    value = {**indicator({"at_least": "999999999999999999.999999999999"}), "id": "other"}
    reports = [
        report("2022", "-999999999999999999", target="plan/other"),
        report("2023", "0.000000000001", target="plan/other"),
    ]
    one = standard("DB31/T 1-2022", publication="2022-06-01")
    found = register(one, plans=(plan(count, value),), reports=reports)
    golden("huge.html", figures(found, on("2024-07-01")))


def test_the_first_year_and_the_last(golden: Golden) -> None:
    count = counting(3, window=("0001-01-01", "9999-12-31"))
    one = standard("DB31/T 1-2022", publication="0001-01-01")
    two = standard("DB31/T 2-2022", publication="9999-12-31")
    target = {**indicator({"at_least": "1"}, "9999-12-31", ("0001", "0")), "id": "other"}
    reports = [report("9999", "2", target="plan/other")]
    found = register(one, two, plans=(plan(count, target),), reports=reports)
    golden("years.html", figures(found, on("9999-12-31")))


def test_what_measures_reach_and_what_is_a_deed(golden: Golden) -> None:
    deed = goal("milestone", due="2023-12-31")
    found = of(
        deed,
        system=tree(FIELD, TOPICS, kind="measures"),
        measures=[done("task/field", "2022-01-01")],
    )
    golden("measures.html", figures(found, on("2023-07-01")))


def hostile() -> Register:
    one = standard("DB31/T 1-2022", title=HOSTILE, publication="2022-06-01")
    system = tree({"id": "field", "title": HOSTILE, "owner": HOSTILE}, {**TOPICS, "title": HOSTILE})
    target = {**counting(2), "title": HOSTILE, "unit": HOSTILE}
    value = {**indicator({"at_least": "2"}), "id": "other", "title": HOSTILE, "unit": HOSTILE}
    reports = [report(day, "1", target="plan/other") for day in ("2022-01", "2022-02")]
    return register(one, plans=(plan(target, value),), system=system, reports=reports)


def test_a_hostile_title_is_text_and_nothing_else(golden: Golden) -> None:
    drawn = figures(hostile(), on("2022-07-01"))
    assert "<script" not in drawn
    assert "\u202e" not in drawn
    names = {each.tag for each in read(drawn).iter()}
    assert names.isdisjoint({"script", "style", "foreignObject", "image", "use"})
    golden("hostile.html", drawn)


@pytest.mark.parametrize(
    "day", ["0001-01-01", "2021-12-31", "2022-06-15", "2024-01-01", "9999-12-31"]
)
def test_nothing_is_drawn_outside_of_its_drawing(day: str) -> None:
    for found in (load(example()).register, hostile()):
        drawn = figures(found, on(day))
        assert outside(drawn) == []
        assert figures(found, on(day)) == drawn
