"""A register on a day as a workbook, with all that a reader of it may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.export.book.coverage import coverage_sheet
from sdtstd.export.book.details import record_tables, topics_sheet
from sdtstd.export.book.gaps import gaps_sheet
from sdtstd.export.book.goals import goals_sheet
from sdtstd.export.book.method import method_sheet
from sdtstd.export.book.statistics import statistics_sheet
from sdtstd.export.book.teller import Teller
from sdtstd.export.xlsx import workbook

if TYPE_CHECKING:
    from sdtstd.export.sheet import Sheet
    from sdtstd.export.table import Table
    from sdtstd.export.whole import Whole


def written(whole: Whole) -> bytes:
    """Write the workbook; the same register, days and language give the same bytes.

    Raises:
        CannotRun: the library is not there, or a sheet has more rows than a spreadsheet takes.
    """
    return workbook(sheets(whole))


def sheets(whole: Whole) -> tuple[Sheet | Table, ...]:
    """Give the sheets in their order: what a leader opens first, what is looked up last."""
    teller = Teller(whole)
    return (
        goals_sheet(teller),
        *record_tables(teller),
        statistics_sheet(teller),
        coverage_sheet(teller),
        gaps_sheet(teller),
        method_sheet(teller),
        topics_sheet(teller),
    )
