"""What a forecast is made of: the batches, and what is on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.forecast import Basis
from sdtstd.report import Anchor, Column, Heading, Linked, Name, Parts, Table
from sdtstd.views.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.forecast import Batch, Coming, Forecast
    from sdtstd.report import Block, Cell


def member_blocks(forecast: Forecast) -> Iterator[Block]:
    """List the batches with their records, then what is on its way with its usual day."""
    yield Heading(say("batches: {n}", n=len(forecast.batches)))
    columns = (Column(say("day")), Column(say("how many"), "right"), Column(say("records")))
    yield Table(columns, tuple(map(_batch, forecast.batches)), say("nothing is counted yet"))
    coming = forecast.committed.coming if forecast.committed else ()
    yield Heading(say("on their way: {n}", n=len(coming)))
    named = (say("code or id"), say("title"), say("last stage"), say("usual day"), say("by"))
    empty = say("nothing is on its way")
    yield Table(tuple(map(Column, named)), tuple(map(_coming, coming)), empty)


def _batch(batch: Batch) -> tuple[Cell, ...]:
    records = Parts(tuple(Anchor(each.id, each.record.address) for each in batch.members))
    return (batch.when.text, len(batch.members), records)


def _coming(each: Coming) -> tuple[Cell, ...]:
    record = each.verdict.record
    code = Anchor(each.verdict.id, record.address)
    stage = Parts((each.stage, each.since.text if each.since else None), " ")
    day = each.day or each.outlook
    return (code, Linked(Name(title_of(record)), code), stage, day, _basis(each))


def _basis(each: Coming) -> Cell:
    if each.basis is Basis.SEEN:
        return say("median of {n} texts in the register", n=each.texts)
    return say("longest times of GB/T 16733") if each.basis is Basis.STANDARD else each.basis
