"""A day of a register: each number is computed once, whoever asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.measure import snapshot as module
from sdtstd.measure.snapshot import Snapshot
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


def test_a_snapshot_is_one_line() -> None:
    line = repr(Snapshot(REGISTER, FIRST))
    assert line.startswith(f"Snapshot(day={FIRST!r}, register=Register(system='")
    assert "\n" not in line
