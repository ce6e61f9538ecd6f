"""The one room for python-calamine: the cells of a workbook, row by row, in the other process."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.parsers.expat import ExpatError

from sdtstd.sheets.workbook.merged import filled_down
from sdtstd.sheets.workbook.parts import parts_of
from sdtstd.sheets.workbook.refusal import Refusal
from sdtstd.sheets.workbook.scan import Scan
from sdtstd.sheets.workbook.shown import as_shown, styles_of
from sdtstd.sheets.workbook.values import wired
from sdtstd.sheets.workbook.wire import CELLS, ERROR
from sdtstd.sheets.workbook.xml import refuse_declared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.sheets.workbook.parts import Part, Parts

_SHEETS = 500


def sheets(data: bytes) -> Iterator[tuple[dict[str, object], list[list[Any]]]]:
    """Give each sheet: what is known of it, and its rows as `wire` has them.

    Raises:
        Refusal: the workbook is damaged, or too much.
    """
    try:
        parts, scans = _looked_through(data)
    except (zipfile.BadZipFile, zlib.error, ExpatError, ValueError, KeyError, EOFError):
        raise Refusal("damaged") from None
    except NotImplementedError:  # a way of packing that nobody uses
        raise Refusal("damaged") from None
    yield from _read(data, parts, scans)


def _looked_through(data: bytes) -> tuple[Parts, list[Scan]]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = parts_of(archive)
        if len(parts.sheets) > _SHEETS:
            raise Refusal("large")
        scans, left, styles = [], CELLS, styles_of(archive)
        for part in parts.sheets:
            scan = Scan(part.name, parts.computes_later, left, styles)
            scan.read(archive.read(part.member))
            left -= scan.filled
            scans.append(scan)
        _look_at_others(archive, {part.member for part in parts.sheets})
    return parts, scans


def _look_at_others(archive: zipfile.ZipFile, seen: set[str]) -> None:
    for name in archive.namelist():
        if name not in seen and name.lower().endswith((".xml", ".rels")):
            refuse_declared(archive.read(name))


def _read(
    data: bytes, parts: Parts, scans: list[Scan]
) -> Iterator[tuple[dict[str, object], list[list[Any]]]]:
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        kinds = [each.typ for each in book.sheets_metadata]
        if len(kinds) != len(scans):
            raise Refusal("damaged")
        for n, (part, scan) in enumerate(zip(parts.sheets, scans, strict=True)):
            if kinds[n] == SheetTypeEnum.WorkSheet:
                rows = _rows(book.get_sheet_by_index(n), scan)
                yield _about(part, scan, parts, len(rows)), rows
    except CalamineError:
        raise Refusal("damaged") from None


def _rows(sheet: Any, scan: Scan) -> list[list[Any]]:  # noqa: ANN401
    # `iter_rows` begins at the first row, but at the first column that holds something.
    rows: list[list[Any]] = [
        [wired(each, scan.name, number, n) for n, each in enumerate(cells, 1)]
        for number, cells in enumerate(sheet.to_python(skip_empty_area=False), 1)
    ]
    for (number, column), kind in scan.styled.items():
        if number <= len(rows) and column <= len(rows[number - 1]):
            rows[number - 1][column - 1] = as_shown(rows[number - 1][column - 1], kind)
    for (number, column), text in scan.broken.items():
        _put(rows, number, column, [ERROR, text])
    _trim(rows)
    filled_down(rows, scan.merged)
    return rows


def _put(rows: list[list[Any]], row: int, column: int, value: object) -> None:
    rows += [[] for _ in range(row - len(rows))]
    cells = rows[row - 1]
    cells += [None] * (column - len(cells))
    cells[column - 1] = value


def _trim(rows: list[list[Any]]) -> None:
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()


def _about(part: Part, scan: Scan, parts: Parts, height: int) -> dict[str, object]:
    return {
        "name": part.name,
        "hidden": part.is_hidden,
        "is_1904": parts.is_1904,
        "rows": height,
        "hidden_rows": sorted(each for each in scan.hidden_rows if each <= height),
        "hidden_columns": scan.hidden_columns,
    }
