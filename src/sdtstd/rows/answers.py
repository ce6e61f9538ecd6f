"""Each answer by name, for the schema: the row of it stands beside the rows that it is made of."""

from __future__ import annotations

from sdtstd.rows.check import CheckAnswer
from sdtstd.rows.coverage import CoverageAnswer, LeafRow
from sdtstd.rows.diff import DiffAnswer
from sdtstd.rows.explained import PlaceAnswer, RecordAnswer, RuleAnswer, TargetAnswer
from sdtstd.rows.forecasts import ForecastAnswer
from sdtstd.rows.gaps import GapsAnswer
from sdtstd.rows.history import HistoryAnswer
from sdtstd.rows.imported import ImportAnswer
from sdtstd.rows.next import NextAnswer
from sdtstd.rows.records import ListAnswer, MeasureRow, PilotRow, StandardRow
from sdtstd.rows.report import ReportAnswer
from sdtstd.rows.status import StatusAnswer
from sdtstd.rows.suggestions import SuggestAnswer

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
