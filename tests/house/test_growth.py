"""The helper that tells linear work from quadratic, on work that is surely the one or the other."""

from __future__ import annotations

import pytest

from support.growth import ATTEMPTS, FACTOR, REPEATS, assert_linear


class Steps:
    """A clock that counts steps of work, so that no machine has a say."""

    def __init__(self, *, power: int, noise: int = 0) -> None:
        self.power, self.noise, self.done, self.runs = power, noise, 0, 0

    def __call__(self) -> float:
        return float(self.done)

    def work(self, size: int) -> None:
        self.runs += 1
        self.done += size**self.power * (20 if self.runs <= self.noise else 1)


def test_linear_work_passes_at_once() -> None:
    steps = Steps(power=1)
    assert_linear(int, steps.work, 100, steps)
    assert steps.runs == 2 * REPEATS


def test_quadratic_work_fails_after_every_attempt() -> None:
    steps = Steps(power=2)
    with pytest.raises(AssertionError, match=r"^4 times .* as long: 16\.0, 16\.0, 16\.0, 16\.0$"):
        assert_linear(int, steps.work, 100, steps)
    assert steps.runs == 2 * REPEATS * ATTEMPTS


def test_a_machine_that_is_busy_for_a_while_is_no_fault() -> None:
    assert_linear(int, (steps := Steps(power=1, noise=2 * REPEATS - 1)).work, 100, steps)


def test_processor_time_shows_real_quadratic_work() -> None:
    assert_linear(lambda size: [0] * size, _each, 40_000)
    with pytest.raises(AssertionError, match=f"^{FACTOR} times the size"):
        assert_linear(lambda size: [0] * size, _each_with_each, 300)


def _each(numbers: list[int]) -> int:
    return sum(number + 1 for number in numbers)


def _each_with_each(numbers: list[int]) -> int:
    return sum(one + two for one in numbers for two in numbers)
