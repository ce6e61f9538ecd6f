"""A goal against every other goal: it is loosened where something reaches it that failed before."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from sdtstd.checks.loosening import loosened
from support.small import counting, indicator, plan

REACHED: dict[str, Any] = {
    "at_least": lambda value, goal: value >= goal,
    "more_than": lambda value, goal: value > goal,
    "at_most": lambda value, goal: value <= goal,
    "less_than": lambda value, goal: value < goal,
    "exactly": lambda value, goal: value == goal,
}
GOALS = list(product(REACHED, (1, 2, 3)))


@pytest.mark.parametrize("old", GOALS, ids=str)
@pytest.mark.parametrize("new", GOALS, ids=str)
def test_a_goal_is_loosened_where_a_value_reaches_it_that_failed_before(
    old: tuple[str, int], new: tuple[str, int]
) -> None:
    before, after = (plan(indicator({key: str(goal)})).targets[0] for key, goal in (old, new))
    values = (Fraction(n, 2) for n in range(10))
    easier = any(REACHED[new[0]](n, new[1]) and not REACHED[old[0]](n, old[1]) for n in values)
    assert bool(list(loosened(before, after))) is easier


@pytest.mark.parametrize("old", GOALS[:6], ids=str)
@pytest.mark.parametrize("new", GOALS[:6], ids=str)
def test_a_count_reaches_whole_numbers_only(old: tuple[str, int], new: tuple[str, int]) -> None:
    before, after = (
        plan(counting(n) if key == "at_least" else counting(more_than=n)).targets[0]
        for key, n in (old, new)
    )
    easier = any(REACHED[new[0]](n, new[1]) and not REACHED[old[0]](n, old[1]) for n in range(10))
    assert bool(list(loosened(before, after))) is easier
