"""Rows of `explain`: how a target came to its number, and what a record is to each target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Severity
from sdtstd.frozen import frozen
from sdtstd.measure.lives import TextStatus
from sdtstd.measure.partition import Membership
from sdtstd.measure.query import Reason
from sdtstd.measure.readings import Setting
from sdtstd.rows.coverage import LeafRow, UnplacedRow
from sdtstd.rows.findings import ManualRow
from sdtstd.rows.records import RecordRow
from sdtstd.rows.targets import ReportedRow, TargetRow

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


@frozen
class TargetAnswer:
    """How a target came to its number; every record of its kind is there once.

    `span` is None if a target has no settings to change.
    """

    target: TargetRow
    readings: tuple[ReadingRow, ...]
    span: SpanRow | None
    counted: tuple[MemberRow, ...]
    possible: tuple[ReasonedRow, ...]
    excluded: tuple[ReasonedRow, ...]
    pipeline: tuple[MemberRow, ...]
    observations: tuple[ReportedRow, ...]


@frozen
class PlaceAnswer:
    """A task or field: its leaves, and the standards that belong to it as a whole."""

    id: str
    leaves: tuple[LeafRow, ...]
    unplaced: tuple[UnplacedRow, ...]


@frozen
class RecordAnswer:
    """A record, its status on the day (None: it has none), and its part in each target."""

    record: RecordRow
    status: TextStatus | None
    targets: tuple[PartRow, ...]


@frozen
class RuleAnswer:
    """A rule with its manual."""

    code: str
    name: str
    severity: Severity
    manual: ManualRow


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
