"""Each kind of thing to do, in the smallest register that has it, and just outside of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.measure.snapshot import Snapshot
from sdtstd.model.records import Waiver
from support.small import (
    SOURCE,
    counting,
    goal,
    indicator,
    on,
    pilot,
    plan,
    register,
    report,
    standard,
)
from support.todos import TREE, Told, told

if TYPE_CHECKING:
    from sdtstd.model.register import Register


def of(day: str, *records: Any, **given: Any) -> list[Told]:
    return told(register(*records, system=TREE, **given), day)


@pytest.mark.parametrize(
    ("stages", "day", "found"),
    [
        ({"proposal": "2023-01"}, "2023-04-30", None),
        ({"proposal": "2023-01"}, "2023-05-01", (-1, "proposal")),
        ({"drafting": "2022-01-15"}, "2022-11-15", None),
        ({"drafting": "2022-01-15"}, "2022-11-16", (-1, "drafting")),
        ({"proposal": "2020", "consultation": "2023-01-31"}, "2023-03-31", None),
        ({"proposal": "2020", "consultation": "2023-01-31"}, "2023-04-03", (-3, "consultation")),
        ({"proposal": "2020", "review": "2021"}, "2023-01-01", None),
        ({"proposal": "2020", "abandonment": "2021"}, "2023-01-01", None),
    ],
)
def test_a_project_past_its_usual_stage_time(
    stages: dict[str, str], day: str, found: tuple[int, str] | None
) -> None:
    late = [] if found is None else [("stale-stage", "draft", found[0], f"stages.{found[1]}")]
    assert of(day, standard("draft", **stages)) == late


@pytest.mark.parametrize(
    ("until", "day", "days"),
    [
        ("2023-05-31", "2023-03-01", None),  # more than 90 days ahead
        ("2023-05-31", "2023-03-02", 90),
        ("2023-05", "2023-05-31", 0),
        ("2023-05-31", "2023-06-02", -2),
    ],
)
def test_a_consultation_that_ends(until: str, day: str, days: int | None) -> None:
    draft = standard("draft", consultation="2023-05-01", consultation_until=until)
    ends = [] if days is None else [("consultation-end", "draft", days, "consultation_until")]
    assert of(day, draft) == ends


def test_of_a_late_project_the_consultation_says_nothing_more() -> None:
    draft = standard("draft", consultation="2023-05-01", consultation_until="2023-05-31")
    assert [each[0] for each in of("2023-07-02", draft)] == ["stale-stage"]
    reviewed = standard(
        "draft", consultation="2023-05-01", consultation_until="2023-05-31", review="2023-06-15"
    )
    assert of("2023-06-16", reviewed) == []


@pytest.mark.parametrize(
    ("in_force", "day", "days"),
    [
        ("2023-06-01", "2023-03-02", None),
        ("2023-06-01", "2023-03-03", 90),
        ("2023-06-01", "2023-06-01", 0),
        ("2023-06-01", "2023-06-02", None),
        ("2023-06", "2023-06-02", 28),
    ],
)
def test_a_text_that_comes_into_force(in_force: str, day: str, days: int | None) -> None:
    text = standard("GB 1-2023", publication="2023-02-01", in_force=in_force)
    at = "stages.in_force"
    soon = [] if days is None else [("entry-into-force", "GB 1-2023", days, at)]
    assert of(day, text) == soon


def test_not_one_that_was_withdrawn_before() -> None:
    dates = {"publication": "2023-02-01", "in_force": "2023-06-01", "withdrawal": "2023-03-01"}
    assert of("2023-04-01", standard("GB 1-2023", **dates)) == []


@pytest.mark.parametrize(
    ("day", "days"),
    [("2022-10-01", None), ("2022-10-02", 90), ("2022-12-31", 0), ("2023-01-02", -2),
     ("2023-03-31", -90), ("2023-04-01", None)],
)  # fmt: skip
def test_a_target_that_ends_or_has_just_ended(day: str, days: int | None) -> None:
    stone = goal("milestone", due="2022")
    found = [] if days is None else [("target-due", "plan/goal", days, "0.due")]
    assert told(register(plans=(plan(stone),)), day) == found
    count = [(*each[:3], "window.to") for each in found]
    assert told(register(plans=(plan(counting()),)), day) == count


def test_not_a_target_that_is_met() -> None:
    stone = goal("milestone", due="2022", reached="2022-11", sources=[SOURCE])
    whole = register(plans=(plan(stone),))
    assert [each[0] for each in told(whole, "2022-11-29")] == ["target-due"]
    assert told(whole, "2022-11-30") == []


@pytest.mark.parametrize(("day", "days"), [("2023-02-04", None), ("2023-02-05", -1)])
def test_a_value_grown_old(day: str, days: int | None) -> None:
    rate = plan(indicator({"at_least": "80"}, "2025"), owner="乙")
    whole = register(plans=(rate,), reports=[report("2021", "7"), report("2020", "6")])
    old = [] if days is None else [("stale-observation", "plan/goal", days, "date")]
    assert told(whole, day) == old
    assert [each.subject.owner for each in Snapshot(whole, on(day)).todo()] == [("乙",)] * len(old)


def test_not_an_old_value_of_a_target_that_is_met_or_over() -> None:
    met = register(
        plans=(plan(indicator({"at_least": "80"}, "2025")),), reports=[report("2021", "80")]
    )
    assert told(met, "2024-01-01") == []
    over = register(
        plans=(plan(indicator({"at_least": "80"}, "2022")),), reports=[report("2021", "7")]
    )
    assert told(over, "2024-01-01") == []


def waiving(name: str, until: str = "2023-05-31", **given: Any) -> Register:
    made = {"rule": "stale-stage", "object": name, "reason": "已知", "until": until}
    draft = standard("draft", title="指南", review="2022")
    whole = register(draft, pilot("park", started="2022"), system=TREE, **given)
    return replace(whole, waivers=(Waiver.model_validate(made),))


@pytest.mark.parametrize(
    ("day", "days"), [("2023-03-01", None), ("2023-03-02", 90), ("2023-06-01", -1)]
)
def test_a_waiver_that_ends(day: str, days: int | None) -> None:
    ends = [] if days is None else [("waiver-end", "draft", days, "until")]
    assert told(waiving("draft"), day) == ends


@pytest.mark.parametrize(
    ("name", "title", "owner"),
    [
        ("draft", "指南", ("甲",)),
        ("park", "park", ()),
        ("task/field", "领域", ("甲",)),
        ("plan", "方案", ("乙",)),
        ("plan/goal", "目标", ("乙",)),
        ("plan/goal@2022", "目标", ("乙",)),
        ("data/x.yaml", None, ()),
    ],
)
def test_a_waiver_has_the_title_and_owner_of_what_it_names(
    name: str, title: str | None, owner: tuple[str, ...]
) -> None:
    whole = waiving(name, plans=(plan(goal("milestone", due="2030"), owner="乙"),))
    (found,) = Snapshot(whole, on("2023-05-01")).todo()
    assert (found.subject.title, found.subject.owner) == (title, owner)
    assert found.rule == "stale-stage"
