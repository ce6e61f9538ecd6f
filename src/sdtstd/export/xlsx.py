"""A workbook, in which every cell is a text: none is a formula, a link or a number."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from sdtstd.diagnostics import CannotRun, say
from sdtstd.export.layout import height_of, validation, width_of
from sdtstd.export.looks import looks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.export.looks import Looks
    from sdtstd.export.table import Places, Table

_A3, _A4 = 8, 9
_WIDE = 200  # digits across: more is too small to read on A4
_MARGINS = (0.4, 0.4, 0.5, 0.5)  # inches: left, right, above, below
LONGEST = 32_767
"""How many units of UTF-16 a cell holds."""

MOST_ROWS = 1_048_576
"""How many rows a sheet has, the headings among them."""


def written(table: Table, raw: bool) -> bytes:  # noqa: ARG001 - a workbook needs no guards
    """Write a table as a sheet, and its places as a second one; the same bytes for the same table.

    Raises:
        CannotRun: the library is not there, or a cell holds more than a spreadsheet can.
    """
    _demand_room(table)
    out = BytesIO()
    book = _library().Workbook(out, {"in_memory": True})
    book.set_properties({"created": _day_one()})
    looks = looks_of(book, with_lines=table.empty > 0)
    sheet = book.add_worksheet(table.name)
    texts = [(each.text, looks.over(each)) for each in table.headings]
    widths = [width_of(each.key) for each in table.headings]
    _fill(sheet, texts, table.rows, looks, table.empty)
    _lay_out(sheet, widths, looks)
    _set_heights(sheet, [[each.text for each in table.headings], *table.rows], widths)
    _add_choices(sheet, table)
    if table.places is not None:
        _add_places(book, table.places, looks)
    book.close()
    return out.getvalue()


def _library() -> Any:  # noqa: ANN401
    try:
        import xlsxwriter  # type: ignore[import-untyped]
    except ImportError:
        raise CannotRun(
            say("a workbook needs a library that is not installed: pip install 'sdtstd[xlsx]'")
        ) from None
    return xlsxwriter


def _day_one() -> object:
    """Give the day of every workbook: that of the files in it, so that bytes have no clock."""
    from datetime import datetime

    return datetime(1980, 1, 1)  # noqa: DTZ001 - written without a zone


def _fill(
    sheet: Any,  # noqa: ANN401
    headings: Sequence[tuple[str, Any]],
    rows: Sequence[Sequence[str]],
    looks: Looks,
    empty: int = 0,
) -> None:
    """Write headings as they look, and rows below them, which can be picked by values."""
    for column, (text, look) in enumerate(headings):
        sheet.write_string(0, column, text, look)
    for n, row in enumerate(rows, 1):
        for column, text in enumerate(row):
            if text:
                sheet.write_string(n, column, text, looks.example if empty else looks.of(text))
    last = max(len(rows) + empty, 1)
    sheet.autofilter(0, 0, last, len(headings) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})


def _lay_out(sheet: Any, widths: Sequence[int], looks: Looks) -> None:  # noqa: ANN401
    """Keep headings in sight, on each printed page too; a page is as wide as the table."""
    for n, width in enumerate(widths):
        sheet.set_column(n, n, width, looks.plain)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_A4 if sum(widths) <= _WIDE else _A3)
    sheet.set_margins(*_MARGINS)
    sheet.fit_to_pages(1, 0)


def _set_heights(sheet: Any, rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:  # noqa: ANN401
    """Make rows as high as their texts: not all programs do so when they open a workbook."""
    for n, row in enumerate(rows):
        sheet.set_row(n, height_of(row, widths))


def _add_choices(sheet: Any, table: Table) -> None:  # noqa: ANN401
    last = len(table.rows) + max(table.empty, 1)
    for n, each in enumerate(table.headings):
        rule = validation(each, table.places)
        if rule is not None:
            sheet.data_validation(1, n, last, n, rule)


def _add_places(book: Any, places: Places, looks: Looks) -> None:  # noqa: ANN401
    sheet = book.add_worksheet(places.name)
    _fill(sheet, [(each, looks.heading) for each in places.headings], places.rows, looks)
    _lay_out(sheet, (40, 60, 50), looks)


def _demand_room(table: Table) -> None:
    if len(table.rows) >= MOST_ROWS:
        most = f"{MOST_ROWS:,}"
        raise CannotRun(say("a sheet holds {most} rows at most: write csv, or fewer", most=most))
    for name, row in zip(table.names, table.rows, strict=True):
        for heading, text in zip(table.headings, row, strict=True):
            if len(text.encode("utf-16-le")) // 2 > LONGEST:
                raise CannotRun(
                    say(
                        "{name}: {heading} has more than {most} characters:"
                        " no spreadsheet holds it",
                        name=name,
                        heading=heading.text,
                        most=f"{LONGEST:,}",
                    )
                )
