"""What holds of every figure: nothing outside of its drawing, no number that is not the day's."""

from __future__ import annotations

import itertools
from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.diagnostics import say
from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.html.figures.bullet import bullet as draw_bullet
from sdtstd.render.html.figures.heat import shades
from sdtstd.render.html.figures.scale import Scale, label, ticks
from sdtstd.report import Anchor, Bar, Title
from sdtstd.report.figures import Bullet, BurnUp, Reported, Series, Step, Track
from sdtstd.views.page.burn_up import burn_ups
from support.drawn import Written, days, quick, registers, told
from support.figures import TONGUES, drawn, outside

some = settings(max_examples=50, deadline=None)
RECORD, TITLE = Anchor("plan/goal"), Title("目标")

counts = st.integers(0, 30) | st.integers(0, 999_999_999)
fractions = st.fractions(-5, 200, max_denominator=100) | st.fractions(
    -(10**18), 10**18, max_denominator=10**12
)
positive = fractions.map(abs)
dates = st.dates(date(2020, 1, 1), date(2030, 1, 1)) | st.dates()
values = st.builds(Reported, dates, fractions, st.just(say("value")))
marks = st.lists(values, max_size=3).map(tuple)


@some
@given(
    st.builds(Bar, counts, counts, counts, positive, counts)
    | st.builds(Track, st.none() | fractions, st.none() | fractions, fractions),
    st.none() | values,
    st.none() | st.just(1),
)
def test_a_bullet_stays_within_its_drawing(
    scale: Bar | Track, value: Reported | None, expected: int | None
) -> None:
    figure = Bullet(RECORD, TITLE, scale, "5", expected, value)
    markup = draw_bullet(figure, TONGUES)
    assert outside(markup) == []
    assert draw_bullet(figure, TONGUES) == markup


@some
@given(
    st.lists(dates, min_size=3, max_size=8),
    st.lists(st.tuples(counts, counts), min_size=5, max_size=5),
    counts,
    marks,
)
def test_a_burn_up_stays_within_its_drawing(
    some_days: list[date], numbers: list[tuple[int, int]], goal: int, reported: tuple[Reported, ...]
) -> None:
    """The steps lie between the opening of the window and its close, as `burn_ups` takes them."""
    opens, *within, closes = sorted(some_days)
    steps = [Step(day, *pair, Fraction(1)) for day, pair in zip(within[:-1], numbers, strict=False)]
    figure = BurnUp(RECORD, TITLE, opens, closes, within[-1], goal, goal, tuple(steps), reported)
    assert outside(drawn(figure)) == []


@some
@given(dates, dates, fractions, st.none() | values, marks)
def test_a_series_stays_within_its_drawing(
    closes: date,
    day: date,
    goal: Fraction,
    baseline: Reported | None,
    reported: tuple[Reported, ...],
) -> None:
    figure = Series(RECORD, TITLE, closes, day, goal, "5", baseline, reported)
    assert outside(drawn(figure)) == []


@some
@given(fractions, fractions, st.integers(1, 6))
def test_ticks_are_few_even_and_reach_around(one: Fraction, other: Fraction, most: int) -> None:
    low, high = min(one, other), max(one, other) + Fraction(1, 10**12)
    found = ticks(low, high, most)
    assert found[0] <= low
    assert high <= found[-1]
    assert len(found) <= most + 2
    assert len({b - a for a, b in itertools.pairwise(found)}) == 1
    assert max(len(label(each)) for each in found) <= len("-1.23e-12")


@given(fractions, fractions, fractions)
def test_what_is_more_never_lies_below(one: Fraction, two: Fraction, end: Fraction) -> None:
    scale = Scale(Fraction(0), end, 6, 474)
    low, high = sorted((one, two))
    if end > 0:
        assert 6 <= scale.at(low) <= scale.at(high) <= 474
    assert Scale(end, end, 6, 474).at(one) == 6


def test_shades_begin_at_one_and_are_at_most_five() -> None:
    assert [shades(n) for n in (0, 1, 4, 5)] == [(), (1,), (1, 2), (1, 2, 5)]
    assert shades(99) == (1, 5, 10, 20, 50)
    assert shades(999_999_999)[-1] == 500_000_000


@quick
@given(registers(), days())
def test_each_step_is_what_the_day_alone_gives(written: Written, day: date) -> None:
    register = told(written)
    found = {
        each.record.id: each
        for each in burn_ups(Snapshot(register, day), register.plans)
        if isinstance(each, BurnUp)
    }
    for placed in register.targets:
        for step in found[placed.id].steps[-2:] if placed.id in found else ():
            reading = Snapshot(register, step.day).of(placed).reading
            told_there = (reading.counted, reading.possible, reading.expected)
            assert (step.counted, step.possible, step.expected) == told_there
            assert step.day <= min(day, found[placed.id].closes)
