"""What a target has is asked of its class, and is what each object of the class has."""

from __future__ import annotations

import pytest

from sdtstd.model.target import HasBaseline, HasDue, HasGoal, HasQuery, Windowed
from support.small import counting, goal, indicator, plan

STRUCTURES = (Windowed, HasQuery, HasGoal, HasDue, HasBaseline)
TARGETS = {
    "standards": (counting(1), {Windowed, HasQuery, HasGoal}),
    "pilots": (counting(1, kind="pilots"), {Windowed, HasQuery, HasGoal}),
    "indicator": (indicator({"at_least": "90"}), {HasGoal, HasDue, HasBaseline}),
    "milestone": (goal("milestone", due="2023"), {HasDue}),
}


@pytest.mark.parametrize("kind", TARGETS)
def test_a_target_has_the_structures_of_its_kind(kind: str) -> None:
    given, expected = TARGETS[kind]
    for _ in range(2):  # the second time the answer is known
        (target,) = plan(given).targets
        assert {each for each in STRUCTURES if isinstance(target, each)} == expected


def test_what_is_no_target_has_none() -> None:
    assert not any(isinstance(each, STRUCTURES) for each in (None, "x", plan()))


def test_a_class_that_is_added_has_what_its_fields_say() -> None:
    class Added:
        due = "2023"

    assert [each for each in STRUCTURES if isinstance(Added(), each)] == [HasDue]


def test_a_class_is_asked_once() -> None:
    class Counting:
        asked = 0

        @property
        def due(self) -> str:
            Counting.asked += 1
            return "2023"

    assert all(isinstance(Counting(), HasDue) for _ in range(3))
    assert Counting.asked == 1
