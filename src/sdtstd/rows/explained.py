"""Rows of `explain`: how a target came to its number, and what a record is to each target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.partition import Membership
from sdtstd.measure.query import Reason
from sdtstd.measure.readings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.measure.partition import Verdict
    from sdtstd.measure.readings import Readings
    from sdtstd.model.register import PlanTarget


@frozen
class MemberRow:
    """A record by its id."""

    id: str


@frozen
class ReasonedRow:
    """A record that may count, or does not count, with the first reason that applies."""

    id: str
    reason: Reason


@frozen
class ReadingRow:
    """What is counted with one setting changed to a value."""

    setting: Setting
    value: str
    counted: int
    possible: int


@frozen
class SpanRow:
    """The lowest counted, and the highest counted and possible, over all combinations."""

    lowest: int
    highest: int


@frozen
class PartRow:
    """How a record counts for a target; `id` is PLAN/TARGET."""

    id: str
    part: Membership
    reason: Reason | None
    pipeline: bool


def member_rows(verdicts: Iterable[Verdict]) -> tuple[MemberRow, ...]:
    """Give records by their ids."""
    return tuple(MemberRow(each.id) for each in verdicts)


def reasoned_rows(verdicts: Iterable[Verdict]) -> tuple[ReasonedRow, ...]:
    """Give records with the reason that each has."""
    return tuple(ReasonedRow(each.id, each.reason) for each in verdicts if each.reason)


def reading_rows(found: Readings) -> tuple[ReadingRow, ...]:
    """Give each setting turned alone."""
    return tuple(
        ReadingRow(each.setting, each.value, each.counted, each.possible) for each in found.turned
    )


def part_row(placed: PlanTarget, verdict: Verdict) -> PartRow:
    """Give the part of a record in a target."""
    return PartRow(placed.id, verdict.membership, verdict.reason, verdict.pipeline)
