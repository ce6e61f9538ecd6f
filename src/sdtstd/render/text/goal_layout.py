"""How the width of a screen is shared out among the columns of targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from sdtstd.diagnostics import say
from sdtstd.frozen import frozen
from sdtstd.report import APART, Name, Parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.render.voice import Voice
    from sdtstd.report import Goal, Goals

_ONE_LINE = 110
"""From so many cells on a goal takes one line."""
_LEAST_TITLE = 24
_LEAST_BAR = 8
_MOST_TITLE = 44
INDENT = 2


@frozen
class Told:
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


def tell(goals: Goals, voice: Voice) -> tuple[Told, ...]:
    """Put the goals into words."""
    return tuple(_told(each, voice) for each in goals.rows)


def layout(told: Iterable[Told], width: int, *, brief: bool) -> Layout:
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
    short = _widest(each.notes for each in rows if _has_short_notes(each, width))
    bar = width - INDENT - (short + 2 if short else 0) - (due + 2 if due_below else 0)
    stacked = title < _LEAST_TITLE // 2
    least = min(max(bar, _LEAST_BAR), width - INDENT)
    return Layout(width, title, value, state, due, least, False, due_below, stacked)


def _has_short_notes(each: Told, width: int) -> bool:
    """Tell whether the notes of a goal have room beside its bar; others go below it."""
    return each.goal.bar is not None and cell_len(each.notes) <= width // 2


_FIGURES = ("value", "state", "due")


def _told(goal: Goal, voice: Voice) -> Told:
    notes = list(map(voice.tell, goal.notes))
    if goal.owner:
        notes.append(voice.tell(say("owner {names}", names=voice.tell(Parts(goal.owner)))))
    return Told(
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
