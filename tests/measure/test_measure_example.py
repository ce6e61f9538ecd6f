"""The engine gives every number of example/README.md, worked out by hand, on three days."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.loading import load
from sdtstd.measure.progress import progress
from sdtstd.model.records import Qualifier
from support.example_by_hand import FIRST, NAMES, ON_FIRST, REGISTER, SECOND, THIRD, later

if TYPE_CHECKING:
    from datetime import date


def test_the_example_loads_without_a_fault() -> None:
    assert load(Path(__file__).parents[1] / "example" / "data").faults == ()


@pytest.mark.parametrize(
    ("day", "told"), [(FIRST, ON_FIRST), (SECOND, later(SECOND)), (THIRD, later(THIRD))]
)
def test_every_number_of_every_target(day: date, told: dict[str, Any]) -> None:
    found = {
        each.target.target.id: {name: getattr(each.reading, name) for name in NAMES}
        for each in progress(REGISTER, day)
    }
    assert found == told
    for numbers in found.values():
        for name in ("percent", "expected", "pace", "required_per_month"):
            assert numbers[name] is None or isinstance(numbers[name], Fraction)


def test_the_readme_rounds_to_what_is_found() -> None:
    found = {each.target.target.id: each.reading for each in progress(REGISTER, FIRST)}
    rounded = {
        name: (round(float(each.expected), 2), round(float(each.pace), 2))
        for name, each in found.items()
        if each.expected is not None and each.pace is not None
    }
    assert rounded == {
        "local-and-group": (2.99, 0.67),
        "national-and-international": (0.75, 1.34),
        "labels": (0.75, 0.0),
        "pilots": (1.5, 0.67),
    }


@pytest.mark.parametrize("day", [FIRST, SECOND, THIRD])
def test_reported_values_stand_beside(day: date) -> None:
    reported = {
        each.target.id: (each.reading.reported.value, each.reading.reported.date.text)
        for each in progress(REGISTER, day)
        if each.reading.reported is not None
    }
    assert reported == {
        "demo-plan/local-and-group": (Decimal(3), "2023-05"),
        "demo-plan/online-rate": (Decimal("83.97"), "2022"),
    }
    latest = [each.reading.reported for each in progress(REGISTER, day)]
    assert {each.qualifier for each in latest if each} == {Qualifier.EXACTLY}
