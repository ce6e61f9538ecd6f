"""Stock and flow of the standards on record: by level, by series, by field, as offices publish."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.measure.flow import Flow
from sdtstd.report import Column, Folded, Heading, Sentences, Table
from sdtstd.views.titles import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sdtstd.measure.flow import Amount, Flows
    from sdtstd.report import Block, Cell


def flow_blocks(flows: Flows, since: date, day: date) -> Iterator[Block]:
    """Show how many texts came and went after a day and by another, and how many there are."""
    total = flows.total
    yield Heading(say("standards on record, by level"))
    days = {"since": since.isoformat(), "day": day.isoformat()}
    yield Sentences((say("stock at {since} and at {day}, and what moved between", **days),))
    yield _table(say("level"), (*_moving(flows.levels.items()), (say("in all"), total)), total)
    yield Sentences((say("(+n): n more perhaps, by dates that are not exact"),))
    series = _moving(flows.series.items())
    if series:
        yield Folded(say("by series of the codes"), (_table(say("series"), series, total),))
    fields = _moving(
        (name_of(each.unit) if each.unit else say("in no field"), each.flow)
        for each in flows.fields
    )
    if fields:
        note = say("a text that belongs to several fields counts in each")
        yield Folded(say("by field"), (Sentences((note,)), _table(say("field"), fields, total)))


def _moving(rows: Iterable[tuple[Cell, Flow]]) -> tuple[tuple[Cell, Flow], ...]:
    return tuple((name, each) for name, each in rows if each != Flow())


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
    return Table(columns, tuple(_row(cell, each, total) for cell, each in rows))


def _row(name: Cell, each: Flow, total: Flow) -> tuple[Cell, ...]:
    amounts = (each.start, each.new, each.revised, each.gone, each.end)
    stock = total.end.surely
    share = f"{round(Fraction(1000 * each.end.surely, stock)) / 10:.1f}%" if stock else None
    return (name, *map(_amount, amounts), share)


def _amount(each: Amount) -> str:
    return f"{each.surely} (+{each.perhaps})" if each.perhaps else str(each.surely)
