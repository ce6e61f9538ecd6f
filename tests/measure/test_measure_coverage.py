"""The state of every leaf, its totals, and the statistics table."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from sdtstd.codes import Level
from sdtstd.measure.coverage import coverage
from sdtstd.measure.leaves import Tally, cover
from sdtstd.measure.statistics import statistics
from sdtstd.model.register import Register
from sdtstd.model.system import System
from support.small import Given, done, on, register, shown, standard, tree

if TYPE_CHECKING:
    from sdtstd.model.standard import Standard

DAY = on("2022-06-30")
FIELD = tree({"id": "field"})
NONE = Tally(0, 0, 0, 0, 0, 0, 0)


def state(*records: Standard, system: System = FIELD) -> str:
    whole = register(*records, system=system)
    return cover(whole.leaves[0], whole, DAY).state.value


@pytest.mark.parametrize(
    ("stages", "told"),
    [
        ({"publication": "2022-06-30"}, "covered"),
        ({"publication": "2022-06-30", "in_force": "2023"}, "covered"),  # out is enough
        ({"in_force": "2022-06-30"}, "covered"),
        ({"publication": "2022-06-30", "withdrawal": "2022"}, "covered"),
        ({"publication": "2022-06-30", "abandonment": "2022-06-30"}, "covered"),
        ({"publication": "2022-06-30", "withdrawal": "2022-06-30"}, "unknown"),
        ({"withdrawal": "2022-06-30"}, "unknown"),
        ({"publication": "2022"}, "in-progress"),
        ({"in_force": "2022"}, "in-progress"),
        ({"publication": "2022-07-01"}, "unknown"),
        ({"proposal": "2022-06-30"}, "in-progress"),
        ({"proposal": "2022"}, "unknown"),
        ({"proposal": "2021", "publication": "2022-07-01"}, "in-progress"),
        ({"proposal": "2021", "abandonment": "2022-06-30"}, "unknown"),
        ({"proposal": "2021", "abandonment": "2022"}, "in-progress"),
        ({"proposal": "2021", "withdrawal": "2022-06-30"}, "unknown"),
        ({"proposal": "2021", "publication": "2023", "withdrawal": "2022-06-30"}, "unknown"),
        # in force beside a later day of publication: that day is not surely reached
        ({"publication": "2022-07-01", "in_force": "2022-01-01"}, "unknown"),
        ({"publication": "2022", "in_force": "2022-01-01"}, "in-progress"),
        ({}, "unknown"),
    ],
)
def test_a_leaf_by_the_life_of_its_standard(stages: dict[str, str], told: str) -> None:
    assert state(standard("GB 1-2022", **stages)) == told


def test_a_replaced_text_covers_nothing_and_is_not_coming() -> None:
    new = standard(
        "GB 1-2022", topics=["task/other"], publication="2022-01", replaces=["GB 1-2010"]
    )
    assert state(standard("GB 1-2010", publication="2010")) == "covered"
    assert state(standard("GB 1-2010", publication="2010"), new) == "unknown"
    assert state(standard("GB 1-2010", proposal="2009"), new) == "unknown"


@pytest.mark.parametrize(
    ("surveyed", "told"),
    [("2022-06-30", "missing"), ("2022-07-01", "unknown"), ("2022", "unknown"), (None, "unknown")],
)
def test_only_a_surveyed_field_is_missing_something(surveyed: str | None, told: str) -> None:
    field: Given = {"id": "field"} | ({"surveyed": surveyed} if surveyed else {})
    assert state(system=tree(field)) == told
    assert state(standard("GB 1-2022"), system=tree(field)) == told  # planned is not begun
    assert state(standard("GB 1-2022", proposal="2021"), system=tree(field)) == "in-progress"


def test_the_best_record_decides() -> None:
    coming = standard("draft", proposal="2021")
    out = standard("GB 1-2022", publication="2022-01")
    assert state(coming, out) == state(out, coming) == "covered"
    assert state(coming, standard("idea")) == state(standard("idea"), coming) == "in-progress"


def test_a_partial_text_covers_its_leaf_only_partly() -> None:
    partial = standard("GB 1-2022", publication="2022-01", relevance="partial")
    core = standard("GB 2-2022", publication="2022-01")
    assert state(partial) == "partly"
    assert state(partial, core) == state(core, partial) == "covered"
    assert state(partial, standard("draft", proposal="2021")) == "partly"
    gone = standard("GB 3-2022", publication="2022-01", withdrawal="2022-02")
    assert state(partial, gone) == "partly"
    assert state(standard("idea", relevance="partial", proposal="2021")) == "in-progress"


def test_a_text_that_is_only_partly_replaced_lives_on() -> None:
    old = standard("GB 1-2010", publication="2010")
    both = [{"code": "GB 1-2010", "partly": "true"}]
    new = standard("GB 1-2022", topics=["task/other"], publication="2022-01", replaces=both)
    assert state(old, new) == "covered"
    rest = standard(
        "GB 2-2022", topics=["task/other"], publication="2022-02", replaces=["GB 1-2010"]
    )
    assert state(old, new, rest) == "unknown"


def test_a_task_without_fields_is_a_leaf_and_its_survey_holds_for_all_below() -> None:
    task: Given = {"id": "task", "title": "任务"}
    marked = task | {"surveyed": "2022-06-30"}
    with_field = marked | {"fields": [{"id": "field", "title": "领域"}]}
    for given, path, told in (
        (task, "task", "unknown"),
        (marked, "task", "missing"),
        (with_field, "task/field", "missing"),
    ):
        system = System.model_validate({"id": "demo", "title": "体系", "tasks": [given]})
        (leaf,) = coverage(register(system=system), DAY).leaves
        assert (leaf.leaf.id, leaf.state.value) == (path, told)


def test_what_belongs_to_no_leaf_is_counted_once_and_listed_for_each_place() -> None:
    topics = [{"id": "one", "title": "主题"}]
    system = tree({"id": "field", "topics": topics})
    everywhere = standard("GB 1-2022", topics=["task", "task/field", "task/field/one"])
    records = (everywhere, standard("GB 2-2022", topics=[], withdrawal="2020"))
    found = coverage(register(*records, system=system), DAY)
    assert [(each.standard.key, each.topic) for each in found.unplaced] == [
        ("GB 1-2022", "task"),
        ("GB 1-2022", "task/field"),
        ("GB 2-2022", None),
    ]
    task = found.tasks[0]
    assert (found.total.unplaced, task.tally.unplaced, task.fields[0].tally.unplaced) == (2, 1, 1)


def test_a_field_with_topics_is_no_leaf_and_one_without_is() -> None:
    topics = [{"id": "one", "title": "主题"}, {"id": "two", "title": "主题"}]
    system = tree({"id": "field", "topics": topics}, {"id": "other"})
    to_field = standard("GB 1-2022", publication="2022-01")
    to_topic = standard("GB 2-2022", publication="2022-01", topics=["task/field/two", "task/other"])
    found = coverage(register(to_field, to_topic, system=system), DAY)
    states = {each.leaf.id: (each.state.value, len(each.records)) for each in found.leaves}
    assert states == {
        "task/field/one": ("unknown", 0),
        "task/field/two": ("covered", 1),
        "task/other": ("covered", 1),
    }
    fields = [(each.id, [leaf.leaf.id for leaf in each.leaves]) for each in found.tasks[0].fields]
    assert fields == [
        ("task/field", ["task/field/one", "task/field/two"]),
        ("task/other", ["task/other"]),
    ]
    assert found.tasks[0].fields[0].tally == Tally(2, 1, 0, 0, 0, 1, unplaced=1)
    assert [(each.standard.key, each.topic) for each in found.unplaced] == [
        ("GB 1-2022", "task/field")
    ]


def test_a_task_of_measures_stays_out_of_the_totals() -> None:
    system = tree({"id": "field", "surveyed": "2020"}, kind="measures")
    to_it = standard("GB 1-2022", publication="2022-01")
    for day, told in (("2022-06-30", "covered"), ("2022-07-01", "unknown"), ("2022", "unknown")):
        whole = register(to_it, system=system, measures=[done("task/field", day)])
        found = coverage(whole, DAY)
        assert [each.state.value for each in found.leaves] == [told]
        assert found.leaves[0].records == whole.measures
        assert found.total == NONE
        assert found.tasks[0].tally.leaves == 1
    elsewhere = register(system=system, measures=[done("task/other", "2020")])
    assert coverage(elsewhere, DAY).leaves[0].state == "unknown"
    assert coverage(elsewhere, DAY).leaves[0].records == ()


def test_measures_reach_no_leaf_of_a_task_of_standards() -> None:
    whole = register(system=FIELD, measures=[done("task/field", "2020")])
    assert coverage(whole, DAY).total == Tally(1, 0, 0, 0, 0, 1, 0)


def test_an_empty_register_has_nothing_and_no_percentage() -> None:
    found = coverage(Register(), DAY)
    assert shown(found.tasks, found.leaves, found.total) == ((), (), NONE)
    rows = statistics(Register(), DAY)
    assert [each.level for each in rows] == list(Level)
    assert {(each.expected, each.existing, each.percent) for each in rows} == {(0, 0, None)}


def test_the_statistics_of_a_level() -> None:
    records = (
        standard("DB31 1-2022", publication="2022-01"),
        standard("DB31 2-2022", publication="2022-01", relevance="partial"),
        standard("DB31 3-2022", publication="2022-01", abandonment="2022-02"),  # it is out
        standard("DB31 4-2022", publication="2022-01", withdrawal="2022-02"),
        standard("DB31 5-2022", publication="2022-01"),  # replaced
        standard("DB31 6-2022", publication="2022"),
        standard("guide", proposal="2021"),
        standard("idea"),
        standard("over", proposal="2021", abandonment="2022-01"),
        standard("T/ORG 1-2022", publication="2022-01", replaces=["DB31 5-2022"]),
    )
    rows = {each.level: each for each in statistics(register(*records), DAY)}
    local, group = rows[Level.LOCAL], rows[Level.GROUP]
    assert shown(local.expected, local.existing, local.percent) == (6, 3, 50)
    assert shown(group.expected, group.existing, group.percent) == (1, 1, 100)
    some = statistics(register(*records[:1], *records[5:8]), DAY)[2]
    assert some.percent == Fraction(25)
    planned = statistics(register(*records[7:8]), DAY)[2]
    assert shown(planned.expected, planned.existing, planned.percent) == (1, 0, 0)


def test_a_tally_by_state() -> None:
    found = Tally(15, 1, 2, 3, 4, 5, 9).by_state
    assert [(each.value, n) for each, n in found.items()] == [
        ("covered", 1),
        ("partly", 2),
        ("in-progress", 3),
        ("missing", 4),
        ("unknown", 5),
    ]
