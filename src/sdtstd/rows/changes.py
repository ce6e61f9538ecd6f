"""Rows of `diff`: what a change does to targets, leaves, records and findings."""

from __future__ import annotations

from sdtstd.frozen import frozen
from sdtstd.rows.findings import FindingRow
from sdtstd.rows.targets import TargetRow


@frozen
class TargetChangeRow:
    """A target before and after; None on a side where it is not."""

    id: str
    before: TargetRow | None
    after: TargetRow | None
    because: tuple[str, ...]


@frozen
class LeafChangesRow:
    """The leaves that became covered, and those that are covered no more, by id."""

    newly_covered: tuple[str, ...]
    newly_uncovered: tuple[str, ...]


@frozen
class FieldChangeRow:
    """A data field by its path, with its value as the data files have it; None where it is not."""

    field: str
    before: object
    after: object


@frozen
class RecordChangeRow:
    """A record with the data fields that differ."""

    id: str
    fields: tuple[FieldChangeRow, ...]


@frozen
class RecordChangesRow:
    """The records added, removed and changed."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[RecordChangeRow, ...]


@frozen
class FindingChangesRow:
    """The findings that the change makes and mends."""

    new: tuple[FindingRow, ...]
    fixed: tuple[FindingRow, ...]
