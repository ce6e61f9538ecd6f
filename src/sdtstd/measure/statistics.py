"""The statistics table of a standards system (标准统计表, GB/T 13016): per level, 现有 and 应有.

Existing are texts surely published and neither withdrawn nor replaced; expected are these and
all records on their way or planned. Core and partial records alike.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.codes import Level
from sdtstd.frozen import frozen
from sdtstd.measure.leaves import exists
from sdtstd.measure.lives import GONE, text_status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


@frozen
class Numbers:
    """How many records are expected, and how many of them exist."""

    expected: int
    existing: int

    @property
    def share(self) -> Fraction | None:
        """The existing of the expected, 1 where all exist; None where none is expected."""
        return Fraction(self.existing, self.expected) if self.expected else None


@frozen
class LevelStatistics:
    """One row: numbers of records, and existing in percent of expected (None where that is 0)."""

    level: Level
    expected: int
    existing: int
    percent: Fraction | None

    @property
    def numbers(self) -> Numbers:
        """The two numbers alone."""
        return Numbers(self.expected, self.existing)


def statistics(register: Register, day: date) -> tuple[LevelStatistics, ...]:
    """Give a row for every level, in the order of the design."""
    at: dict[Level, list[Standard]] = {level: [] for level in Level}
    for each in register.standards:
        at[each.effective_level].append(each)
    return tuple(_row(level, numbers(found, register, day)) for level, found in at.items())


def numbers(standards: Iterable[Standard], register: Register, day: date) -> Numbers:
    """Count some standards as the table does."""
    expected = [each for each in standards if is_expected(each, register, day)]
    return Numbers(len(expected), sum(is_existing(each, register, day) for each in expected))


def is_existing(standard: Standard, register: Register, day: date) -> bool:
    """Tell whether a record is one of the existing texts (现有) of the table."""
    return exists(standard, register, day)


def is_expected(standard: Standard, register: Register, day: date) -> bool:
    """Tell whether a record is one of the expected texts (应有), the existing among them."""
    if is_existing(standard, register, day):
        return True
    return text_status(standard, register, day) not in GONE


def _row(level: Level, counted: Numbers) -> LevelStatistics:
    percent = None if counted.share is None else 100 * counted.share
    return LevelStatistics(level, counted.expected, counted.existing, percent)
