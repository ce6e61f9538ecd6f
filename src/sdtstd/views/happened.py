"""The dated events of a period in a table, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.report import Anchor, Column, Name, Table
from sdtstd.views.days import told_day
from sdtstd.views.titles import title_of

if TYPE_CHECKING:
    from sdtstd.measure.events import Event


def event_table(happened: tuple[Event, ...]) -> Table:
    """Give each event with its day and its record."""
    columns = (
        Column(say("day")),
        Column(say("event")),
        Column(say("code or id")),
        Column(say("title")),
    )
    rows = (
        (
            told_day(str(each.when)),
            each.kind.word,
            Anchor(each.record.key, each.record.address),
            Name(title_of(each.record), short=False),
        )
        for each in happened
    )
    return Table(columns, tuple(rows), say("no dated event lies surely in the period"))
