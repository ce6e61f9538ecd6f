"""Sheets of a workbook filled: what stands in their cells, what stays in sight, what is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.edit.table.cut import fitting
from sdtstd.export.layout import SOME_LINES, height_of, validation, width_of
from sdtstd.export.sheet import Toned
from sdtstd.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.export.looks import Looks
    from sdtstd.export.sheet import Above, Sheet, SheetCell
    from sdtstd.export.table import Places, Table

_A3, _A4 = 8, 9
_WIDE = 200  # digits across: more is too small to read on A4
_MARGINS = (0.4, 0.4, 0.5, 0.6)  # inches: left, right, above, below
_FOOTER = "&L&A&R&P / &N"
_OF_PLACES = (40, 60, 50)


def fill_table(page: Any, table: Table, looks: Looks) -> None:
    """Fill a sheet with a table of texts, whose cells offer their choices."""
    looks.with_lines = table.empty > 0 or table.printed is not None
    widths = [width_of(each.key) for each in table.headings]
    language = table.language
    headings = [fitting(each.text, language) for each in table.headings]
    for n, each in enumerate(table.headings):
        page.write_string(0, n, headings[n], looks.heading(each.text, required=each.required))
    texts = [[fitting(each, language) for each in row] for row in table.rows]
    for n, row in enumerate(texts, 1):
        for column, text in enumerate(row):
            if text:
                look = looks.example if table.empty else looks.text(text)
                page.write_string(n, column, text, look)
    last = len(texts) + max(table.empty, 1)
    for n, each in enumerate(table.headings):
        rule = validation(each, table.places)
        if rule is not None:
            page.data_validation(1, n, last, n, rule)
    bottom = max(len(texts) + table.empty, 1)
    _lay_out(page, 0, bottom, widths, looks, is_read=table.printed is not None)
    if table.printed is not None:
        page.print_area(0, 0, bottom, table.printed - 1)
    _set_heights(page, [headings, *texts], 0, widths, table.printed)


def fill_places(page: Any, places: Places, looks: Looks) -> None:
    """Fill a sheet with the places that cells offer."""
    for n, text in enumerate(places.headings):
        page.write_string(0, n, text, looks.heading(text))
    for n, row in enumerate(places.rows, 1):
        for column, text in enumerate(row):
            page.write_string(n, column, text, looks.text(text))
    _lay_out(page, 0, max(len(places.rows), 1), _OF_PLACES, looks)
    _set_heights(page, [places.headings, *places.rows], 0, _OF_PLACES)


def fill_sheet(page: Any, sheet: Sheet, looks: Looks) -> None:
    """Fill a sheet for reading: its lines, its titles, its texts and numbers."""
    looks.with_lines = True
    widths = [each.width for each in sheet.columns]
    printed = sheet.printed or len(widths)
    top = len(sheet.above)
    for n, line in enumerate(sheet.above):
        cut = replace(line, text=fitting(line.text, sheet.language))
        _write_above(page, n, cut, widths[:printed], looks)
    for n, column in enumerate(sheet.columns):
        page.write_string(
            top, n, fitting(column.title, sheet.language), looks.heading(column.title)
        )
    shown = [[_shown(cell, sheet.language) for cell in row] for row in sheet.rows]
    for n, row in enumerate(sheet.rows, top + 1):
        for k, cell in enumerate(row):
            _write(page, (n, k), cell, shown[n - top - 1][k], sheet, looks)
    last = top + max(len(sheet.rows), 1)
    _add_bars(page, top + 1, last, sheet)
    looks.with_lines = False
    _lay_out(page, top, last, widths, looks, is_read=True)
    page.print_area(0, 0, last, printed - 1)
    _set_heights(page, [[each.title for each in sheet.columns], *shown], top, widths)


def _shown(cell: SheetCell, language: str) -> str:
    """Give the text of a cell; a number has none, and fits its column."""
    text = cell.text if isinstance(cell, Toned) else cell
    return fitting(text, language) if isinstance(text, str) else ""


def _write(  # noqa: PLR0913, PLR0917 - a cell at its place
    page: Any, at: tuple[int, int], cell: SheetCell, text: str, sheet: Sheet, looks: Looks
) -> None:
    if isinstance(cell, int | float):
        page.write_number(*at, cell, looks.number(sheet.columns[at[1]].form))
    elif text:
        tone = cell.tone if isinstance(cell, Toned) else ""
        page.write_string(*at, text, looks.text(text, tone))
    else:
        page.write_blank(*at, None, looks.text(""))


def _write_above(page: Any, row: int, line: Above, widths: Sequence[int], looks: Looks) -> None:
    """Write a line over all columns that are printed, in as many lines as it needs."""
    looks.with_lines = False
    look, text = looks.above(line), line.text
    if len(widths) > 1:
        page.merge_range(row, 0, row, len(widths) - 1, "", look)
    page.write_string(row, 0, text, look)
    size = 1.6 if line.large else 1.2 if line.strong else 1.0
    page.set_row(row, size * height_of([text], [int(sum(widths) / size)]))
    looks.with_lines = True


def _add_bars(page: Any, first: int, last: int, sheet: Sheet) -> None:
    """Draw bars from nothing to all; a cell without a number has none."""
    for n, column in enumerate(sheet.columns):
        if column.bar:
            ends = {"min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1}
            bar = {"type": "data_bar", "bar_color": "#9DC3E6", "bar_solid": True, **ends}
            page.conditional_format(first, n, last, n, bar)


def _lay_out(  # noqa: PLR0913 - where a sheet begins and ends
    page: Any,
    top: int,
    last: int,
    widths: Sequence[int],
    looks: Looks,
    *,
    is_read: bool = False,
) -> None:
    """Keep headings in sight, on each printed page too; a page is as wide as the table."""
    page.autofilter(top, 0, last, len(widths) - 1)
    page.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})
    for n, width in enumerate(widths):
        page.set_column(n, n, width, looks.plain)
    page.freeze_panes(top + 1, 1)
    page.repeat_rows(top)
    page.set_landscape()
    page.set_paper(_A4 if is_read or sum(widths) <= _WIDE else _A3)
    page.set_margins(*_MARGINS)
    page.set_footer(_FOOTER)
    page.fit_to_pages(1, 0)


def _set_heights(
    page: Any,
    rows: Sequence[Sequence[str]],
    top: int,
    widths: Sequence[int],
    printed: int | None = None,
) -> None:
    """Make rows as high as their texts: not all programs do so when they open a workbook.

    Headings are bold, and have a button in their corner. Texts beside those that are printed get
    some lines, so that a page is not full of gaps.
    """
    headings, *others = rows
    page.set_row(top, height_of(headings, [max(each - 2, 4) for each in widths]))
    for n, row in enumerate(others, top + 1):
        height = height_of(row, widths)
        if printed is not None and height > SOME_LINES:
            height = max(height_of(row[:printed], widths[:printed]), SOME_LINES)
        page.set_row(n, height)
