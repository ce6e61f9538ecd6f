"""Every number of a figure that opens is the number of what it opens to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from sdtstd.loading import load
from sdtstd.measure.snapshot import Snapshot
from support.drawn import Written, days, quick, registers, told
from support.figures import figures, read
from support.opened import opened
from support.runs import example
from support.small import on

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.model.register import Register


SHIPPED = Path(__file__).parents[2] / "data"


def numbers(register: Register, day: date) -> list[tuple[str, int, int]]:
    """Give the address of each number, the number, and how many it opens to."""
    snapshot = Snapshot(register, day)
    links = [
        each for each in read(figures(register, day)).iter("a") if "number" in each.attrib["class"]
    ]
    return [
        (each.attrib["href"], int(each.text or ""), opened(each.attrib["href"], snapshot))
        for each in links
    ]


def wrong(register: Register, day: date) -> list[tuple[str, int, int]]:
    return [each for each in numbers(register, day) if each[1] != each[2]]


@pytest.mark.parametrize("day", ["2021-01-01", "2023-06-30", "2026-06-30"])
def test_numbers_of_the_example(day: str) -> None:
    register = load(example()).register
    assert wrong(register, on(day)) == []
    assert len(numbers(register, on(day))) > 10


def test_numbers_of_the_shipped_register() -> None:
    register = load(SHIPPED).register
    assert wrong(register, on("2026-11-22")) == []
    assert len(numbers(register, on("2026-11-22"))) > 150


@quick
@given(registers(), days())
def test_numbers_of_any_register(written: Written, day: date) -> None:
    assert wrong(told(written), day) == []
