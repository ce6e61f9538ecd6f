"""Where numbers and days lie in a drawing: exact shares of a stretch, rounded once, at the end."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 7


@frozen
class Scale:
    """The stretch of a drawing from `start` to `end` on which `low` to `high` lie."""

    low: Fraction
    high: Fraction
    start: int
    end: int

    def at(self, value: Fraction | int) -> Fraction:
        """Give where a value lies, to a tenth; what lies beyond the ends is put at the end."""
        if self.high == self.low:
            return Fraction(self.start)
        share = (Fraction(value) - self.low) / (self.high - self.low)
        share = min(max(share, Fraction(0)), Fraction(1))
        return Fraction(floor(10 * (self.start + (self.end - self.start) * share)), 10)


def around(values: Iterable[Fraction | int]) -> tuple[Fraction, Fraction]:
    """Give the ends of a scale for values: from zero, unless they lie far from it."""
    every = tuple(map(Fraction, values))
    low, high = min(every), max(every)
    if 0 <= low <= high / 2:
        low = Fraction(0)
    if low == high:
        return low - 1, high + 1
    return low, high


def ticks(
    low: Fraction, high: Fraction, most: int = 5, *, whole: bool = False
) -> tuple[Fraction, ...]:
    """Give round numbers from at or below `low` to at or above `high`: about so many steps.

    Those of what is counted are `whole`.
    """
    step = _step(high - low, most)
    step = max(step, Fraction(1)) if whole else step
    first, last = floor(low / step), ceil(high / step)
    return tuple(n * step for n in range(first, last + 1))


def _step(span: Fraction, most: int) -> Fraction:
    """Give the smallest of 1, 2 and 5 with any number of zeros of which so many fill a span."""
    step = Fraction(1)
    while span > most * step:
        step *= 10
    while span <= most * step / 10:
        step /= 10
    return next(each for each in (step / 5, step / 2, step) if span <= most * each)


def label(value: Fraction) -> str:
    """Write a round number for an axis: its digits, or with a power of ten where they are many."""
    plain = digits(value)
    if len(plain) <= _LONGEST:
        return plain
    mantissa, power = f"{float(value):.2e}".split("e")
    return f"{mantissa.rstrip('0').rstrip('.')}e{int(power)}"


def digits(value: Fraction) -> str:
    """Write a number with all its digits; it ends, since it was written in tens."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{(Decimal(value.numerator) / Decimal(value.denominator)).normalize():f}"
