"""Goals, shares and a single target in Markdown: tables with bars of characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.render.text.bars import bar_runs, share_runs
from sdtstd.render.text.legend import legend
from sdtstd.render.text.style import BLOCKS
from sdtstd.report import Linked, Name, Parts
from sdtstd.sinks.grid import grid
from sdtstd.sinks.markdown import drawn, filled, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.render.markdown import Writer
    from sdtstd.report import Bar, Goal, Goals, Meter, Share, Shares, Whole
    from sdtstd.sinks.markdown import Marked

_BAR = 16


def goal_pieces(goals: Goals, writer: Writer) -> Iterator[Marked]:
    """Give a table of the targets, and a line of those without data."""
    rows = goals.rows
    if rows:
        barred = any(each.bar is not None for each in rows)
        owned = any(each.owner for each in rows)
        names = [say("goal"), *([say("progress")] if barred else []), say("value"), say("state")]
        names += [say("due"), *([say("owner")] if owned else [])]
        table = [_goal(each, writer, barred=barred, owned=owned) for each in rows]
        yield grid([writer.word(name) for name in names], table)
        if barred:
            yield writer.word(" ".join(legend((goals,), writer.voice, BLOCKS)))
    if goals.silent:
        names_of = Parts(tuple(Name(each.title) for each in goals.silent), ", ")
        yield joined(": ", (writer.word(goals.silent[0].state), writer.word(names_of)))


def _goal(each: Goal, writer: Writer, *, barred: bool, owned: bool) -> list[Marked]:
    row = [writer.linked(Linked(Name(each.title), each.record))]
    if barred:
        row.append(_bar(each.bar))
    value = joined(" · ", filter(None, map(writer.word, (each.value, *each.notes))))
    row += [value, writer.word(each.state), writer.word(each.due)]
    if owned:
        row.append(writer.word(Parts(each.owner, ", ")))
    return row


def _bar(bar: Bar | None) -> Marked:
    if bar is None:
        return joined("", ())
    return drawn("".join(glyph for glyph, _ in bar_runs(bar, _BAR, BLOCKS)))


def share_grid(shares: Shares, writer: Writer) -> Marked:
    """Give a table of tasks or fields with their leaves by state; a state of none is left out."""
    states = [
        (n, word)
        for n, (word, _) in enumerate(shares.rows[0].states if shares.rows else ())
        if any(row.states[n][1] for row in shares.rows)
    ]
    names = [say("title"), say("progress"), say("leaves"), *(word for _, word in states)]
    rows = [_whole(each, [n for n, _ in states], writer) for each in shares.rows]
    sides = ["left", "left", *["right"] * (len(states) + 1)]
    return grid([writer.word(name) for name in names], rows, sides)


def _whole(each: Whole, states: list[int], writer: Writer) -> list[Marked]:
    numbers = [writer.word(each.states[n][1] or None) for n in states]
    name = writer.linked(Linked(Name(each.title), each.record))
    if each.below:
        name = filled("– {name}", name=name)
    if each.remark is not None:
        name = joined(" · ", (name, writer.word(each.remark)))
    return [name, _share(each.share), writer.word(each.leaves), *numbers]


def _share(share: Share) -> Marked:
    runs = share_runs(share, _BAR, BLOCKS)
    return drawn("".join(glyph for glyph, _ in runs)) if runs else joined("", ())


def meter_pieces(meter: Meter, writer: Writer) -> Iterator[Marked]:
    """Give a target whole: its bar, a table of its figures, and what they do not say."""
    yield joined(
        " · ",
        (
            writer.linked(Linked(Name(meter.title, short=False), meter.record)),
            writer.word(meter.state),
        ),
    )
    if meter.bar is not None:
        yield _bar(meter.bar)
        yield writer.word(" ".join(legend((meter,), writer.voice, BLOCKS)))
    rows = [(writer.word(name), writer.cell(cell)) for name, cell in meter.figures]
    yield grid([writer.word(say("item")), writer.word(say("value"))], rows)
    yield from map(writer.word, meter.remarks)
