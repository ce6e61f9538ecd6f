"""Targets on a screen: one line each where there is room, else title and figures, then the bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from sdtstd.diagnostics import say
from sdtstd.render.text.bars import bar_runs
from sdtstd.render.text.goal_layout import INDENT
from sdtstd.render.text.runs import beside, cut, folded, left, packed, right
from sdtstd.render.text.style import colour_of
from sdtstd.render.voice import COMMA
from sdtstd.report import APART, Name, Parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.render.text.goal_layout import Layout, Told
    from sdtstd.render.text.runs import Line
    from sdtstd.render.text.style import Glyphs
    from sdtstd.render.voice import Voice
    from sdtstd.report import Goal, Goals


def goal_lines(
    goals: Goals, told: Iterable[Told], at: Layout, voice: Voice, glyphs: Glyphs
) -> Iterator[Line]:
    """Lay out the goals, and those without data in a line together."""
    for each in told:
        head = [] if at.stacked else _head(each, at)
        bar = bar_runs(each.goal.bar, at.bar, glyphs) if each.goal.bar is not None else []
        if at.one_line:
            yield from _in_one(head, bar, each, at)
        elif at.stacked:
            yield from _stacked(bar, each, at)
        else:
            yield beside(head)
            yield from _notes(each, at) if goals.brief else _below(bar, each, at)
    if goals.silent:
        yield from _silent(goals, at, voice)


def _head(each: Told, at: Layout) -> list[Line]:
    state = each.goal.state
    state_of = left(each.state, at.state, colour_of(state))
    if at.due_below and not each.value:  # its day has the room of the value
        room = at.title + at.value - at.due
        return [left(each.title, room, "bold"), right(each.due, at.due, "dim"), state_of]
    due = [] if at.due_below else [left(each.due, at.due, "dim")]
    if not each.value:
        return [left(each.title, at.title + at.value + 2, "bold"), state_of, *due]
    return [left(each.title, at.title, "bold"), right(each.value, at.value), state_of, *due]


def _stacked(bar: Line, each: Told, at: Layout) -> Iterator[Line]:
    """Put the title first, and all else below it."""
    yield from ([(line, "bold")] for line in folded(each.title, at.width))
    figures = filter(None, (each.value, each.state, each.due))
    for line in packed(figures, APART, at.width - INDENT):
        yield [(" " * INDENT, ""), (line, "")]
    if bar:
        yield [(" " * INDENT, ""), *bar]
    yield from _notes(each, at)


def _in_one(head: list[Line], bar: Line, each: Told, at: Layout) -> Iterator[Line]:
    """Put all of a goal on one line; notes that have no room there go below."""
    columns = [*head, *([bar] if bar else [])]
    line = beside([*columns, [(each.notes, "dim")]] if each.notes else columns)
    if sum(cell_len(text) for text, _ in line) <= at.width:
        yield line
        return
    yield beside(columns)
    yield from _notes(each, at)


def _below(bar: Line, each: Told, at: Layout) -> Iterator[Line]:
    """Put the bar and what has room beside it on a line of their own, the other notes below."""
    due = [left(each.due, at.due, "dim")] if at.due_below and each.value else []
    columns = [*([bar] if bar else []), *due]
    room = at.width - INDENT - sum(cell_len(text) for text, _ in beside(columns)) - 2
    fitting = _fitting(each.each_note, room)
    if fitting:
        columns.append([(APART.join(each.each_note[:fitting]), "dim")])
    if columns:
        yield [(" " * INDENT, ""), *beside(columns)]
    yield from _packed(each.each_note[fitting:], at)


def _fitting(notes: tuple[str, ...], room: int) -> int:
    """Count the first notes that fit into one line together."""
    lengths = (cell_len(APART.join(notes[:n])) for n in range(1, len(notes) + 1))
    return sum(each <= room for each in lengths)


def _notes(each: Told, at: Layout) -> Iterator[Line]:
    yield from _packed(each.each_note, at)


def _packed(notes: tuple[str, ...], at: Layout) -> Iterator[Line]:
    for line in packed(notes, APART, at.width - INDENT):
        yield [(" " * INDENT, ""), (line, "dim")]


def _silent(goals: Goals, at: Layout, voice: Voice) -> Iterator[Line]:
    names = [_with_goal(each, voice) for each in goals.silent]
    gaps = {"state": goals.silent[0].state, "names": voice.translate(COMMA.text).join(names)}
    line = say("{state}: {names}", **gaps)
    if len(names) > 1:
        line = say("{state} ({n}): {names}", n=len(names), **gaps)
    words = voice.tell(line)
    lines = [cut(words, at.width)] if goals.brief else folded(words, at.width)
    yield from ([(each, "dim")] for each in lines)


def _with_goal(goal: Goal, voice: Voice) -> str:
    name, value = voice.tell(Name(goal.title)), voice.tell(Parts((goal.value, *goal.owner)))
    return voice.tell(say("{name} ({goal})", name=name, goal=value)) if value else name
