"""`diff`: what a change does to goals, leaves and all that the data files hold, on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.comparison import SECTIONS
from sdtstd.diagnostics import say
from sdtstd.report import Heading, Report, Sentences
from sdtstd.rows.answer import Answer
from sdtstd.rows.change_summary import NOTHING, change_summary_row
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
from sdtstd.rows.diff import DiffAnswer
from sdtstd.rows.findings import finding_row
from sdtstd.verify.difference import Difference
from sdtstd.views.changed_findings import fault_blocks, info_blocks, mended
from sdtstd.views.changed_goals import goal_blocks
from sdtstd.views.changed_leaves import leaf_blocks
from sdtstd.views.changed_records import record_blocks
from sdtstd.views.changed_sections import section_blocks
from sdtstd.views.changed_verdict import verdict
from sdtstd.views.compared import about, compared, nothing_compared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.diagnostics import Message
    from sdtstd.report import Block
    from sdtstd.verify.difference import Side


def diff_report(before: Side, after: Side, day: date) -> Report:
    """Show the effect of a change; the head was checked since the base."""
    found = Difference(before, after)
    said, told = verdict(found, change_summary_row(found)), compared(before, after, day)
    left_out = tuple(about(before, after))
    if said is None and not left_out:
        title = say("This change does nothing to what the data says, nor to findings")
        return Report(say("{what}: {compared}", what=title, compared=told), _answer(found, day), ())
    return Report(
        title=said or say("This change does nothing to what loads on both sides"),
        data=_answer(found, day),
        blocks=tuple(_blocks(found, left_out)),
        next_step=told,
    )


def _blocks(found: Difference, left_out: tuple[Message, ...]) -> Iterator[Block]:
    comparison = found.comparison
    yield from fault_blocks(found.new)
    if comparison.common.unloaded:
        left_out = (*left_out, say("the numbers are of what loads on both sides"))
    if left_out:
        yield Heading(say("not compared"))
        yield Sentences(left_out)
    yield from goal_blocks(comparison)
    yield from leaf_blocks(comparison) if comparison.has_leaves else ()
    yield from record_blocks(comparison)
    yield from section_blocks(comparison)
    yield from mended(found)
    yield from info_blocks(found.new)


def nothing_report(base: str, commit: str, after: Side, day: date) -> Report:
    """Say that the base has no register yet, and show the findings of the head."""
    nothing = ChangesRow((), (), ())
    answer = DiffAnswer(
        base=BaseRow(base, commit, None),
        head=HeadRow(after.rev, after.commit),
        summary=NOTHING,
        targets=(),
        leaves=None,
        **dict.fromkeys(SECTIONS, nothing),
        unloaded=(),
        findings=FindingChangesRow((), ()),
    )
    findings = after.checked.findings
    blocks = (*fault_blocks(findings), *info_blocks(findings))
    return Report(nothing_compared(base, commit), Answer(answer, day), blocks)


def _answer(found: Difference, day: date) -> Answer:
    before, after, comparison = found.before, found.after, found.comparison
    assert before.rev is not None
    assert before.commit is not None
    sections = {name: changes_row(each) for name, each in comparison.sections.items()}
    answer = DiffAnswer(
        base=BaseRow(before.rev, before.commit, before.folder),
        head=HeadRow(after.rev, after.commit),
        summary=change_summary_row(found),
        targets=tuple(map(target_change_row, comparison.target_changes)),
        leaves=leaf_changes_row(comparison) if comparison.has_leaves else None,
        **sections,
        unloaded=tuple(UnloadedRow(each.id, each.side) for each in comparison.common.unloaded),
        findings=FindingChangesRow(
            new=tuple(map(finding_row, found.new)), fixed=tuple(map(finding_row, found.fixed))
        ),
    )
    return Answer(answer, day)
