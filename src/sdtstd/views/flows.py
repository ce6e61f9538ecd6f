"""Stock and flow of the standards on record: by level, by series, by field, as offices publish."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.measure.flow import by_field, by_level, by_series, flow
from sdtstd.report import Column, Folded, Heading, Percent, Sentences, Table
from sdtstd.views.titles import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sdtstd.measure.flow import Flow
    from sdtstd.model.register import Register
    from sdtstd.report import Block, Cell


def flow_blocks(register: Register, since: date, day: date) -> Iterator[Block]:
    """Show how many texts came and went after a day and by another, and how many there are."""
    total = flow(register.standards, register, since, day)
    yield Heading(say("standards on record, by level"))
    days = {"since": since.isoformat(), "day": day.isoformat()}
    yield Sentences((say("texts published after {since}, up to {day}", **days),))
    levels = [pair for pair in by_level(register, since, day).items() if _any(pair[1])]
    yield _table(say("level"), (*levels, (say("in all"), total)), total)
    if total.perhaps_before:
        note = say(
            "of those new or revised, {n} may have been published before", n=total.perhaps_before
        )
        yield Sentences((note,))
    series = [pair for pair in by_series(register, since, day).items() if _any(pair[1])]
    if series:
        yield Folded(say("by series of the codes"), (_table(say("series"), series, total),))
    fields = [(name_of(unit), each) for unit, each in by_field(register, since, day) if _any(each)]
    if fields:
        note = say("a text that belongs to several fields counts in each")
        table = _table(say("field"), fields, total)
        yield Folded(say("by field"), (Sentences((note,)), table))


def _any(each: Flow) -> bool:
    return bool(each.start or each.end or each.new or each.revised or each.gone)


def _table(name: Message, rows: Sequence[tuple[Cell, Flow]], total: Flow) -> Table:
    headings = (
        say("at the start"),
        say("new"),
        say("revised"),
        say("withdrawn or replaced"),
        say("at the end"),
        say("share"),
    )
    columns = (Column(name), *(Column(each, "right") for each in headings))
    return Table(
        columns, tuple(_row(cell, each, total) for cell, each in rows), say("no standards")
    )


def _row(name: Cell, each: Flow, total: Flow) -> tuple[Cell, ...]:
    share = Percent(Fraction(100 * each.end, total.end)) if total.end else None
    return (name, each.start, each.new, each.revised, each.gone, each.end, share)
