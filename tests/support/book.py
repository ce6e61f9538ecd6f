"""Workbooks of whole registers: written in this process, read back by the import's library."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from python_calamine import CalamineWorkbook

from sdtstd.catalogue import translator
from sdtstd.document import parse
from sdtstd.export.book.whole import written
from sdtstd.export.whole import Whole
from sdtstd.loading import assemble
from sdtstd.measure.snapshot import Snapshot
from sdtstd.model.columns import TITLES, SheetName
from sdtstd.views.summary import a_year_before

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.model.register import Register

Cells = list[list[Any]]


def loaded(data: Path) -> Register:
    """Read the files of a folder."""
    files = sorted(data.glob("*.yaml"))
    return assemble(
        [parse(each.read_text("utf-8"), f"data/{each.name}") for each in files]
    ).register


def whole(register: Register, day: str, language: str) -> Whole:
    """Give a register on a day, with the year before it as the period."""
    on = date.fromisoformat(day)
    return Whole(Snapshot(register, on), lambda at: (at.file, 1), language, a_year_before(on))


def book_of(register: Register, day: str, language: str) -> bytes:
    """Write the workbook of a register."""
    return written(whole(register, day, language))


def cells_of(book: bytes) -> dict[str, Cells]:
    """Give the cells of each sheet; an empty one is an empty text."""
    read = CalamineWorkbook.from_filelike(BytesIO(book))
    return {
        name: read.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in read.sheet_names
    }


def table_of(cells: dict[str, Cells], sheet: SheetName, language: str) -> list[dict[str, Any]]:
    """Give the rows of a sheet by the keys of its columns, or their titles where they have none."""
    translate = translator(language)
    rows = cells[sheet.word.translated(translate)]
    keys: dict[Any, str] = {
        title.translated(translate): key for key, title in TITLES[sheet].items()
    }
    top = next(n for n, row in enumerate(rows) if len(keys.keys() & {*map(str, row)}) == len(keys))
    names = [keys.get(each, str(each)) for each in rows[top]]
    return [dict(zip(names, row, strict=True)) for row in rows[top + 1 :]]
