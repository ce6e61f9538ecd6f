"""A day of a register: each number is computed once, whoever asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.measure import snapshot as module
from sdtstd.measure.snapshot import Snapshot
from sdtstd.measure.statistics import numbers
from support.example_by_hand import FIRST, ONE, REGISTER

if TYPE_CHECKING:
    import pytest


def test_each_number_is_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counting(name: str) -> Any:
        real = getattr(module, name)

        def ask(*given: object) -> object:
            asked.append(name)
            return real(*given)

        return ask

    for name in ("coverage", "statistics", "measure"):
        monkeypatch.setattr(module, name, counting(name))
    day = Snapshot(REGISTER, FIRST)
    for _ in range(2):
        day.gaps(REGISTER.plans)
        assert len(day.progress(REGISTER.plans)) == len(REGISTER.targets)
        assert day.coverage.total.leaves == 6
        assert day.statistics
    assert asked.count("coverage") == asked.count("statistics") == 1
    assert asked.count("measure") == len(REGISTER.targets)


def test_status_and_events_of_the_day() -> None:
    day = Snapshot(REGISTER, FIRST)
    (one,) = (each for each in REGISTER.standards if each.key == ONE)
    assert day.status(one) == "in-force"
    assert {each.record.key for each in day.events(FIRST.replace(day=1))} == set()
    assert "working-group" in {each.record.key for each in day.events(FIRST.replace(month=1))}


def test_what_is_due_is_all_of_it_that_has_a_day() -> None:
    day = Snapshot(REGISTER, FIRST)
    far = day.todo(36_500)
    assert {each.due for each in far} > {None}
    assert sorted(map(repr, day.due())) == sorted(repr(each) for each in far if each.due)


def test_the_levels_together_are_the_register() -> None:
    rows = Snapshot(REGISTER, FIRST).statistics
    whole = numbers(REGISTER.standards, REGISTER, FIRST)
    assert sum(each.numbers.existing for each in rows) == whole.existing == 6
    assert sum(each.numbers.expected for each in rows) == whole.expected


def test_a_snapshot_is_one_line() -> None:
    line = repr(Snapshot(REGISTER, FIRST))
    assert line.startswith(f"Snapshot(day={FIRST!r}, register=Register(system='")
    assert "\n" not in line
