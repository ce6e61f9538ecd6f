"""Files that are no list, or lists in another encoding: one sentence each, or the data."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from support.lists import HERE, entries, source
from support.runs import Run, inside

if TYPE_CHECKING:
    from pathlib import Path

DAY = "2026-11-25"
LIST = "标准编号,标准名称,发布日期\nGB/T 43572-2023,区块链和分布式记账技术 术语,2023-12-28\n"
ROW = "GB/T 43572-2023"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "registers" / "empty", tmp_path / "data")
    return tmp_path / "data"


def imported(file: Path, data: Path, *more: str) -> Run:
    where = ("--data", str(data), "--as-of", DAY, "--lang", "en")
    return inside("import", str(file), *source(), "--seen", DAY, *where, *more)


def refused(file: Path, data: Path, *more: str) -> str:
    """Import a file that cannot be read, and give the one sentence that says so."""
    before = entries(data), (data / "standards.yaml").read_bytes()
    run = imported(file, data, "--write", *more)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("sdtstd: ")
    assert run.err.count("\n") == 1
    assert (entries(data), (data / "standards.yaml").read_bytes()) == before
    return run.err


def ids(run: Run) -> list[str]:
    assert run.code == 0, run.err
    return [each["id"] for each in json.loads(run.out)["rows"] if each["outcome"] == "new"]


def test_gbk_without_a_word_names_gb18030(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(LIST.encode("gbk"))
    said = refused(file, data)
    assert "--encoding" in said
    assert "GB18030" in said
    assert ids(imported(file, data, "--encoding", "GB18030", "--format", "json")) == [ROW]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_one_sentence_or_the_data(data: Path, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(LIST.encode(encoding))
    if encoding == "utf-16":  # it begins with a mark that says so
        assert ids(imported(file, data, "--format", "json")) == [ROW]
    else:
        assert "--encoding" in refused(file, data)
    assert ids(imported(file, data, "--encoding", encoding, "--format", "json")) == [ROW]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators_are_found(data: Path, tmp_path: Path, separator: str) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST.replace(",", separator), "utf-8-sig")
    assert ids(imported(file, data, "--format", "json")) == [ROW]


def test_an_unknown_encoding_is_named(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    assert "GB9999" in refused(file, data, "--encoding", "GB9999")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("empty.xlsx", b""),
        ("empty.jsonl", b""),
        ("bytes.csv", bytes(range(256)) * 4),
        ("page.html", b"<html><body><table><tr><td>x</td></tr></table></body></html>"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("none.xlsx", b"PK\x03\x04 not an archive"),
        ("rest.pdf", b"%PDF-1.7\n"),
        ("array.jsonl", b"[1, 2, 3]\n"),
        ("cut.jsonl", b'{"code": "GB/T 43572-2023", "title"'),
    ],
)
def test_what_is_no_list_is_said_in_one_sentence(
    data: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    assert name in refused(file, data)


@pytest.mark.parametrize("content", ["\n\n,,,\n", "关于发布地方标准的公告\n各有关单位：\n"])
def test_a_text_without_a_list_is_refused(data: Path, tmp_path: Path, content: str) -> None:
    file, before = tmp_path / "text.csv", (data / "standards.yaml").read_bytes()
    file.write_text(content, "utf-8")
    for words in ((), ("--write",), ("--format", "json")):
        run = imported(file, data, *words)
        assert run.code == 2
        assert "has no list: headings such as 标准编号" in run.err
    assert (data / "standards.yaml").read_bytes() == before


def test_text_under_the_name_of_a_workbook_is_the_data(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.xlsx"
    file.write_text(LIST, "utf-8")
    assert ids(imported(file, data, "--format", "json")) == [ROW]


def test_a_file_that_is_not_there_and_a_folder(data: Path, tmp_path: Path) -> None:
    assert "none.csv" in refused(tmp_path / "none.csv", data)
    assert tmp_path.name in refused(tmp_path, data)


def test_headings_alone_are_a_list_of_nothing(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST.partition("\n")[0] + "\n", "utf-8")
    run = imported(file, data, "--format", "json")
    assert ids(run) == []
    assert [each["outcome"] for each in json.loads(run.out)["rows"]] == ["skipped"]
    before = (data / "standards.yaml").read_bytes()
    assert imported(file, data, "--write").code == 0
    assert (data / "standards.yaml").read_bytes() == before


def test_a_list_without_titles_and_codes_is_told_row_by_row(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("标准编号,标准名称\n,区块链和分布式记账技术 术语\n甲,乙\n", "utf-8")
    run = imported(file, data, "--format", "json")
    assert run.code == 0
    assert [each["outcome"] for each in json.loads(run.out)["rows"]] == [
        "skipped",
        "doubtful",
        "refused",
    ]


def test_two_thousand_rows_are_all_told(data: Path, tmp_path: Path) -> None:
    file, many = tmp_path / "list.csv", 2_000
    lines = (f"GB/T {number + 100000}-2023,标准{number},2023-12-28" for number in range(many))
    file.write_text("\n".join((LIST.partition("\n")[0], *lines)) + "\n", "utf-8")
    run = imported(file, data, "--format", "json")
    assert len(ids(run)) == many
    assert [each["row"] for each in json.loads(run.out)["rows"]] == list(range(1, many + 2))


def test_more_rows_than_anybody_keeps_are_one_sentence(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST + "a,b,c\n" * 1_000_000, "utf-8")
    assert "50,000" in refused(file, data)
