"""The row that answers `check`, apart from those of commands that need more."""

from __future__ import annotations

from sdtstd.frozen import frozen
from sdtstd.rows.findings import FindingRow, LeastSummaryRow, SummaryRow


@frozen
class CheckAnswer:
    """The findings, and how many there are of each severity."""

    findings: tuple[FindingRow, ...]
    summary: SummaryRow | LeastSummaryRow
