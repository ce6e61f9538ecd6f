"""Which bytes are which text: said by the file or by its reader, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.sheets import refusal, rows

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "编号,名称\nDB31/T 1311—2021,数据治理\n"
ROWS = [["编号", "名称"], ["DB31/T 1311—2021", "数据治理"]]
PLAIN = "it is not UTF-8: name its encoding with --encoding"


@pytest.mark.parametrize("written", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_or_utf_8_needs_no_name(tmp_path: Path, written: str) -> None:
    assert rows(tmp_path, TEXT.encode(written)) == ROWS


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_both_orders_of_utf_16_are_read(tmp_path: Path, mark: bytes) -> None:
    order = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    assert rows(tmp_path, mark + TEXT.encode(order)) == ROWS


@pytest.mark.parametrize(
    "written", ["gb18030", "gbk", "big5", "utf-16-le", "utf-16-be", "utf-16", "UTF8", "utf-8-sig"]
)
def test_a_name_is_obeyed(tmp_path: Path, written: str) -> None:
    text = TEXT if written != "big5" else "編號,名稱\n1,數據\n"
    found = rows(tmp_path, text.encode(written), code=written)
    assert found == [line.split(",") for line in text.splitlines()]


def test_a_mark_says_more_than_a_name(tmp_path: Path) -> None:
    assert rows(tmp_path, TEXT.encode("utf-8-sig"), code="gb18030") == ROWS
    assert rows(tmp_path, f"\ufeff{TEXT}".encode("gb18030"), code="GB18030") == ROWS
    assert rows(tmp_path, '\ufeff{"a": "数"}'.encode("gb18030"), code="gb18030") == [["数"]]


@pytest.mark.parametrize(
    ("data", "code", "expected"),
    [
        (
            TEXT.encode("gb18030"),
            None,
            "it is not UTF-8, and reads as GB18030: --encoding gb18030",
        ),
        ("café,1".encode("latin-1"), None, PLAIN),
        (TEXT.encode("utf-16-le"), None, PLAIN),
        (b"\xff\xff\xff", None, PLAIN),
        (b"a,\xa1", "gb18030", "its bytes are not gb18030"),
        (b"\xff\xfea", None, "its bytes are not utf-16-le"),
        (TEXT.encode(), "gb18030", "it is UTF-8, not gb18030: leave out --encoding"),
        (b"a,b", "gb18031", "there is no encoding 'gb18031': gb18030 is one"),
        (b"a,b", "hex", "there is no encoding 'hex': gb18030 is one"),
        (b"a,b", "a\0b", "there is no encoding 'a\\x00b': gb18030 is one"),
        (b"a,b", "undefined", "there is no encoding 'undefined': gb18030 is one"),
        (b"", "", "there is no encoding '': gb18030 is one"),
    ],
)
def test_what_is_not_known_is_told(
    tmp_path: Path, data: bytes, code: str | None, expected: str
) -> None:
    assert refusal(tmp_path, data, code=code) == expected
