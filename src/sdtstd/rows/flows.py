"""Rows of the stock and flow of standards: of all, of each level, of each series, of each field."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.measure.flow import Amount, Flow, Flows


class FlowOf(StrEnum):
    """What a flow is of."""

    ALL = "all"
    LEVEL = "level"
    SERIES = "series"
    FIELD = "field"


@frozen
class AmountRow:
    """How many surely, and how many more perhaps, by dates that are not exact."""

    surely: int
    perhaps: int


@frozen
class FlowRow:
    """Texts at the start and the end of a period, and what came, was revised and went between.

    `id` is the level, the series or the path of the field; null for all, and for texts of no field.
    """

    of: FlowOf
    id: str | None
    start: AmountRow
    new: AmountRow
    revised: AmountRow
    gone: AmountRow
    end: AmountRow


def flow_rows(flows: Flows) -> tuple[FlowRow, ...]:
    """Give all flows."""
    return tuple(_rows(flows))


def _rows(flows: Flows) -> Iterator[FlowRow]:
    yield _row(FlowOf.ALL, None, flows.total)
    yield from (_row(FlowOf.LEVEL, level, each) for level, each in flows.levels.items())
    yield from (_row(FlowOf.SERIES, name, each) for name, each in flows.series.items())
    yield from (_row(FlowOf.FIELD, each.path, each.flow) for each in flows.fields)


def _row(of: FlowOf, name: str | None, flow: Flow) -> FlowRow:
    amounts = (flow.start, flow.new, flow.revised, flow.gone, flow.end)
    return FlowRow(of, str(name) if name is not None else None, *map(_amount, amounts))


def _amount(amount: Amount) -> AmountRow:
    return AmountRow(amount.surely, amount.perhaps)
