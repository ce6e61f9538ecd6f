"""The row that answers each command; the table ANSWERS names them for the schema."""

from __future__ import annotations

from datetime import date

from sdtstd.diagnostics import Severity
from sdtstd.frozen import frozen
from sdtstd.measure.events import Happening
from sdtstd.measure.lives import TextStatus
from sdtstd.model.standard import Stage
from sdtstd.rows.change_summary import ChangeSummaryRow
from sdtstd.rows.changes import (
    BaseRow,
    ChangesRow,
    FindingChangesRow,
    HeadRow,
    LeafChangesRow,
    TargetChangeRow,
    UnloadedRow,
)
from sdtstd.rows.check import CheckAnswer
from sdtstd.rows.coverage import LeafRow, LevelRow, TallyRow, TaskRow, UnplacedRow
from sdtstd.rows.explained import MemberRow, PartRow, ReadingRow, ReasonedRow, SpanRow
from sdtstd.rows.findings import ManualRow
from sdtstd.rows.flows import FlowRow
from sdtstd.rows.forecasts import ForecastMembersRow, ForecastRow
from sdtstd.rows.gaps import LeafGapRow, TargetGapRow
from sdtstd.rows.history import HistoryAnswer
from sdtstd.rows.imported import ImportAnswer
from sdtstd.rows.next import LookedAtRow, TodoRow, TodoSummaryRow
from sdtstd.rows.records import MeasureRow, PilotRow, RecordRow, StandardRow
from sdtstd.rows.status import StatusAnswer
from sdtstd.rows.suggestions import ToPlaceRow
from sdtstd.rows.targets import PlanRow, ReportedRow, TargetRow, VerdictRow


@frozen
class NextAnswer:
    """What needs attention, soonest first; `within` is how many days ahead was looked."""

    within: int
    looked_at: LookedAtRow
    summary: TodoSummaryRow
    items: tuple[TodoRow, ...]


@frozen
class ForecastAnswer:
    """When goals are to be reached; `members` open those whose window is open."""

    forecasts: tuple[ForecastRow, ...]
    members: tuple[ForecastMembersRow, ...]


@frozen
class SuggestAnswer:
    """The texts without a leaf, each with the likeliest leaves, the surest first."""

    records: tuple[ToPlaceRow, ...]


@frozen
class CoverageAnswer:
    """Every leaf with its state, what has no leaf, and the statistics table."""

    coverage: TallyRow
    leaves: tuple[LeafRow, ...]
    unplaced: tuple[UnplacedRow, ...]
    statistics: tuple[LevelRow, ...]


@frozen
class GapsAnswer:
    """What is missing: leaves and targets, each worst first."""

    leaves: tuple[LeafGapRow, ...]
    targets: tuple[TargetGapRow, ...]


@frozen
class ListAnswer:
    """The records that a filter keeps, all of one kind; or those that `show` was asked for."""

    records: tuple[RecordRow, ...]


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


@frozen
class DiffAnswer:
    """What a change does; on both sides only what loads on both is compared."""

    base: BaseRow
    head: HeadRow
    summary: ChangeSummaryRow
    targets: tuple[TargetChangeRow, ...]
    leaves: LeafChangesRow | None
    records: ChangesRow
    plans: ChangesRow
    places: ChangesRow
    observations: ChangesRow
    waivers: ChangesRow
    removals: ChangesRow
    unloaded: tuple[UnloadedRow, ...]
    findings: FindingChangesRow


@frozen
class EventRow:
    """A dated event of a record; the day is as written."""

    kind: Stage | Happening
    date: str
    id: str


@frozen
class ReportAnswer:
    """The progress summary: the plans, the coverage, and what happened since a day.

    `forecasts` are of the plans' counts whose window is open.
    """

    since: date
    plans: tuple[PlanRow, ...]
    verdict: VerdictRow
    forecasts: tuple[ForecastRow, ...]
    coverage: TallyRow
    tasks: tuple[TaskRow, ...]
    flows: tuple[FlowRow, ...]
    events: tuple[EventRow, ...]


ANSWERS: dict[str, tuple[type, bool]] = {
    "status": (StatusAnswer, True),
    "forecast": (ForecastAnswer, True),
    "next": (NextAnswer, True),
    "suggest": (SuggestAnswer, True),
    "coverage": (CoverageAnswer, True),
    "gaps": (GapsAnswer, True),
    "history": (HistoryAnswer, True),
    "list": (ListAnswer, True),
    "show-standard": (StandardRow, True),
    "show-pilot": (PilotRow, True),
    "show-measure": (MeasureRow, True),
    "explain-target": (TargetAnswer, True),
    "explain-leaf": (LeafRow, True),
    "explain-place": (PlaceAnswer, True),
    "explain-record": (RecordAnswer, True),
    "explain-rule": (RuleAnswer, False),
    "check": (CheckAnswer, False),
    "diff": (DiffAnswer, True),
    "report": (ReportAnswer, True),
    "import": (ImportAnswer, True),
}
"""Each answer by name: its row, and whether it is of a day."""

OF_NO_COMMIT = ("explain-rule", "diff", "import")
"""The answers that --at cannot ask for of a commit."""

MOVED = {"status": False, "report": True}
"""The answers that tell what moved, and whether they always do: `status` where it is asked."""
