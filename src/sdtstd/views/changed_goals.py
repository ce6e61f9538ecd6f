"""The goals that a change moves, and what moved each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.report import Anchor, Column, Heading, Parts, Table, Title
from sdtstd.views.changed_sections import plain_value
from sdtstd.views.figures import position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.compare.causes import Cause
    from sdtstd.compare.comparison import Comparison
    from sdtstd.compare.numbers import TargetChange
    from sdtstd.report import Block, Cell


def goal_blocks(comparison: Comparison) -> Iterator[Block]:
    """Show the goals before and after, then the records and values that moved them."""
    changed = comparison.target_changes
    if not changed:
        return
    yield Heading(say("goals: {n} changed", n=len(changed)))
    columns = (say("target"), say("title"), say("before"), say("after"))
    yield Table(tuple(map(Column, columns)), tuple(map(_goal_row, changed)))
    causes = tuple(_cause_row(each, cause) for each in changed for cause in each.because)
    if causes:
        yield Heading(say("because of"))
        heads = (say("target"), say("sign"), say("code or id"), say("title"))
        yield Table(tuple(map(Column, (*heads, say("date"), say("what")))), causes)


def _goal_row(each: TargetChange) -> tuple[Cell, ...]:
    side = each.after or each.before
    assert side is not None
    return (
        Anchor(each.id, each.after.target.address if each.after else None),
        Title(side.target.target.title, side.target.target.title_en),
        position(each.before, each.after) if each.before else say("not there"),
        position(each.after, each.before) if each.after else say("not there"),
    )


def _cause_row(change: TargetChange, cause: Cause) -> tuple[Cell, ...]:
    return (
        change.id,
        cause.sign.value,
        Anchor(cause.id, cause.address),
        Title(cause.title, cause.title_en) if cause.title is not None else None,
        cause.date.text if cause.date else None,
        _what(cause),
    )


def _what(cause: Cause) -> Cell:
    """Say to which numbers it adds, and from which it takes; or what a value was, and is."""
    if cause.values is not None:
        sides = (cause.values.before, cause.values.after)
        return Parts(tuple(plain_value(each) for each in sides if each is not None), " → ")
    numbers = (
        (say("counted"), cause.counted),
        (say("possible"), cause.possible),
        (say("pipeline"), cause.pipeline),
    )
    return Parts(tuple(Parts((word, f"{n:+d}"), " ") for word, n in numbers if n))
