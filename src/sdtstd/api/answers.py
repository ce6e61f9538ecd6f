"""The answers of a register: which rows each is of, and the keys that it has besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.api.rows import Answered
from sdtstd.rows.changes import TargetChangeRow
from sdtstd.rows.coverage import LeafRow
from sdtstd.rows.findings import FindingRow
from sdtstd.rows.forecasts import ForecastRow
from sdtstd.rows.gaps import LeafGapRow
from sdtstd.rows.history import PointRow
from sdtstd.rows.next import TodoRow
from sdtstd.rows.suggestions import ToPlaceRow
from sdtstd.rows.targets import TargetRow

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.api.rows import Rows
    from sdtstd.periods import By
    from sdtstd.rows.change_summary import ChangeSummaryRow
    from sdtstd.rows.changes import (
        BaseRow,
        ChangesRow,
        FindingChangesRow,
        HeadRow,
        LeafChangesRow,
        UnloadedRow,
    )
    from sdtstd.rows.coverage import LevelRow, TallyRow, TaskRow, UnplacedRow
    from sdtstd.rows.findings import LeastSummaryRow, SummaryRow
    from sdtstd.rows.forecasts import ForecastMembersRow
    from sdtstd.rows.gaps import TargetGapRow
    from sdtstd.rows.next import LookedAtRow, TodoSummaryRow
    from sdtstd.rows.targets import PlanRow, VerdictRow


class Status(Answered[TargetRow]):
    """The targets of the plans asked for, in the order of the register."""

    plans: Rows[PlanRow]
    verdict: VerdictRow
    forecasts: Rows[ForecastRow]
    coverage: TallyRow
    tasks: Rows[TaskRow]


class Coverage(Answered[LeafRow]):
    """All leaves; `coverage` are their totals, without those of measures tasks."""

    coverage: TallyRow
    leaves: Rows[LeafRow]
    unplaced: Rows[UnplacedRow]
    statistics: Rows[LevelRow]


class Gaps(Answered[LeafGapRow]):
    """The leaves that are not covered, the emptiest first; `targets` are the short ones."""

    leaves: Rows[LeafGapRow]
    targets: Rows[TargetGapRow]


class Forecasts(Answered[ForecastRow]):
    """When goals are to be reached; `members` are the batches and what is on its way."""

    forecasts: Rows[ForecastRow]
    members: Rows[ForecastMembersRow]


class Todos(Answered[TodoRow]):
    """What needs attention, soonest first."""

    within: int
    looked_at: LookedAtRow
    summary: TodoSummaryRow
    items: Rows[TodoRow]


class Suggested(Answered[ToPlaceRow]):
    """The standards to place, each with the likeliest leaves."""

    records: Rows[ToPlaceRow]


class History(Answered[PointRow]):
    """A point for each step of a history, the earliest first."""

    by: By
    since: date
    until: date
    points: Rows[PointRow]


class Findings(Answered[FindingRow]):
    """The findings in the order of their places; `summary` counts them."""

    findings: Rows[FindingRow]
    summary: SummaryRow | LeastSummaryRow


class Diff(Answered[TargetChangeRow]):
    """The targets that a change moves, each with its causes."""

    base: BaseRow
    head: HeadRow
    summary: ChangeSummaryRow
    targets: Rows[TargetChangeRow]
    leaves: LeafChangesRow | None
    records: ChangesRow
    plans: ChangesRow
    places: ChangesRow
    observations: ChangesRow
    waivers: ChangesRow
    removals: ChangesRow
    unloaded: Rows[UnloadedRow]
    findings: FindingChangesRow
