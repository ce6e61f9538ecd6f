"""Workbooks as bytes: whole ones from a grid, and raw ones from the XML of a sheet."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = f'xmlns="{_MAIN}" xmlns:r="{_OFFICE}"'


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """Give an archive with these members."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def raw(
    sheet: str,
    strings: str = "",
    *,
    book: str = "",
    head: str = "",
    state: str = "visible",
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """Give a workbook of one sheet S; `book` is more of workbook.xml, `head` precedes a sheet."""
    return packed(members(sheet, strings, book=book, head=head, state=state) | dict(more or {}))


def members(
    sheet: str, strings: str = "", *, book: str = "", head: str = "", state: str = "visible"
) -> dict[str, str | bytes]:
    """Give the members of such a workbook."""
    sheets = f'<sheets><sheet name="S" sheetId="1" state="{state}" r:id="rId1"/></sheets>'
    parts = _link(1, "worksheet", "worksheets/sheet1.xml")
    parts += _link(2, "sharedStrings", "sharedStrings.xml")
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"></Types>',
        "_rels/.rels": _links(_link(1, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f"<workbook {_SPACES}>{book}{sheets}</workbook>",
        "xl/_rels/workbook.xml.rels": _links(parts),
        "xl/worksheets/sheet1.xml": f"{head}<worksheet {_SPACES}>{sheet}</worksheet>",
        "xl/sharedStrings.xml": f"<sst {_SPACES}>{strings}</sst>",
    }


def _link(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _links(links: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def styles(*forms: str | int, spelt: str = "", others: str = "") -> dict[str, str | bytes]:
    """Give the member of styles: style n of cells has the nth format, a code or an id.

    `spelt` is more of what formats are spelt out, `others` is what stands around them.
    """
    codes = {str(form): 164 + n for n, form in enumerate(forms) if isinstance(form, str)}
    spelt += "".join(
        f"<numFmt numFmtId='{n}' formatCode={quoteattr(code)}/>" for code, n in codes.items()
    )
    ids = (form if isinstance(form, int) else codes[form] for form in forms)
    cells_ = "".join(f'<xf numFmtId="{n}"/>' for n in ids)
    lists = f"<numFmts>{spelt}</numFmts>{others}<cellXfs>{cells_}</cellXfs>"
    return {"xl/styles.xml": f"<styleSheet {_SPACES}>{lists}{others}</styleSheet>"}


def cells(*written: str) -> str:
    """Give the data of a sheet with these cells in its first row."""
    return f'<sheetData><row r="1">{"".join(written)}</row></sheetData>'


def written(rows: Sequence[Sequence[object]]) -> bytes:
    """Give the workbook that XlsxWriter makes of a grid of texts, numbers and days."""
    import xlsxwriter  # type: ignore[import-untyped]

    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("表")
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(at, column, value, day)
                elif isinstance(value, str):
                    sheet.write_string(at, column, value)
                elif value is not None:
                    sheet.write_number(at, column, value)
    return stream.getvalue()
