"""What moved and what is next, as the page shows it first, and all of it further below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.todo.item import TodoKind
from sdtstd.report import Sentences
from sdtstd.report.page import Counts, Fold, Section, told
from sdtstd.views.happened import event_table
from sdtstd.views.long_lists import MOST, left_out
from sdtstd.views.moved import moved_blocks
from sdtstd.views.todo_list import some_of_each, todo_outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.compare.between import Between
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.measure.todo.item import Todo
    from sdtstd.report.page import PageBlock

_FIRST = 5
"""So many things are seen at once."""
_EVENTS = "all-events"


def first(between: Between) -> Iterator[Section]:
    """Say what moved and what is next: the few things, and the ways to all of them."""
    happened = between.happened
    events = Counts(((say("dated events"), len(happened), _EVENTS),))
    blocks = (*map(told, moved_blocks(between)), *[events] * bool(happened))
    yield Section("moved", say("what changed"), blocks)
    yield Section("next", say("next"), _next(between.after))


def _next(snapshot: Snapshot) -> tuple[PageBlock, ...]:
    kinds = _by_kind(snapshot)
    if not kinds:
        return (Sentences((say("nothing is to be done"),)),)
    numbers = Counts(tuple((kind, len(group), _key(kind)) for kind, group in kinds.items()))
    few = some_of_each(snapshot.todo(), 1)[:_FIRST]
    outline = todo_outline(few, snapshot.register)
    if any(each.subject.owner for group in kinds.values() for each in group):
        return (numbers, outline)
    return (numbers, outline, Sentences((say("the register names no owner of these"),)))


def every(between: Between) -> Iterator[Section]:
    """Fold all that is to be done, kind by kind, and the dated events of the period."""
    folds = tuple(_of_kind(*each, between.after) for each in _by_kind(between.after).items())
    yield Section("to-do", say("to do"), folds)
    happened = between.happened
    if happened:
        table = event_table(happened[:MOST])
        fold = Fold(
            say("dated events: {n}", n=len(happened)), (table, *left_out(happened)), _EVENTS
        )
        yield Section("events", say("dated events"), (fold,))


def _of_kind(kind: TodoKind, found: Sequence[Todo], snapshot: Snapshot) -> Fold:
    outline = todo_outline(found[:MOST], snapshot.register)
    summary = say("{kind}: {n}", kind=kind, n=len(found))
    return Fold(summary, (outline, *left_out(found)), _key(kind))


def _by_kind(snapshot: Snapshot) -> dict[TodoKind, list[Todo]]:
    found: dict[TodoKind, list[Todo]] = {kind: [] for kind in TodoKind}
    for each in snapshot.todo():
        found[each.kind].append(each)
    return {kind: group for kind, group in found.items() if group}


def _key(kind: TodoKind) -> str:
    return f"all-{kind.value}"
