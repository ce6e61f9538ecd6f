"""Numbers in words: nothing looks better than it is, and a shown number agrees with its verdict."""

from __future__ import annotations

from fractions import Fraction

import pytest

from sdtstd.measure.assessment import by_pace
from sdtstd.render.voice import Voice
from sdtstd.report import Percent

VOICE = Voice("en")


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (Fraction(199_900, 2000), "99.9%"),  # 1,999 of 2,000
        (Fraction(100), "100%"),
        (Fraction(1, 100_000), "0.1%"),  # something is not nothing
        (Fraction(0), "0%"),
        (Fraction(300, 7), "42.8%"),
    ],
)
def test_almost_all_is_not_all(share: Fraction, shown: str) -> None:
    assert VOICE.tell(Percent(share)) == shown


@pytest.mark.parametrize(
    ("pace", "shown", "verdict"),
    [
        (Fraction(94_952, 100_000), "0.94", "behind"),
        (Fraction(95, 100), "0.95", "on-track"),
        (Fraction(59_999, 100_000), "0.59", "far-behind"),
        (Fraction(60, 100), "0.6", "behind"),
        (Fraction(99_999, 100_000), "0.99", "on-track"),
    ],
)
def test_a_shown_pace_agrees_with_its_verdict(pace: Fraction, shown: str, verdict: str) -> None:
    assert VOICE.tell(pace) == shown
    assert by_pace(pace) == verdict
