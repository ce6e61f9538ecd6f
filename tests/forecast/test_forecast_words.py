"""Chances and days in words: never as none, never as sure, never more exact than is known."""

from __future__ import annotations

from fractions import Fraction

import pytest

from sdtstd.views.forecast_words import chance_of


@pytest.mark.parametrize(
    ("chance", "told"),
    [
        ("0", "under 1%"),
        ("0.0099", "under 1%"),
        ("0.01", "1%"),
        ("0.1299", "12%"),
        ("0.5", "50%"),
        ("0.9899", "98%"),
        ("0.99", "99%"),
        ("0.9901", "over 99%"),
        ("1", "over 99%"),
    ],
)
def test_a_chance_is_rounded_down_and_is_never_none_or_sure(chance: str, told: str) -> None:
    assert str(chance_of(Fraction(chance))) == told
