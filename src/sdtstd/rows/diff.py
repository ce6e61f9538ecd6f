"""The row that answers `diff`, apart from those of commands that need more."""

from __future__ import annotations

from sdtstd.frozen import frozen
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
