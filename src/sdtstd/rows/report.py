"""The row that answers `report`, apart from those of commands that need more."""

from __future__ import annotations

from datetime import date

from sdtstd.frozen import frozen
from sdtstd.measure.events import Happening
from sdtstd.model.standard import Stage
from sdtstd.rows.coverage import TallyRow, TaskRow
from sdtstd.rows.flows import FlowRow
from sdtstd.rows.forecasts import ForecastRow
from sdtstd.rows.targets import PlanRow, VerdictRow


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
