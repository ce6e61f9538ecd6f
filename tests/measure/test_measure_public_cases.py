"""Cases from public reports of tools that do this job, each with the value that is right."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sdtstd.measure.leaves import cover
from sdtstd.measure.lives import text_status
from support.small import indicator, on, read, register, report, standard, tree

TOPIC = {"topics": ["task/field"]}


@pytest.mark.parametrize(
    ("comparator", "goal", "base", "now"),
    [("at_least", "80", "85", "70"), ("at_most", "5", "3", "9")],
)
def test_a_goal_to_keep_that_is_lost_is_no_green(
    comparator: str, goal: str, base: str, now: str
) -> None:
    target = indicator({comparator: goal}, "2025-12-31", ("2020-12-31", base))
    assert read(target, "2023-06-30", reports=[report("2023-06-30", now)]).assessment == "behind"


def test_a_yearly_value_on_its_line_does_not_fall_behind_between_reports() -> None:
    target = indicator({"at_least": "100"}, "2025-12-31", ("2020-12-31", "0"))
    reports = [report("2021", "20"), report("2022", "40")]
    day = on("2022-12-31")
    while day < on("2024-02-05"):
        found = read(target, day.isoformat(), reports=reports)
        assert found.assessment == "on-track"
        day += timedelta(days=13)
    assert read(target, "2024-02-05", reports=reports).assessment == "pending"


def test_a_text_split_into_two_lives_until_both_are_in_force() -> None:
    old = standard("DB11/T 689-2009", publication="2009-12-01", in_force="2010-04-01", **TOPIC)
    first = standard(
        "DB11 637-2015",
        topics=["task/other"],
        publication="2015-01-28",
        in_force="2015-06-01",
        replaces=[{"code": "DB11/T 689-2009", "partly": "true"}],
    )
    second = standard(
        "DB11 689-2016",
        publication="2016-12-01",
        in_force="2017-07-01",
        replaces=["DB11/T 689-2009"],
        **TOPIC,
    )
    whole = register(old, first, second, system=tree({"id": "field"}, {"id": "other"}))
    for day, status in (
        ("2015-05-31", "in-force"),
        ("2015-06-01", "in-force"),
        ("2016-06-30", "in-force"),
        ("2017-07-01", "replaced"),
    ):
        assert text_status(old, whole, on(day)) == status
        assert cover(whole.leaves[0], whole, on(day)).state == "covered"


@pytest.mark.parametrize(
    ("day", "old_status", "new_status"),
    [("2026-09-29", "in-force", "upcoming"), ("2026-09-30", "replaced", "in-force")],
)
def test_a_text_is_replaced_on_the_day_of_its_successor(
    day: str, old_status: str, new_status: str
) -> None:
    old = standard("DB21/T 907-2015", publication="2015-01-01")
    new = standard(
        "DB21/T 907-2026",
        publication="2026-08-30",
        in_force="2026-09-30",
        replaces=["DB21/T 907-2015"],
    )
    whole = register(old, new)
    found = [text_status(each, whole, on(day)).value for each in (old, new)]
    assert found == [old_status, new_status]
