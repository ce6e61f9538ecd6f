"""What an edit does: to goals, leaves and findings; and how it is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import joined, say
from sdtstd.report import Report
from sdtstd.rows.answer import Answer
from sdtstd.rows.change_summary import change_summary_row
from sdtstd.verify.difference import Difference, Side
from sdtstd.views.changed_findings import fault_blocks, mended
from sdtstd.views.changed_goals import goal_blocks
from sdtstd.views.changed_leaves import leaf_blocks
from sdtstd.views.changed_verdict import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sdtstd.diagnostics import Message
    from sdtstd.report import Block
    from sdtstd.verify.edited import Edited


def edited_report(found: Edited, day: date, undone: Message) -> Report:
    """Show what an edit does to goals and leaves, and the findings that it brings and mends."""
    sides = (Side(None, None, None, each) for each in (found.before, found.after))
    change = Difference(*sides)
    summary = change_summary_row(change)
    nothing = say("This change moves no goal, no leaf and no record")
    return Report(
        title=verdict(change, summary) or nothing,
        data=Answer(summary, day),
        blocks=tuple(_blocks(change)),
        next_step=undone,
    )


def _blocks(change: Difference) -> Iterator[Block]:
    yield from fault_blocks(change.new)
    yield from goal_blocks(change.comparison)
    yield from leaf_blocks(change.comparison) if change.comparison.has_leaves else ()
    yield from mended(change)


def undo(same: Sequence[str] | None, other: Sequence[str], new: Sequence[str]) -> Message:
    """Say how files are as they were: those that were as HEAD has them, others, and new ones.

    None without git.
    """
    if same is None:
        return say("without git nothing undoes this but the lines above")
    ways = []
    if same:
        ways.append(say("git restore {files}", files=" ".join(same)))
    if other:  # it would take the changes that were there before along
        ways.append(say("git restore --patch {files}", files=" ".join(other)))
    if new:
        ways.append(say("rm {files}", files=" ".join(new)))
    return say("to undo: {ways}", ways=joined(ways, "; "))
