"""The statistics table of a standards system (标准统计表, GB/T 13016): per level, 现有 and 应有.

Existing are texts surely published and neither withdrawn nor replaced; expected are these and
all records on their way or planned. Core and partial records alike.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.codes import Level
from sdtstd.frozen import frozen
from sdtstd.measure.leaves import exists
from sdtstd.measure.lives import TextStatus, text_status

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.model.register import Register

_GONE = frozenset({TextStatus.WITHDRAWN, TextStatus.REPLACED, TextStatus.ABANDONED})


@frozen
class LevelStatistics:
    """One row: numbers of records, and existing in percent of expected (None where that is 0)."""

    level: Level
    expected: int
    existing: int
    percent: Fraction | None


def statistics(register: Register, day: date) -> tuple[LevelStatistics, ...]:
    """Give a row for every level, in the order of the design."""
    existing: Counter[Level] = Counter()
    expected: Counter[Level] = Counter()
    for standard in register.standards:
        here = exists(standard, register, day)
        existing[standard.effective_level] += here
        gone = text_status(standard, register, day) in _GONE
        expected[standard.effective_level] += here or not gone
    return tuple(_row(level, expected[level], existing[level]) for level in Level)


def _row(level: Level, expected: int, existing: int) -> LevelStatistics:
    percent = Fraction(100 * existing, expected) if expected else None
    return LevelStatistics(level, expected, existing, percent)
