"""`diff`: what a change does to goals, leaves and all that the data files hold, on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.comparison import SECTIONS
from sdtstd.diagnostics import say
from sdtstd.report import Report, Sentences
from sdtstd.rows.answer import Answer
from sdtstd.rows.answers import DiffAnswer
from sdtstd.rows.changes import (
    BaseRow,
    ChangesRow,
    FindingChangesRow,
    HeadRow,
    UnloadedRow,
    changes_row,
    leaf_changes_row,
    target_change_row,
)
from sdtstd.rows.findings import finding_row
from sdtstd.verify.difference import Difference
from sdtstd.views.changed_goals import goal_blocks
from sdtstd.views.changed_leaves import leaf_blocks
from sdtstd.views.changed_sections import finding_blocks, section_blocks
from sdtstd.views.compared import about, name_of, nothing_compared

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.report import Block
    from sdtstd.verify.difference import Side


def diff_report(before: Side, after: Side, day: date) -> Report:
    """Show the effect of a change; the head was checked since the base."""
    found = Difference(before, after)
    comparison = found.comparison
    blocks: list[Block] = [
        *goal_blocks(comparison),
        *(leaf_blocks(comparison) if comparison.has_leaves else ()),
        *section_blocks(comparison),
        *finding_blocks(found),
    ]
    if not blocks:
        blocks.append(Sentences((say("no change to what the data says, nor to findings"),)))
    sentences = list(about(before, after))
    if comparison.common.unloaded:
        sentences.append(say("the numbers are of what loads on both sides"))
    said = (Sentences(tuple(sentences)),) if sentences else ()
    return Report(
        title=say(
            "change from {before} to {after}, on {day}",
            before=name_of(before),
            after=name_of(after),
            day=day.isoformat(),
        ),
        data=Answer(_answer(found), day),
        blocks=(*said, *blocks),
    )


def nothing_report(base: str, commit: str, after: Side, day: date) -> Report:
    """Say that the base has no register yet: there is nothing to compare with."""
    nothing = ChangesRow((), (), ())
    answer = DiffAnswer(
        base=BaseRow(base, commit, None),
        head=HeadRow(after.rev, after.commit),
        targets=(),
        leaves=None,
        **dict.fromkeys(SECTIONS, nothing),
        unloaded=(),
        findings=FindingChangesRow((), ()),
    )
    return Report(nothing_compared(base, commit), Answer(answer, day), ())


def _answer(found: Difference) -> DiffAnswer:
    before, after, comparison = found.before, found.after, found.comparison
    assert before.rev is not None
    assert before.commit is not None
    sections = {name: changes_row(each) for name, each in comparison.sections.items()}
    return DiffAnswer(
        base=BaseRow(before.rev, before.commit, before.folder),
        head=HeadRow(after.rev, after.commit),
        targets=tuple(map(target_change_row, comparison.target_changes)),
        leaves=leaf_changes_row(comparison) if comparison.has_leaves else None,
        **sections,
        unloaded=tuple(UnloadedRow(each.id, each.side) for each in comparison.common.unloaded),
        findings=FindingChangesRow(
            new=tuple(map(finding_row, found.new)), fixed=tuple(map(finding_row, found.fixed))
        ),
    )
