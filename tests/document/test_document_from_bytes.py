"""Bytes that are no file on disk are read by the rules of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import Span, say
from sdtstd.document import LARGEST, from_bytes, read, too_large, unreadable

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "data",
    [b"a: x\n", b"\xef\xbb\xbfa: x\n", b"a: \xff\n", "a: 智".encode("gb18030"), b"", b"a: [\n"],
)
def test_the_same_document_as_from_a_file(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.yaml").write_bytes(data)
    assert from_bytes(data, "data/a.yaml") == read(tmp_path / "a.yaml", tmp_path, "data/a.yaml")


def test_the_largest(tmp_path: Path) -> None:
    data = b"#" * (LARGEST + 1)
    (tmp_path / "a.yaml").write_bytes(data)
    assert from_bytes(data, "a.yaml") == too_large("a.yaml")
    assert read(tmp_path / "a.yaml", tmp_path, "a.yaml") == too_large("a.yaml")
    assert from_bytes(data[:-1], "a.yaml").faults != too_large("a.yaml").faults


def test_what_cannot_be_read() -> None:
    document = unreadable("data/a.yaml", say("this is a link"))
    (fault,) = document.faults
    assert (document.root, document.text) == (None, "")
    assert (fault.rule.name, fault.at) == ("unreadable-file", Span("data/a.yaml", 0, 0))
    assert (str(fault.message), fault.about) == ("this is a link", "data/a.yaml")
