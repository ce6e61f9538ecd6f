"""A finding is new unless the base had the very same one: same rule, object and words."""

from __future__ import annotations

import pytest

from sdtstd.verify.checked import find
from sdtstd.verify.novelty import Novelty
from support.registers import TODAY, loaded

SYSTEM = "version: 1\nsystem: {id: s, title: t, tasks: [{id: a, title: t}]}\n"
RECORD = (
    "standards:\n  - {{code: GB/T 1-2022, title: t, topics: [{topic}], stages: {stages}, sources:"
    " [{{title: s, notice: n, kind: official, seen: 2026-11-01}}]{more}}}\n"
)


def text(topic: str = "a", stages: str = "{publication: 2022-05-01}", more: str = "") -> str:
    return SYSTEM + RECORD.format(topic=topic, stages=stages, more=more)


def new(before: str, after: str, names: dict[str, str] | None = None) -> list[str]:
    old, found = (find(loaded(each), TODAY) for each in (before, after))
    return [each.rule.name for each in Novelty(old, found, names or {}).new]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (text(topic="no-x"), text(topic="no-y"), "unknown-topic"),
        (text(more=", foo: 1"), text(more=", stage: 1"), "unknown-key"),
        (text(more=", relevance: foo"), text(more=", relevance: bar"), "wrong-type"),
        (
            text(stages="{proposal: 2021, approval: 2020, publication: 2022}"),
            text(stages="{proposal: 2021, drafting: 2020, publication: 2022}"),
            "stage-order",
        ),
        (text(topic="no-x"), text(topic="no-x, no-y"), "unknown-topic"),
    ],
)
def test_another_fault_of_the_same_rule_and_object_is_new(
    before: str, after: str, expected: str
) -> None:
    assert new(before, after) == [expected]
    assert new(after, after) == new(before, before) == []


def test_a_fault_that_only_moved_is_not_new() -> None:
    before = text(topic="no-x")
    assert new(before, before.replace("standards:", "# a comment\n\nstandards:")) == []
    twice = text(more=", foo: 1") + RECORD.split("\n", 1)[1].format(
        topic="a", stages="{publication: 2022-05-01}", more=""
    )  # the first place that the second finding names is another
    assert new(twice, twice.replace("standards:", "\n\nstandards:")) == []


def test_a_name_that_the_change_gave_is_the_old_one() -> None:
    assert new(text(topic="no-x"), text(topic="no-y"), {"no-y": "no-x"}) == []


def test_names_that_changed_places_are_told_apart() -> None:
    swapped = {"no-x": "no-y", "no-y": "no-x"}
    assert new(text(topic="no-x"), text(topic="no-y"), swapped) == []
    assert new(text(topic="no-x"), text(topic="no-x"), swapped) == ["unknown-topic"]
