"""The statistics table by level and by field, with the stock and the flow of the period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.export.sheet import Form
from sdtstd.measure.fields import in_fields
from sdtstd.measure.flow import flows
from sdtstd.measure.statistics import numbers
from sdtstd.model.columns import SheetName
from sdtstd.rows.numbers import double
from sdtstd.views.titles import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.export.book.teller import Teller, Widths
    from sdtstd.export.sheet import Sheet, SheetCell
    from sdtstd.measure.flow import Flow
    from sdtstd.measure.statistics import Numbers
    from sdtstd.report import Cell

_MOVING = ("start", "new", "revised", "gone", "end")
_WIDTHS: Widths = {
    "of": 8,
    "name": 30,
    "expected": 8,
    "existing": 8,
    "share": (12, Form.SHARE),
    **{key: width for each in _MOVING for key, width in ((each, 10), (f"{each}_perhaps", 12))},
}


def statistics_sheet(teller: Teller) -> Sheet:
    """Give a row for all standards, for each level and for each field."""
    return teller.sheet(SheetName.STATISTICS, _WIDTHS, _rows(teller))


def _rows(teller: Teller) -> Iterator[tuple[SheetCell, ...]]:
    register, day = teller.register, teller.snapshot.day
    moved = flows(register, teller.whole.since, day)
    everything = numbers(register.standards, register, day)
    yield _row(say("in all"), None, everything, moved.total, teller)
    for level in teller.snapshot.statistics:
        flow = moved.levels[level.level]
        yield _row(say("level"), level.level, level.numbers, flow, teller)
    for field, of in zip(in_fields(register), moved.fields, strict=True):
        name = name_of(field.unit) if field.unit else say("in no field")
        counted = numbers(field.standards, register, day)
        yield _row(say("field"), name, counted, of.flow, teller)


def _row(
    of: Cell, name: Cell, counted: Numbers, flow: Flow, teller: Teller
) -> tuple[SheetCell, ...]:
    amounts = (flow.start, flow.new, flow.revised, flow.gone, flow.end)
    return (
        teller.told(of),
        teller.told(name),
        counted.expected,
        counted.existing,
        double(counted.share),
        *(number for each in amounts for number in (each.surely, each.perhaps)),
    )
