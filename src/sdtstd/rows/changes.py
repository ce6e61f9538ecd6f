"""Rows of `diff`: what a change does to targets, leaves, records and whatever else stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.common import SideName
from sdtstd.frozen import frozen
from sdtstd.measure.leaves import LeafState
from sdtstd.rows.coverage import TallyRow, tally_row
from sdtstd.rows.findings import FindingRow
from sdtstd.rows.targets import TargetRow, target_row

if TYPE_CHECKING:
    from sdtstd.compare.between import Between
    from sdtstd.compare.causes import Cause
    from sdtstd.compare.comparison import Comparison
    from sdtstd.compare.items import Changes
    from sdtstd.compare.numbers import TargetChange


@frozen
class BaseRow:
    """What was compared with; `folder` is its data folder, None where nothing was compared."""

    rev: str
    commit: str
    folder: str | None


@frozen
class HeadRow:
    """What was compared; None is the working tree."""

    rev: str | None
    commit: str | None


@frozen
class CauseRow:
    """A record, or a reported value as PLAN/TARGET@DATE, with what it adds to each number."""

    id: str
    title: str | None
    title_en: str | None
    date: str | None
    counted: int
    possible: int
    pipeline: int


@frozen
class TargetChangeRow:
    """A target before and after; None on a side that does not have it."""

    id: str
    before: TargetRow | None
    after: TargetRow | None
    because: tuple[CauseRow, ...]


@frozen
class RenamedRow:
    """A leaf with its paths before and after."""

    from_: str
    to: str


@frozen
class StateChangeRow:
    """A leaf, by its path after the change, with its states."""

    id: str
    before: LeafState
    after: LeafState


@frozen
class LeafChangesRow:
    """The totals before and after, and the leaves that were added, removed, renamed or changed."""

    before: TallyRow
    after: TallyRow
    added: tuple[str, ...]
    removed: tuple[str, ...]
    renamed: tuple[RenamedRow, ...]
    changed: tuple[StateChangeRow, ...]


@frozen
class FieldChangeRow:
    """A field by its path, with its value as written in the data files; None if there is none."""

    field: str
    before: object
    after: object


@frozen
class ChangedRow:
    """A thing with the data fields that differ."""

    id: str
    fields: tuple[FieldChangeRow, ...]


@frozen
class ChangesRow:
    """The things of one kind that were added, removed and changed."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[ChangedRow, ...]


@frozen
class UnloadedRow:
    """An entry that is compared on neither side, and the side on which it does not load."""

    id: str
    side: SideName


@frozen
class FindingChangesRow:
    """The findings that the change adds and removes."""

    new: tuple[FindingRow, ...]
    fixed: tuple[FindingRow, ...]


def target_change_row(each: TargetChange) -> TargetChangeRow:
    """Give a changed target with its causes."""
    before = target_row(each.before) if each.before else None
    after = target_row(each.after) if each.after else None
    return TargetChangeRow(each.id, before, after, tuple(map(cause_row, each.because)))


def cause_row(each: Cause) -> CauseRow:
    """Give a cause with what it adds."""
    date = each.date.text if each.date else None
    numbers = (each.counted, each.possible, each.pipeline)
    return CauseRow(each.id, each.title, each.title_en, date, *numbers)


def leaf_changes_row(comparison: Comparison | Between) -> LeafChangesRow:
    """Give what happened to the leaves."""
    leaves = comparison.leaves
    return LeafChangesRow(
        before=tally_row(comparison.before.coverage.total),
        after=tally_row(comparison.after.coverage.total),
        added=tuple(each.leaf.id for each in leaves.added),
        removed=tuple(each.leaf.id for each in leaves.removed),
        renamed=tuple(RenamedRow(old.leaf.id, new.leaf.id) for old, new in leaves.renamed),
        changed=tuple(
            StateChangeRow(new.leaf.id, old.state, new.state) for old, new in leaves.changed
        ),
    )


def changes_row(each: Changes) -> ChangesRow:
    """Give what was added, removed and changed."""
    return ChangesRow(
        added=tuple(item.id for item in each.added),
        removed=tuple(item.id for item in each.removed),
        changed=tuple(
            ChangedRow(
                one.thing.id,
                tuple(FieldChangeRow(step.field, step.before, step.after) for step in one.fields),
            )
            for one in each.changed
        ),
    )
