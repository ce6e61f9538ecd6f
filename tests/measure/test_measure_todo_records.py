"""What records ask for at any time: a date that decides a goal, a better source, a leaf."""

from __future__ import annotations

import pytest

from sdtstd.measure.snapshot import Snapshot
from sdtstd.model.system import System
from support.small import (
    SOURCE,
    counting,
    labelled,
    on,
    pilot,
    plan,
    reasons,
    register,
    standard,
    tree,
)
from support.todos import TREE, told

COPY = {"title": "转载", "kind": "copy", "seen": "2026-01-01"}


def test_a_date_that_decides_a_goal() -> None:
    edge = standard("GB 1-2022", publication="2022/2023")
    far = (counting(9), {**counting(3), "id": "other"})
    whole = register(edge, system=TREE, plans=(plan(*far),))
    (found,) = Snapshot(whole, on("2024-01-01")).todo(days=0)
    assert (found.kind.value, found.days, found.dated) == ("window-edge", None, "2022/2023")
    assert found.targets == ("plan/goal", "plan/other")
    assert found.at.steps[-2:] == ("stages", "publication")
    met = register(edge, standard("GB 2-2022", publication="2022-02"), system=TREE,
                   plans=(plan(counting(1)),))  # fmt: skip
    assert told(met, "2024-01-01") == []


def test_a_date_that_is_surely_in_time_once_it_has_come_asks_for_nothing() -> None:
    coming = standard("GB 1-2022", publication="2022-06")
    assert reasons(counting(9), "2022-06-15", coming) == ["not-surely-yet"]
    whole = register(coming, system=TREE, plans=(plan(counting(9)),))
    assert told(whole, "2022-06-15") == []


def test_the_date_of_a_label_and_of_a_pilot() -> None:
    named = labelled("GB 1-2022", "2022/2023", publication="2020")
    label = counting(2, event="label", label="上海标准")
    whole = register(named, system=TREE, plans=(plan(label),))
    assert told(whole, "2024-06-01")[0] == ("window-edge", "GB 1-2022", None, "0.awarded")
    pilots = plan(counting(2, kind="pilots"))
    started = register(pilot("park", started="2022/2023"), plans=(pilots,))
    assert told(started, "2024-06-01") == [("window-edge", "park", None, "stages.started")]


def test_a_counted_record_with_copies_alone() -> None:
    weak = standard("GB 1-2022", publication="2022-02", sources=[COPY])
    strong = standard("GB 2-2022", publication="2022-02", sources=[COPY, SOURCE])
    outside = standard("GB 3-2022", publication="2021-02", sources=[COPY])
    whole = register(weak, strong, outside, system=TREE, plans=(plan(counting(1)),))
    assert told(whole, "2024-06-01") == [("weak-source", "GB 1-2022", None, "sources")]


def test_records_without_a_leaf() -> None:
    both = tree({"id": "field", "topics": [{"id": "topic", "title": "主题"}], "owner": "甲"})
    at_field = standard("GB 1-2022", topics=["task/field/topic", "task/field", "task"])
    nowhere = standard("GB 2-2022", title="乙", topics=[])
    whole = register(at_field, nowhere, standard("GB 3-2022", topics=["task/field/topic"]),
                     system=both)  # fmt: skip
    found = Snapshot(whole, on("2023-01-01")).todo()
    assert [(each.subject.id, each.unplaced, each.at.steps) for each in found] == [
        ("GB 1-2022", ("task/field", "task"), ("topics", 1)),
        ("GB 2-2022", (), ("topics",)),
    ]
    assert [each.subject.owner for each in found] == [("甲",), ()]
    assert Snapshot(whole, on("2023-01-01")).coverage.total.unplaced == len(found)


def test_a_place_without_an_owner_has_that_of_its_task() -> None:
    fields = [{"id": "own", "title": "甲", "owner": "乙", "topics": [{"id": "t", "title": "丙"}]},
              {"id": "bare", "title": "丁", "topics": [{"id": "t", "title": "戊"}]}]  # fmt: skip
    task = {"id": "task", "title": "任务", "owner": "办", "fields": fields}
    whole = register(system=System.model_validate({"id": "x", "title": "体系", "tasks": [task]}))

    def owner(*topics: str) -> tuple[str, ...]:
        return whole.owner_of(standard("GB 1-2022", topics=[*topics]))

    assert owner("task/bare", "task/own", "task/own/t", "task") == ("办", "乙")
    assert owner("task/bare/t", "nowhere") == ("办",)


def test_a_leaf_is_offered_below_the_places_and_not_one_that_is_reached_already() -> None:
    cards = [{"id": "card", "title": "电子病历卡"}]
    system = tree({"id": "one", "topics": cards}, {"id": "two", "topics": cards})
    stands: tuple[list[str], ...] = (["task/one"], ["task/two"], ["task/one", "task/one/card"], [])
    records = [
        standard(f"GB {n}-2022", title="电子病历卡", topics=at) for n, at in enumerate(stands)
    ]
    found = Snapshot(register(*records, system=system), on("2023-01-01")).todo()
    leaves = {each.subject.id: each.candidate and each.candidate.leaf.id for each in found}
    assert leaves == {
        "GB 0-2022": "task/one/card",
        "GB 1-2022": "task/two/card",
        "GB 2-2022": None,
        "GB 3-2022": None,  # both are equally like it
    }


@pytest.mark.parametrize(("through", "by_sample"), [(None, True), ("2022", False)])
def test_a_pace_is_that_of_a_sample_unless_all_is_there(
    through: str | None, *, by_sample: bool
) -> None:
    count = plan(counting(9, through=through))
    one = standard("GB 1-2022", publication="2022-02")
    (found,) = Snapshot(register(one, system=TREE, plans=(count,)), on("2022-12-01")).todo()
    assert (found.kind.value, found.by_sample) == ("target-due", by_sample)
