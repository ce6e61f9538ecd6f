"""What `explain` gives of a target, a leaf, a field or task, a record or a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.api.rows import Answered, answered
from sdtstd.measure.partition import Membership
from sdtstd.rows.coverage import LeafRow
from sdtstd.rows.explained import PartRow, PlaceAnswer, RecordAnswer, RuleAnswer, TargetAnswer
from sdtstd.rows.findings import ManualRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.api.rows import Rows
    from sdtstd.diagnostics import Severity
    from sdtstd.measure.leaves import LeafState
    from sdtstd.measure.lives import TextStatus
    from sdtstd.rows.answer import Answer
    from sdtstd.rows.coverage import UnplacedRow
    from sdtstd.rows.explained import MemberRow, ReadingRow, ReasonedRow, SpanRow
    from sdtstd.rows.records import RecordRow
    from sdtstd.rows.targets import ReportedRow, TargetRow


class TargetExplained(Answered[PartRow]):
    """Every record of the target's kind once, by its id, with its part and why."""

    target: TargetRow
    readings: Rows[ReadingRow]
    span: SpanRow | None
    counted: Rows[MemberRow]
    possible: Rows[ReasonedRow]
    excluded: Rows[ReasonedRow]
    pipeline: Rows[MemberRow]
    observations: Rows[ReportedRow]


class RecordExplained(Answered[PartRow]):
    """Every target that looks at records of this kind, with the record's part in it and why."""

    record: RecordRow
    status: TextStatus | None
    targets: Rows[PartRow]


class PlaceExplained(Answered[LeafRow]):
    """The leaves of a task or field; `unplaced` are at it as a whole."""

    id: str
    leaves: Rows[LeafRow]
    unplaced: Rows[UnplacedRow]


class LeafExplained(Answered[LeafRow]):
    """One leaf with its state; `standards` are the ids of all records mapped to it."""

    id: str
    title: str
    title_en: str | None
    task: str
    field: str | None
    owner: tuple[str, ...]
    state: LeafState
    standards: tuple[str, ...]


class RuleExplained(Answered[ManualRow]):
    """A check with its manual."""

    code: str
    name: str
    severity: Severity
    manual: ManualRow


Explained = TargetExplained | RecordExplained | PlaceExplained | LeafExplained | RuleExplained


def explained(answer: Answer) -> Explained:
    """Give an answer of `explain` in rows."""
    match answer.row:
        case TargetAnswer() as row:
            return answered(TargetExplained, answer, tuple(_parts(row)))
        case RecordAnswer(targets=targets):
            return answered(RecordExplained, answer, targets)
        case PlaceAnswer(leaves=leaves):
            return answered(PlaceExplained, answer, leaves)
        case RuleAnswer(manual=manual):
            return answered(RuleExplained, answer, (manual,))
        case LeafRow() as leaf:
            return answered(LeafExplained, answer, (leaf,))
        case other:
            raise TypeError(other)


def _parts(row: TargetAnswer) -> Iterator[PartRow]:
    coming = {each.id for each in row.pipeline}
    for counted in row.counted:
        yield PartRow(counted.id, Membership.COUNTED, None, pipeline=counted.id in coming)
    for part, records in (
        (Membership.POSSIBLE, row.possible),
        (Membership.EXCLUDED, row.excluded),
    ):
        for each in records:
            yield PartRow(each.id, part, each.reason, pipeline=each.id in coming)
