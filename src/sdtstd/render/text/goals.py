"""Targets on a screen: one line each where there is room, else title and figures, then the bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from sdtstd.diagnostics import say
from sdtstd.frozen import frozen
from sdtstd.render.text.bars import bar_runs
from sdtstd.render.text.runs import beside, cut, folded, left, packed, right
from sdtstd.render.voice import COMMA
from sdtstd.report import APART, Name, Worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.render.text.runs import Line
    from sdtstd.render.text.style import Glyphs
    from sdtstd.render.voice import Voice
    from sdtstd.report import Goal, Goals

_ONE_LINE = 110
"""From so many cells on a goal takes one line."""
_LEAST_TITLE = 24
_LEAST_BAR = 8
_MOST_TITLE = 44
_INDENT = 2


@frozen
class _Told:
    """A goal in words; each is one column of its line."""

    goal: Goal
    title: str
    value: str
    state: str
    due: str
    notes: str
    each_note: tuple[str, ...]


@frozen
class Layout:
    """The widths of the columns, shared by all goals of a report.

    `due_below` puts the day under the title, `stacked` all figures.
    """

    width: int
    title: int
    value: int
    state: int
    due: int
    bar: int
    one_line: bool
    due_below: bool
    stacked: bool


def tell(goals: Goals, voice: Voice) -> tuple[_Told, ...]:
    """Put the goals into words."""
    return tuple(_told(each, voice) for each in goals.rows)


def layout(told: Iterable[_Told], width: int, *, brief: bool) -> Layout:
    """Share out the width of the screen."""
    rows = tuple(told)
    value, state, due = (_widest(getattr(each, name) for each in rows) for name in _FIGURES)
    notes = _widest(each.notes for each in rows if each.goal.bar is not None)
    figures = value + state + due + 6
    title = min(_widest(each.title for each in rows), _MOST_TITLE)
    room = width - figures - title - 2
    if width >= _ONE_LINE and room >= _LEAST_BAR:
        beside_it = room - notes - 2 if notes and not brief else room
        bar = beside_it if beside_it >= _LEAST_BAR else room
        return Layout(width, title, value, state, due, bar, True, False, False)
    due_below = width - figures < _LEAST_TITLE
    title = width - figures + (due + 2 if due_below else 0)
    below = notes + 2 if 0 < notes <= width // 2 else 0
    bar = width - _INDENT - below - (due + 2 if due_below else 0)
    stacked = title < _LEAST_TITLE // 2
    least = min(max(bar, _LEAST_BAR), width - _INDENT)
    return Layout(width, title, value, state, due, least, False, due_below, stacked)


_FIGURES = ("value", "state", "due")


def goal_lines(
    goals: Goals, told: Iterable[_Told], at: Layout, voice: Voice, glyphs: Glyphs
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
            yield from _below(bar, each, at) if not goals.brief else ()
    if goals.silent:
        yield _silent(goals, at, voice)


def _told(goal: Goal, voice: Voice) -> _Told:
    notes = list(map(voice.tell, goal.notes))
    if goal.owner:
        names = voice.translate(COMMA.text).join(goal.owner)
        notes.append(voice.tell(say("owner {names}", names=names)))
    return _Told(
        goal,
        voice.tell(Name(goal.title)),
        voice.tell(goal.value),
        voice.tell(goal.state),
        voice.tell(say("by {day}", day=goal.due.isoformat())),
        APART.join(notes),
        tuple(notes),
    )


def _widest(words: Iterable[str]) -> int:
    return max(map(cell_len, words), default=0)


def _head(each: _Told, at: Layout) -> list[Line]:
    state = each.goal.state
    colour = "sample" if isinstance(state, Worded) else state.value
    state_of = left(each.state, at.state, colour)
    if at.due_below and not each.value:  # its day has the room of the value
        room = at.title + at.value - at.due
        return [left(each.title, room, "bold"), right(each.due, at.due, "dim"), state_of]
    columns = [left(each.title, at.title, "bold"), right(each.value, at.value), state_of]
    return columns if at.due_below else [*columns, left(each.due, at.due, "dim")]


def _stacked(bar: Line, each: _Told, at: Layout) -> Iterator[Line]:
    """Put the title first, and all else below it."""
    yield from ([(line, "bold")] for line in folded(each.title, at.width))
    figures = filter(None, (each.value, each.state, each.due))
    for line in packed(figures, APART, at.width - _INDENT):
        yield [(" " * _INDENT, ""), (line, "")]
    if bar:
        yield [(" " * _INDENT, ""), *bar]
    yield from _notes(each, at)


def _in_one(head: list[Line], bar: Line, each: _Told, at: Layout) -> Iterator[Line]:
    """Put all of a goal on one line; notes that have no room there go below."""
    columns = [*head, *([bar] if bar else [])]
    line = beside([*columns, [(each.notes, "dim")]] if each.notes else columns)
    if sum(cell_len(text) for text, _ in line) <= at.width:
        yield line
        return
    yield beside(columns)
    yield from _notes(each, at)


def _below(bar: Line, each: _Told, at: Layout) -> Iterator[Line]:
    """Put the bar and what stands beside it on a line of their own."""
    due = [left(each.due, at.due, "dim")] if at.due_below and each.value else []
    columns = [*([bar] if bar else []), *due]
    room = at.width - _INDENT - sum(cell_len(text) for text, _ in beside(columns)) - 2
    if each.notes and cell_len(each.notes) <= room:
        columns.append([(cut(each.notes, room), "dim")])
    if columns:
        yield [(" " * _INDENT, ""), *beside(columns)]
    if each.notes and cell_len(each.notes) > room:
        yield from _notes(each, at)


def _notes(each: _Told, at: Layout) -> Iterator[Line]:
    for line in packed(each.each_note, APART, at.width - _INDENT):
        yield [(" " * _INDENT, ""), (line, "dim")]


def _silent(goals: Goals, at: Layout, voice: Voice) -> Line:
    names = [_with_goal(each, voice) for each in goals.silent]
    gaps = {"state": goals.silent[0].state, "names": voice.translate(COMMA.text).join(names)}
    line = say("{state}: {names}", **gaps)
    if len(names) > 1:
        line = say("{state} ({n}): {names}", n=len(names), **gaps)
    return [(cut(voice.tell(line), at.width), "dim")]


def _with_goal(goal: Goal, voice: Voice) -> str:
    name, value = voice.tell(Name(goal.title)), voice.tell(goal.value)
    return voice.tell(say("{name} ({goal})", name=name, goal=value)) if value else name
