"""Why a record counts for a target or does not: the verdict, the reason, and the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.measure.query import Reason
from sdtstd.model.standard import Standard
from sdtstd.model.target import Windowed
from sdtstd.report import Anchor, Branch, Column, Linked, Name, Outline, Parts, Sentences
from sdtstd.views.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.measure.partition import Verdict
    from sdtstd.model.register import PlanTarget
    from sdtstd.report import Block, Cell

_BY_WINDOW = (Reason.OUTSIDE_WINDOW, Reason.WINDOW_EDGE, Reason.NOT_SURELY_YET)


def part_blocks(verdicts: Sequence[tuple[PlanTarget, Verdict]]) -> tuple[Block, ...]:
    """Say for each target that looks at such records what it makes of this one, and why."""
    if not verdicts:
        return (Sentences((say("no target counts records of this kind"),)),)
    columns = (say("part"), say("target"), say("why"))
    rows = tuple(_row(placed, verdict) for placed, verdict in verdicts)
    return (Outline(tuple(map(Column, columns)), rows),)


def reason_of(reason: Reason) -> Message:
    """Tell a reason by what it means, with its name."""
    return say("{meaning} ({reason})", meaning=reason.word, reason=reason.value)


def _row(placed: PlanTarget, verdict: Verdict) -> Branch:
    name = Linked(Name(title_of(placed.target)), Anchor(placed.id, placed.address))
    reason = reason_of(verdict.reason) if verdict.reason else None
    facts = _facts(placed, verdict)
    lines = (Parts((reason, facts), ": "),) if reason is not None else (facts,) if facts else ()
    return Branch((verdict.membership, name), lines)


def _facts(placed: PlanTarget, verdict: Verdict) -> Cell:
    """Give what decided: the day and the window, or what the query asks for and does not find."""
    record, target = verdict.record, placed.target
    if verdict.reason is Reason.WRONG_LEVEL and isinstance(record, Standard):
        return record.effective_level
    if verdict.reason is Reason.WRONG_RELEVANCE and isinstance(record, Standard):
        return record.relevance
    if verdict.reason not in (None, *_BY_WINDOW) or verdict.event is None:
        return None
    if not isinstance(target, Windowed):
        return str(verdict.event)
    window = {"first": target.window.from_, "last": target.window.to}
    return say("{day}, the window is {first} to {last}", day=str(verdict.event), **window)
