"""Rows of gaps: leaves that are not covered and targets that are not met, with what is coming."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.leaves import LeafState

if TYPE_CHECKING:
    from sdtstd.measure.leaves import LeafCoverage
    from sdtstd.measure.progress import Progress


@frozen
class LeafGapRow:
    """A leaf that is not covered; `coming` are the records on their way there."""

    id: str
    title: str
    title_en: str | None
    state: LeafState
    owner: tuple[str, ...]
    coming: tuple[str, ...]


@frozen
class TargetGapRow:
    """A target that is not met; `pipeline` are the records on their way there."""

    id: str
    title: str
    title_en: str | None
    assessment: Assessment
    remaining: int | None
    owner: tuple[str, ...]
    pipeline: tuple[str, ...]


@frozen
class GapsAnswer:
    """What is missing: leaves and targets, each worst first."""

    leaves: tuple[LeafGapRow, ...]
    targets: tuple[TargetGapRow, ...]


def leaf_gap_row(each: LeafCoverage) -> LeafGapRow:
    """Give a leaf that is not covered."""
    leaf = each.leaf
    return LeafGapRow(
        id=leaf.id,
        title=leaf.unit.title,
        title_en=leaf.unit.title_en,
        state=each.state,
        owner=leaf.owner,
        coming=tuple(record.key for record in each.coming),
    )


def target_gap_row(each: Progress) -> TargetGapRow:
    """Give a target that is not met."""
    placed = each.target
    return TargetGapRow(
        id=placed.id,
        title=placed.target.title,
        title_en=placed.target.title_en,
        assessment=each.assessment,
        remaining=each.reading.remaining,
        owner=placed.owner,
        pipeline=pipeline_of(each),
    )


def pipeline_of(each: Progress) -> tuple[str, ...]:
    """Give the ids of the records on their way to a target; none where it counts no records."""
    partition = each.reading.partition
    return tuple(verdict.id for verdict in partition.pipeline) if partition else ()
