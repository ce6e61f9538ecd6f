"""How large one sum may be beside another one of the same kind, in closed form.

Waiting times and sizes are taken for gamma variables of one unknown scale. Then the sum of some to
come, divided by the sum of those seen, has a distribution that no longer depends on the scale: the
ratio of two independent gamma variables (a beta distribution of the second kind, an F distribution
up to a factor). Its probability is that of a normal variable by the cube root of Wilson and
Hilferty (1931), as Paulson (1942) used it for F.
"""

from __future__ import annotations

from math import erfc, sqrt


def below(coming: float, seen: float, ratio: float) -> float:
    """Give the probability that a sum to come is at most so many times the sum seen.

    `coming` and `seen` are the shapes of the two sums; it rises with `ratio`, and is 0 up to 0.
    """
    if ratio <= 0:
        return 0.0
    root = (ratio * seen / coming) ** (1 / 3)
    one, other = 1 / (9 * coming), 1 / (9 * seen)
    deviate = ((1 - other) * root - (1 - one)) / sqrt(other * root * root + one)
    return erfc(-deviate / sqrt(2)) / 2


def spread(values: tuple[int, ...]) -> float:
    """Give the squared coefficient of variation of what the values are drawn from.

    It is free of the bias that it has for values of an exponential distribution, and that
    distribution's own 1 counts as half a value more: few values say little of their spread.
    """
    n = len(values)
    mean = sum(values) / n
    if mean == 0:
        return 1.0
    variance = sum((each - mean) ** 2 for each in values) / (n - 1)
    unbiased = variance / mean**2 * (n + 1) / n
    return (_WEIGHT + (n - 1) * unbiased) / (_WEIGHT + n - 1)


_WEIGHT = 0.5
