"""Files that are no files, links, sizes, encodings: each one finding, none waits, none raises."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sdtstd.diagnostics import Diagnostic, Span
from sdtstd.document import Document, misnamed, read

MIB = 1024 * 1024


def only(document: Document) -> Diagnostic:
    assert document.root is None
    (fault,) = document.faults
    assert isinstance(fault.at, Span)
    assert fault.at.file == document.file == "data/a.yaml"
    return fault


def read_in(root: Path, name: str = "a.yaml") -> Document:
    return read(root / name, root, "data/a.yaml")


def test_a_good_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("title: 智慧\r\n".encode())
    document = read_in(tmp_path)
    assert document.root == {"title": "智慧"}
    assert document.text == "title: 智慧\r\n"


def test_one_byte_order_mark_is_taken_off_and_places_are_those_after_it(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: x\n")
    document = read_in(tmp_path)
    assert document.root == {"a": "x"}
    assert document.span(("a",)) == Span("data/a.yaml", 3, 4)


def test_a_second_byte_order_mark_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbf" * 2 + b"a: x\n")
    fault = only(read_in(tmp_path))
    assert (fault.rule.name, fault.at) == ("forbidden-character", Span("data/a.yaml", 0, 1))


@pytest.mark.parametrize(
    ("data", "line", "column", "hint"),
    [
        ("a: 1\ntitle: 智慧".encode("gb18030"), 2, 8, "GB18030"),
        ("中: é".encode() + b"\xff", 1, 5, "save the file as UTF-8"),
        ("a: 1\n".encode("utf-16"), 1, 1, "UTF-16"),
        (b"\xfe\xff" + "a: 1\n".encode("utf-16-be"), 1, 1, "UTF-16"),
        (b"\xef\xbb\xbfa: \xed\xa0\x80\n", 1, 4, "UTF-8"),
        (b"a: \xe4\xb8", 1, 4, "UTF-8"),
    ],
)
def test_bytes_that_are_not_utf8(
    tmp_path: Path, data: bytes, line: int, column: int, hint: str
) -> None:
    (tmp_path / "a.yaml").write_bytes(data)
    document = read_in(tmp_path)
    fault = only(document)
    assert fault.rule.name == "not-utf8"
    assert isinstance(fault.at, Span)
    place = document.place(fault.at)
    assert (place.line, place.column) == (line, column)
    assert document.text[fault.at.start] == "\ufffd"
    assert hint in str(fault.hint)


def test_directory_fifo_and_vanished(tmp_path: Path) -> None:
    (tmp_path / "d.yaml").mkdir()
    os.mkfifo(tmp_path / "p.yaml")
    for name in ("d.yaml", "p.yaml", "gone.yaml", "gone/a.yaml", "d.yaml/../p.yaml/a.yaml"):
        fault = only(read_in(tmp_path, name))
        assert (fault.rule.name, fault.at) == ("unreadable-file", Span("data/a.yaml", 0, 0))


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "a.yaml").chmod(0)
    if os.geteuid() == 0:  # root reads everything

        def refuse(*_: object) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "open", refuse)
    fault = only(read_in(tmp_path))
    assert fault.rule.name == "unreadable-file"
    assert "permission denied" in str(fault.message)


def test_links(tmp_path: Path) -> None:
    root = tmp_path / "data"
    (root / "sub").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_text("a: secret\n", encoding="utf-8")
    (root / "b.yaml").write_text("a: inside\n", encoding="utf-8")
    links = {
        "in.yaml": "b.yaml",
        "sub/in.yaml": "../b.yaml",
        "out.yaml": "../secret.yaml",
        "zero.yaml": "/dev/zero",
        "gone.yaml": "nothing.yaml",
        "ring.yaml": "ring.yaml",
        "up": "..",
    }
    for link, target in links.items():
        (root / link).symlink_to(target)
    for name in ("in.yaml", "sub/in.yaml"):
        assert read_in(root, name).root == {"a": "inside"}
    for name in ("out.yaml", "zero.yaml", "gone.yaml", "ring.yaml", "up/secret.yaml"):
        assert only(read_in(root, name)).rule.name == "unreadable-file"


def test_the_root_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "data").symlink_to("real")
    assert read_in(tmp_path / "data").root == {"a": "1"}


def test_an_old_ring_of_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ring(*_: object, **__: object) -> Path:
        raise RuntimeError("Symlink loop from 'a.yaml'")

    monkeypatch.setattr("pathlib.Path.resolve", ring)
    assert "a loop of links" in str(only(read_in(tmp_path)).message)


def test_sizes(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"")
    os.truncate(path, 64 * MIB + 1)
    fault = only(read_in(tmp_path))
    assert (fault.rule.name, fault.at) == ("too-large", Span("data/a.yaml", 0, 0))
    path.write_bytes(b"a: |\n" + b"  x\n" * 10)
    os.truncate(path, 64 * MIB)
    assert {f.rule.name for f in read_in(tmp_path).faults} == {"forbidden-character"}


def test_a_file_that_grows_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: 1\n")
    before = path.stat()
    path.write_bytes(b"a: 1\nb: 2\n")
    monkeypatch.setattr(os, "fstat", lambda _: before)
    fault = only(read_in(tmp_path))
    assert fault.rule.name == "unreadable-file"
    assert "changed" in str(fault.message)


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    (tmp_path / "d.yaml").mkdir()
    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    before = len(list(Path("/proc/self/fd").iterdir()))
    for name in ("d.yaml", "a.yaml", "gone.yaml") * 5:
        read_in(tmp_path, name)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_name_is_all_that_is_known_of_a_file_that_is_not_read() -> None:
    finding = misnamed("data/sub/2023.YAML")
    assert (finding.rule.name, finding.at) == ("unread-file", Span("data/sub/2023.YAML", 0, 0))
    assert finding.about == "data/sub/2023.YAML"
    assert "name it '2023.yaml'" in str(finding.hint)
