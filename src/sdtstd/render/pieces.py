"""Goals, shares and a single target in Markdown: tables with bars of characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.render.text.bars import runs_of
from sdtstd.render.text.legend import legend
from sdtstd.render.text.style import BLOCKS
from sdtstd.render.voice import COMMA
from sdtstd.report import Linked, Name, Parts
from sdtstd.sinks.grid import grid
from sdtstd.sinks.markdown import drawn, filled, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.render.pen import Pen
    from sdtstd.report import Bar, Cell, Goal, Goals, Meter, Share, Shares, Timeline, Whole
    from sdtstd.sinks.markdown import Marked

_BAR = 12


def goal_pieces(goals: Goals, pen: Pen) -> Iterator[Marked]:
    """Give a table of the targets, and a line of those without data.

    The day by which all are due is said once.
    """
    rows = goals.rows
    dues = {each.due for each in rows}
    if rows:
        words = list(legend((goals,), pen.voice, BLOCKS))
        words += [pen.voice.tell(say("all by {day}", day=min(dues)))] if len(dues) == 1 else []
        yield pen.word(" · ".join(words))
        yield _table(rows, pen, dated=len(dues) > 1)
    if goals.silent:
        yield _silent(goals, pen)


def _table(rows: tuple[Goal, ...], pen: Pen, *, dated: bool) -> Marked:
    barred = any(each.bar is not None for each in rows)
    owned = any(each.owner for each in rows)
    names = [say("target"), *[say("progress")] * barred, say("so far"), say("state")]
    names += [*[say("due")] * dated, *[say("owner")] * owned]
    table = [_goal(each, pen, barred=barred, dated=dated, owned=owned) for each in rows]
    return grid([pen.word(name) for name in names], table)


def _silent(goals: Goals, pen: Pen) -> Marked:
    names = joined(
        pen.voice.translate(COMMA.text), (_with_goal(each, pen) for each in goals.silent)
    )
    one = say("{state}: {names}") if len(goals.silent) == 1 else say("{state} ({n}): {names}")
    gaps = {"state": pen.word(goals.silent[0].state), "n": pen.word(len(goals.silent))}
    return filled(pen.voice.translate(one.text), names=names, **gaps)


def _with_goal(goal: Goal, pen: Pen) -> Marked:
    name = pen.linked(Linked(Name(goal.title), goal.record))
    shown = pen.voice.translate(say("{name} ({goal})").text)
    told = pen.word(Parts((goal.value, *goal.owner), COMMA.text))
    return filled(shown, name=name, goal=told) if told else name


def _goal(each: Goal, pen: Pen, *, barred: bool, dated: bool, owned: bool) -> list[Marked]:
    row = [pen.linked(Linked(Name(each.title), each.record))]
    if barred:
        row.append(_bar(each.bar))
    value = joined(" · ", filter(None, map(pen.word, (each.value, *each.notes))))
    row += [value, pen.word(each.state), *[pen.word(each.due)] * dated]
    if owned:
        row.append(pen.word(Parts(each.owner, ", ")))
    return row


def _bar(bar: Bar | Share | None) -> Marked:
    runs = runs_of(bar, _BAR, BLOCKS)
    return drawn("".join(glyph for glyph, _ in runs)) if runs else joined("", ())


def share_grid(shares: Shares, pen: Pen) -> Marked:
    """Give a table of tasks or fields with their leaves by state; a state of none is left out."""
    states = [
        (n, state)
        for n, (state, _) in enumerate(shares.rows[0].states if shares.rows else ())
        if any(row.states[n][1] for row in shares.rows)
    ]
    names: list[Cell] = [say("title"), say("progress"), say("leaves")]
    names += [state for _, state in states]
    rows = [_whole(each, [n for n, _ in states], pen) for each in shares.rows]
    sides = ["left", "left", *["right"] * (len(states) + 1)]
    return grid([pen.word(name) for name in names], rows, sides)


def _whole(each: Whole, states: list[int], pen: Pen) -> list[Marked]:
    numbers = [pen.word(each.states[n][1] or None) for n in states]
    name = pen.linked(Linked(Name(each.title), each.record))
    if each.below:
        name = filled("– {name}", name=name)
    name = joined(" · ", (name, pen.word(each.remark)))
    return [name, _bar(each.share), pen.word(each.leaves), *numbers]


def meter_pieces(meter: Meter, pen: Pen) -> Iterator[Marked]:
    """Give a target whole: its bar, a table of its figures, and what they do not say."""
    yield joined(
        " · ",
        (
            pen.linked(Linked(Name(meter.title, short=False), meter.record)),
            pen.word(meter.state),
        ),
    )
    if meter.bar is not None:
        yield _bar(meter.bar)
        yield pen.word(" ".join(legend((meter,), pen.voice, BLOCKS)))
    rows = [(pen.word(name), pen.cell(cell)) for name, cell in meter.figures]
    yield grid([pen.word(say("item")), pen.word(say("value"))], rows)
    yield from map(pen.word, meter.remarks)


def timeline_pieces(timeline: Timeline, pen: Pen) -> Iterator[Marked]:
    """Give what became of a thing, and a table of its days."""
    if told := pen.word(timeline.told):
        yield told
    if not timeline.rows:
        return
    barred = any(each.bar is not None for each in timeline.rows)
    if barred:
        yield pen.word(" · ".join(legend((timeline,), pen.voice, BLOCKS)))
    when, *figures = timeline.columns
    names = [when.heading, *[say("progress")] * barred, *(each.heading for each in figures)]
    sides = [when.align, *["left"] * barred, *(each.align for each in figures)]
    rows = [
        [pen.word(each.when), *[_bar(each.bar)] * barred, *map(pen.cell, each.cells)]
        for each in timeline.rows
    ]
    yield grid([pen.word(name) for name in names], rows, sides)
