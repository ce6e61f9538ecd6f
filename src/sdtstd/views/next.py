"""`next`: what needs attention, soonest first, with its owner and the line that settles it."""

from __future__ import annotations

import shlex
from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.todo.item import TodoKind
from sdtstd.report import Report, Sentences
from sdtstd.rows.answer import Answer
from sdtstd.rows.next import NextAnswer, looked_at_row, todo_row, todo_summary_row
from sdtstd.rows.settling import Settling
from sdtstd.views.todo_list import kinds_line, some_of_each, todo_outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.diagnostics import Message
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.measure.todo.item import Todo
    from sdtstd.report import Block
    from sdtstd.rows.next import Locate, LookedAtRow
    from sdtstd.views.todo_filter import TodoFilter

SHOWN = 3
"""So many things of each kind people are shown, unless they ask for the kind or for all."""


def next_report(snapshot: Snapshot, chosen: TodoFilter, locate: Locate) -> Report:
    """List what needs attention and the filter keeps; `locate` gives file and line."""
    kept = tuple(filter(chosen.keeps, snapshot.todo(chosen.within)))
    looked_at = looked_at_row(snapshot.register)
    settling = Settling(snapshot.register)
    rows = tuple(todo_row(each, locate, settling) for each in kept)
    answer = NextAnswer(chosen.within, looked_at, todo_summary_row(kept), rows)
    shown = kept if chosen.all_of_a_kind else some_of_each(kept, SHOWN)
    blocks = (
        _list(shown, kept, snapshot, locate) if kept else (_empty(chosen, looked_at, snapshot),)
    )
    return Report(
        title=say("to do on {day}: {n}", day=snapshot.day.isoformat(), n=len(kept)),
        data=Answer(answer, snapshot.day),
        blocks=blocks,
        next_step=_next_step(kept),
    )


def _list(
    shown: Sequence[Todo], kept: Sequence[Todo], snapshot: Snapshot, locate: Locate
) -> tuple[Block, ...]:
    hidden = Counter(each.kind for each in kept) - Counter(each.kind for each in shown)
    more = tuple(
        say("{n} more: {kind} (add --kind {name}, or --all)", n=n, kind=kind, name=kind.value)
        for kind, n in hidden.items()
    )
    listed = (Sentences((kinds_line(kept),)), todo_outline(shown, snapshot.register, locate))
    if not any(each.subject.owner for each in kept):
        more = (*more, say("the register names no owner of these"))
    return (*listed, Sentences(more)) if more else listed


def _next_step(kept: Sequence[Todo]) -> Message | None:
    """Open the first thing that `explain` knows: a waiver may name a file."""
    known = (each.subject.id for each in kept if each.kind is not TodoKind.WAIVER_END)
    name = next(known, None)
    if name is None:
        return None
    return say("about the first of them: sdtstd explain {id}", id=shlex.quote(name))


def _empty(chosen: TodoFilter, looked_at: LookedAtRow, snapshot: Snapshot) -> Sentences:
    numbers = {name: getattr(looked_at, name) for name in looked_at.__match_args__}
    if not any(numbers.values()):
        return Sentences(
            (say("the register holds no standards, pilots or targets: nothing was looked at"),)
        )
    if chosen.asks and (every := snapshot.todo_count()):
        return Sentences((say("nothing is left by the filters; without them: {n}", n=every),))
    looked = say(
        "looked at: {standards} standards, {pilots} pilots, {targets} targets, {waivers} waivers",
        **numbers,
    )
    nothing = say("nothing is overdue, due within {n} days or open at any time", n=chosen.within)
    return Sentences((nothing, looked))
