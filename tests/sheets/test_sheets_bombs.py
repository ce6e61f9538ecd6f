"""Workbooks made to hang, to fill the memory or to reach out: one sentence, and soon."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from support.sheets import read, refusal, told
from support.workbooks import cells, members, packed, raw, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DAMAGED = "the workbook is damaged: open it in a spreadsheet program and save it again"
DENSE = "it unpacks to far more than a list: save only the lists as .xlsx"
DECLARED = "the workbook declares entities, as no spreadsheet program does"
MANY = "it has more than 5,000 files in it: no workbook has"
PASSWORD = (
    "it is an old workbook, such as .xls, or has a password: save it as .xlsx without a password"
)
ARCHIVE = "it is an archive, not a workbook: unpack it, and import what is in it"
ONE = cells('<c r="A1"><v>1</v></c>')
LAUGHS = (
    "<!DOCTYPE a ["
    + "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    + '<!ENTITY e0 "ha">]>'
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>'


def far(cell: str) -> str:
    return f"cell {cell} of sheet 'S' holds something: at most 50,000 rows and 200 columns are read"


def at(cell: str, content: str = "<v>1</v>") -> bytes:
    row = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    one, other = '<row r="1"><c r="A1"><v>1</v></c></row>', f'<row r="{row}"><c r="{cell}">'
    return raw(f"<sheetData>{one}{other}{content}</c></row></sheetData>")


def inflating() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members(ONE).items():
            archive.writestr(name, content)
        with archive.open("xl/theme.xml", "w", force_zip64=True) as member:
            for _ in range(300):
                member.write(bytes(1024 * 1024))
    return stream.getvalue()


def a_million_rows() -> bytes:
    rows = "".join(f"<row><c><v>{n * n}</v></c></row>" for n in range(1_000_000))
    return raw(f"<sheetData>{rows}</sheetData>")


def a_million_empty_rows() -> bytes:
    return raw(f"<sheetData>{'<row><c/></row>' * 1_000_000}</sheetData>")


def crowded() -> bytes:
    return packed({f"m{n}": "" for n in range(20_000)})


def crowded_in_silence() -> bytes:
    data = bytearray(crowded())
    end = data.rfind(b"PK\x05\x06")
    data[end + 8 : end + 12] = struct.pack("<HH", 1, 1)
    return bytes(data)


def locked() -> bytes:
    data = bytearray(raw(ONE))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + offset] |= 1
    return bytes(data)


def lying() -> bytes:
    """Give a workbook whose sheet says that it is smaller than it is."""
    data = bytearray(raw(f"{ONE}<!--{'x' * 9_000_000}-->"))
    start = data.rfind(b"PK\x01\x02", 0, data.find(b"xl/worksheets", data.find(b"PK\x01\x02")))
    data[start + 24 : start + 28] = struct.pack("<I", 500)
    return bytes(data)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: at("XFD1048576"), far("XFD1048576")),
        (lambda: at("A50001", "<f>1</f>"), far("A50001")),
        (lambda: at("GS1"), far("GS1")),
        (lambda: at("A9", '<is><t/></is><v/></c><c r="A99999999999999"><v>1</v>'), None),
        (lambda: at("AAAA1"), DAMAGED),
        (lambda: at("1"), DAMAGED),
        (lambda: at("A0"), DAMAGED),
        (lambda: raw('<sheetData><row r="-1"><c><f/></c></row></sheetData>'), DAMAGED),
        (a_million_rows, far("A50001")),
        (a_million_empty_rows, DENSE),
        (inflating, DENSE),
        (lambda: raw(ONE, head=LAUGHS), DECLARED),
        (lambda: raw(ONE, head=OUTSIDE), DECLARED),
        (lambda: raw(ONE, more={"xl/styles.xml": f"{LAUGHS}<a>&e9;</a>"}), DECLARED),
        (crowded, MANY),
        (crowded_in_silence, MANY),
        (lambda: raw(ONE)[:900], DAMAGED),
        (lambda: raw(ONE)[:-30], DAMAGED),
        (lambda: b"PK\x03\x04", DAMAGED),
        (lambda: b"PK\x05\x06" + bytes(18), ARCHIVE),
        (locked, "it has a password: save it without one"),
        (lying, DAMAGED),
        (lambda: packed({"a/list.xlsx": written([["a"]])}), ARCHIVE),
        (lambda: packed({"mimetype": "x", "content.xml": "<a/>"}), None),
        (lambda: packed({"xl/workbook.bin": "x"}), "it is an .xlsb workbook: save it as .xlsx"),
        (lambda: packed({"xl/workbook.xml": "x"}), DAMAGED),
        (lambda: raw(ONE, more={"XL/workbook.xml": "<a/>"}), DAMAGED),
        (lambda: raw(cells('<c t="s"><v>9</v></c>')), DAMAGED),
        (lambda: raw("<sheetData><row>"), DAMAGED),
        (lambda: raw('<cols><col hidden="1"/></cols>'), DAMAGED),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), PASSWORD),
    ],
)
def test_it_is_told_soon(tmp_path: Path, make: Callable[[], bytes], expected: str | None) -> None:
    others = {
        far("A99999999999999"),
        "it is a document of another kind, such as .ods: save it as .xlsx",
    }
    found = told(tmp_path, make())
    assert found == expected or (expected is None and found in others)


@pytest.mark.parametrize(
    ("sheet", "strings", "expected"),
    [
        (
            '<c r="A1"/><c r="B1" t="s"><v>0</v></c>',
            "<si><t>a_x0007_</t></si>",
            "cell B1 of sheet 'S' holds the control character U+0007: remove it",
        ),
        (
            '<c r="AA1" t="s"><v>0</v></c>',
            f"<si><t>{'a' * 100_001}</t></si>",
            "cell AA1 of sheet 'S' has more than 100,000 characters",
        ),
        (
            '<c r="C1" t="e"><v>#SPILL!</v></c>',
            "",
            "cell C1 of sheet 'S' shows '#SPILL!', which is not read: clear the cell",
        ),
    ],
)
def test_a_text_that_is_none_is_told_with_its_cell(
    tmp_path: Path, sheet: str, strings: str, expected: str
) -> None:
    assert refusal(tmp_path, raw(cells(sheet), strings)) == expected


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (1_500, "its cells hold more than is read: save only the lists as .xlsx"),
        (40_000, "its reader gave up: it is damaged, or holds more than is read"),
    ],
)
def test_cells_that_share_a_long_text_are_too_much(
    tmp_path: Path, times: int, expected: str
) -> None:
    row = '<row><c t="s"><v>0</v></c></row>'
    book = raw(f"<sheetData>{row * times}</sheetData>", f"<si><t>{'字' * 32_000}</t></si>")
    assert told(tmp_path, book) == expected


def test_a_small_workbook_may_be_as_dense_as_it_likes(tmp_path: Path) -> None:
    book = read(tmp_path, raw(f"{ONE}<!--{' ' * 4_000_000}-->"))
    assert book.sheets[0].rows == ((1,),)
