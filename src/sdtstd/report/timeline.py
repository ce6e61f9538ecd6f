"""A block of one thing on one day after the other: a bar and figures for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from sdtstd.diagnostics import Message
    from sdtstd.report.blocks import Column
    from sdtstd.report.cells import Cell, Name, Share
    from sdtstd.report.goals import Bar


@frozen
class TimelineRow:
    """One day, or several on which nothing differs: when that is, its bar, its figures."""

    when: Cell
    bar: Bar | Share | None
    cells: tuple[Cell, ...]


@frozen
class Timeline:
    """A thing by its title, what became of it in short, and a row for each day.

    The first heading is that of the days; the bars stand behind them without one.
    """

    title: Name | Message
    told: Cell
    columns: tuple[Column, ...]
    rows: tuple[TimelineRow, ...]
