"""`next`: what needs attention, soonest first, with its owner and the line that settles it."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.todo.item import TodoKind
from sdtstd.report import (
    APART,
    Anchor,
    Branch,
    Column,
    Linked,
    Name,
    Outline,
    Parts,
    Report,
    Sentences,
    Title,
)
from sdtstd.rows.answer import Answer
from sdtstd.rows.answers import NextAnswer
from sdtstd.rows.next import looked_at_row, todo_row, todo_summary_row
from sdtstd.views.titles import title_of
from sdtstd.views.todo_words import owner_of, when, why

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sdtstd.diagnostics import Message
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.measure.todo.item import Todo
    from sdtstd.report import Block
    from sdtstd.rows.next import Locate, LookedAtRow
    from sdtstd.views.todo_filter import TodoFilter

_NOTHING_THERE = say("the register holds no standards, pilots or targets: nothing was looked at")
SHOWN = 5
"""So many things of each kind people are shown, unless they ask for the kind or for all."""


def next_report(snapshot: Snapshot, chosen: TodoFilter, locate: Locate) -> Report:
    """List what needs attention and the filter keeps; `locate` gives file and line."""
    kept = tuple(filter(chosen.keeps, snapshot.todo(chosen.within)))
    looked_at = looked_at_row(snapshot.register)
    rows = tuple(todo_row(each, locate) for each in kept)
    answer = NextAnswer(chosen.within, looked_at, todo_summary_row(kept), rows)
    shown = kept if chosen.all_of_a_kind else _some_of_each(kept)
    blocks = (
        _list(shown, kept, snapshot, locate) if kept else (_empty(chosen, looked_at, snapshot),)
    )
    return Report(
        title=say("to do on {day}: {n}", day=snapshot.day.isoformat(), n=len(kept)),
        data=Answer(answer, snapshot.day),
        blocks=blocks,
        next_step=_next_step(kept),
    )


def _some_of_each(found: Sequence[Todo]) -> tuple[Todo, ...]:
    met: Counter[TodoKind] = Counter()
    kept = []
    for each in found:
        met[each.kind] += 1
        if met[each.kind] <= SHOWN:
            kept.append(each)
    return tuple(kept)


def _list(
    shown: Sequence[Todo], kept: Sequence[Todo], snapshot: Snapshot, locate: Locate
) -> tuple[Block, ...]:
    numbers = Counter(each.kind for each in kept)
    kinds = (say("{kind}: {n}", kind=each, n=numbers[each]) for each in TodoKind if numbers[each])
    hidden = numbers - Counter(each.kind for each in shown)
    more = tuple(
        say("{n} more: {kind} (add --kind {name}, or --all)", n=n, kind=kind, name=kind.value)
        for kind, n in hidden.items()
    )
    line = reduce(lambda some, more: say("{some}, {more}", some=some, more=more), kinds)
    listed = (Sentences((line,)), _outline(shown, snapshot, locate))
    return (*listed, Sentences(more)) if more else listed


def _outline(shown: Sequence[Todo], snapshot: Snapshot, locate: Locate) -> Outline:
    columns = (say("when"), say("code or id"), say("title"), say("why"))
    names = {each.id: Name(title_of(each.target)) for each in snapshot.register.targets}
    return Outline(tuple(map(Column, columns)), tuple(_row(each, names, locate) for each in shown))


def _row(each: Todo, names: Mapping[str, Name], locate: Locate) -> Branch:
    subject = each.subject
    path, line = locate(each.at)
    title = Title(subject.title, subject.title_en) if subject.title is not None else None
    name = Linked(Name(title), Anchor(subject.id, each.at)) if title else None
    about = (why(each, names), owner_of(subject.owner), f"{path}:{line}")
    return Branch((when(each.days), Anchor(subject.id, each.at), name), (Parts(about, APART),))


def _next_step(kept: Sequence[Todo]) -> Message | None:
    """Open the first thing that `explain` knows: a waiver may name a file."""
    known = (each.subject.id for each in kept if each.kind is not TodoKind.WAIVER_END)
    name = next(known, None)
    if name is None:
        return None
    quoted = f"'{name}'" if " " in name else name
    return say("about the first of them: sdtstd explain {id}", id=quoted)


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
