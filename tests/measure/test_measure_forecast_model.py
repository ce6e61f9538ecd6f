"""The closed form held against draws of the very model, and against histories of another one."""

from __future__ import annotations

from bisect import bisect
from functools import cache
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import calibration
from sdtstd.measure.forecast.arrivals import Arrivals
from sdtstd.measure.forecast.ratio import below, spread
from simulated import KINDS, MAIN

DRAWS = 3000
MOST = 36525
quick = settings(max_examples=60, deadline=None)
seen = st.lists(st.tuples(st.integers(1, 700), st.integers(1, 30)), min_size=4, max_size=30)
remainders = st.sampled_from([1, 2, 7, 40, 300, 10**4, 10**9])


def arrivals(batches: list[tuple[int, int]]) -> Arrivals:
    return Arrivals([day for day, _ in batches], [size for _, size in batches], 700)


@pytest.mark.parametrize("coming", [0.75, 1, 3.5, 40])
@pytest.mark.parametrize("sum_seen", [2, 4, 12, 60])
def test_the_ratio_of_two_gamma_variables(coming: float, sum_seen: float) -> None:
    random = Random(1)
    drawn = sorted(
        random.gammavariate(coming, 1) / random.gammavariate(sum_seen, 1) for _ in range(DRAWS)
    )
    for ratio in (drawn[DRAWS * n // 20] for n in range(1, 20)):
        assert abs(below(coming, sum_seen, ratio) - bisect(drawn, ratio) / DRAWS) < 0.025
    assert below(coming, sum_seen, 0) == 0


@pytest.mark.parametrize(
    ("values", "expected"),
    [((5, 5, 5, 5), 0.5 / 3.5), ((0, 0, 0), 1), ((1, 3), (0.5 + 0.75) / 1.5)],
)
def test_the_spread_of_few_values_leans_to_that_of_waiting(
    values: tuple[int, ...], expected: float
) -> None:
    assert spread(values) == pytest.approx(expected)


@pytest.mark.parametrize("remaining", [1, 12, 60, 400])
def test_the_chance_is_that_of_drawing_from_the_model(remaining: int) -> None:
    days, sizes, exposure = (30, 60, 75, 130, 150, 210), (3, 1, 12, 5, 1, 8), 240
    reach = Arrivals(days, sizes, exposure).to_come(remaining)
    waits, spreads = (30, 15, 55, 20, 60), spread(sizes)
    truths = sorted(_drawn(remaining, spread(waits), spreads, exposure, sum(sizes)))
    for n in range(1, 10):
        day = int(truths[DRAWS * n // 10])
        assert abs(reach.chance(day) - bisect(truths, day) / DRAWS) < 0.035


@pytest.mark.parametrize("days", [3, 6, 15])
def test_however_regularly_they_come_the_next_one_may_come_at_once(days: int) -> None:
    found = Arrivals(list(range(15, 600, 30)), [1] * 20, 600)
    assert found.to_come(1).chance(days) == pytest.approx(days / 30, rel=0.2)


def test_however_irregularly_they_come_the_next_one_comes_some_time() -> None:
    chances = [Arrivals([1, 2, 3, 600], [1] * 4, 700).to_come(1).chance(d) for d in (1, 99, MOST)]
    assert 0 < chances[0] < chances[1] < chances[2] < 1


def _drawn(remaining: int, wait: float, size: float, exposure: int, texts: int) -> list[float]:
    """Draw the rate and the mean size, then batches one by one; six were seen."""
    random = Random(2)
    found = []
    for _ in range(DRAWS):
        days = exposure / random.gammavariate(6 / wait, 1)
        mean = texts / random.gammavariate(6 / size, 1)
        part = 0.5 + ((1 - wait) / (1 + wait)) ** 0.5 * (random.random() - 0.5)
        time = random.gammavariate((1 + 1 / wait) * part, 1)
        counted = random.gammavariate(1 / size, 1)
        while counted * mean < remaining - 0.5:
            time += random.gammavariate(1 / wait, 1)
            counted += random.gammavariate(1 / size, 1)
        found.append(time * days)
    return found


@quick
@given(seen, remainders)
def test_days_are_in_order_and_the_first_with_their_chance(
    batches: list[tuple[int, int]], remaining: int
) -> None:
    reach = arrivals(batches).to_come(remaining)
    days = [reach.days(each, MOST) for each in (0.1, 0.5, 0.9)]
    known = [each for each in days if each is not None]
    assert days == known + [None] * (3 - len(known))
    assert known == sorted(known)
    assert all(1 <= each <= MOST for each in known)
    for probability, day in zip((0.1, 0.5, 0.9), days, strict=True):
        if day is None:
            assert reach.chance(MOST) < probability
        else:
            assert reach.chance(day) >= probability
            assert day == 1 or reach.chance(day - 1) < probability


@quick
@given(seen, st.integers(1, 400), st.integers(1, 200), st.integers(1, MOST))
def test_more_is_never_there_earlier(
    batches: list[tuple[int, int]], remaining: int, more: int, days: int
) -> None:
    found = arrivals(batches)
    less, later = found.to_come(remaining), found.to_come(remaining + more)
    assert later.chance(days) <= less.chance(days) + 1e-12
    first, second = less.days(0.5, MOST), later.days(0.5, MOST)
    assert (first or MOST) <= (second or MOST)


@quick
@given(seen, remainders, st.lists(st.integers(0, MOST), min_size=2, max_size=9))
def test_the_chance_rises_with_the_days(
    batches: list[tuple[int, int]], remaining: int, days: list[int]
) -> None:
    reach = arrivals(batches).to_come(remaining)
    chances = [reach.chance(each) for each in sorted(days)]
    assert all(0 <= each <= 1 + 1e-9 for each in chances)
    assert all(one <= other + 1e-12 for one, other in pairwise(chances))
    assert reach.chance(0) == 0


@quick
@given(seen, remainders, st.integers(1, MOST), st.randoms(use_true_random=False))
def test_the_order_of_batches_changes_nothing(
    batches: list[tuple[int, int]], remaining: int, days: int, chance: Random
) -> None:
    other = list(batches)
    chance.shuffle(other)
    expected = arrivals(batches).to_come(remaining).chance(days)
    assert arrivals(other).to_come(remaining).chance(days) == pytest.approx(expected, abs=1e-9)


held_of = cache(calibration.measured)


@pytest.mark.unwatched
@pytest.mark.parametrize("name", [MAIN, "even"])
def test_the_interval_holds_as_often_as_it_says(name: str) -> None:
    held = held_of(name)
    assert len(held) == 2000
    assert 75 <= calibration.inside(held) <= 90
    for kept in calibration.CLASSES.values():
        some = [each for each in held if each.batches in kept]
        assert len(some) > 300
        assert 70 <= calibration.inside(some) <= 92


@pytest.mark.unwatched
def test_what_the_documents_say_is_what_was_measured() -> None:
    kept = [line.split("\t") for line in calibration.PATH.read_text("utf-8").splitlines()]
    assert [each[1] for each in kept if each[:3:2] == ["interval", "all"]] == [*KINDS]
    held = held_of(MAIN)
    made = [*calibration.rows(MAIN, held), *calibration.chances(held)]
    before = [each for each in kept if each[1] == MAIN]
    for old, new in zip(before, made, strict=True):
        assert old[:3] == list(new[:3])
        numbers = zip(old[4:6], new[4:6], strict=True)
        assert all(abs(float(one) - float(other)) < 0.5 for one, other in numbers)
