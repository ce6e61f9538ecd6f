"""The goals that a change moves: before, after, and a line for each cause."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.model.query import PilotQuery
from sdtstd.model.records import Milepost
from sdtstd.model.standard import Stage
from sdtstd.model.target import HasGoal, HasQuery
from sdtstd.report import Anchor, Branch, Column, Outline, Parts, Title
from sdtstd.views.changed_positions import positions
from sdtstd.views.changed_values import plain_value
from sdtstd.views.long_lists import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.compare.causes import Cause
    from sdtstd.compare.comparison import Comparison
    from sdtstd.compare.numbers import TargetChange
    from sdtstd.diagnostics import Message
    from sdtstd.model.register import PlanTarget
    from sdtstd.report import Block, Cell

_CAUSES = 10
_HEADS = (say("title"), say("before"), say("after"), say("because"))


def goal_blocks(comparison: Comparison) -> Iterator[Block]:
    """Show the goals that moved, came or went."""
    changes = comparison.target_changes
    titles = Counter(_target(each).target.title for each in changes)

    def draw(some: Sequence[TargetChange]) -> Block:
        branches = (_branch(each, alone=titles[_target(each).target.title] == 1) for each in some)
        return Outline(tuple(map(Column, _HEADS)), tuple(branches))

    yield from listed(say("goals"), changes, draw)


def _target(change: TargetChange) -> PlanTarget:
    side = change.after or change.before
    assert side is not None
    return side.target


def _branch(change: TargetChange, *, alone: bool) -> Branch:
    placed = _target(change)
    title: Cell = Title(placed.target.title, placed.target.title_en)
    if not alone:  # goals of several plans with one title
        title = Parts((title, Title(placed.plan.title, placed.plan.title_en)), " · ")
    cells = (title, *positions(change.before, change.after))
    shown = tuple(_cause(each, placed) for each in change.because[:_CAUSES])
    return Branch(cells, (*shown, *_rest(change.because[_CAUSES:])))


def _cause(cause: Cause, placed: PlanTarget) -> Cell:
    if cause.values is not None:
        return _value(cause, placed)
    named: list[Cell] = [cause.sign.value, Anchor(cause.id, cause.address)]
    if cause.title is not None:
        named.append(Title(cause.title, cause.title_en))
    more = [] if cause.address else [say("no longer in the register")]
    return Parts((Parts(tuple(named), " "), _event(cause, placed), *_numbers(cause), *more))


def _value(cause: Cause, placed: PlanTarget) -> Cell:
    """Tell a reported value, or what it was and is, with its day."""
    assert cause.values is not None
    sides = (cause.values.before, cause.values.after)
    told = dict.fromkeys(plain_value(each) for each in sides if each is not None)
    target = placed.target
    unit = target.unit if isinstance(target, HasGoal) else None
    day = cause.date.text if cause.date else ""
    values = Parts(tuple(told), " → ")
    return Parts((cause.sign.value, values, unit, Anchor(f"({day})", cause.address)), " ")


def _event(cause: Cause, placed: PlanTarget) -> Cell:
    """Tell the day of what is counted; of what is on its way, that of its latest stage."""
    if cause.date is None:
        return say("without a date") if cause.sign.value == "~" else None
    target = placed.target
    if not isinstance(target, HasQuery) or not (cause.counted or cause.possible):
        return cause.date.text
    query = target.count
    return Parts((_done(query.event, of_pilot=isinstance(query, PilotQuery)), cause.date.text), " ")


def _done(event: str, *, of_pilot: bool) -> Message:
    if event == Stage.PUBLICATION:
        return say("published")
    if event == "label":
        return say("awarded")
    return Milepost(event).word if of_pilot else Stage(event).word


def _numbers(cause: Cause) -> Iterator[Cell]:
    """Say what it adds to each number; nothing where it is counted, or no longer, and no more."""
    if abs(cause.counted) == 1 and not cause.possible and not cause.pipeline:
        return
    yield from _signed(cause.counted, cause.possible, cause.pipeline)


def _signed(counted: int, possible: int, pipeline: int) -> Iterator[Cell]:
    words = ((say("counted"), counted), (say("possible"), possible), (say("pipeline"), pipeline))
    yield from (Parts((word, f"{n:+d}"), " ") for word, n in words if n)


def _rest(causes: tuple[Cause, ...]) -> Iterator[Cell]:
    if causes:
        sums = zip(*((each.counted, each.possible, each.pipeline) for each in causes), strict=True)
        yield Parts((say("… and {n} more", n=len(causes)), *_signed(*map(sum, sums))))
