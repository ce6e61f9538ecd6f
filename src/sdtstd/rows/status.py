"""The row that answers `status`, apart from those of commands that need more."""

from __future__ import annotations

from sdtstd.frozen import frozen
from sdtstd.rows.coverage import TallyRow, TaskRow
from sdtstd.rows.forecasts import ForecastRow
from sdtstd.rows.targets import PlanRow, VerdictRow


@frozen
class StatusAnswer:
    """Where the plans stand, and how far the standards system is covered.

    `forecasts` are of the plans' counts whose window is open.
    """

    plans: tuple[PlanRow, ...]
    verdict: VerdictRow
    forecasts: tuple[ForecastRow, ...]
    coverage: TallyRow
    tasks: tuple[TaskRow, ...]
