"""`--max-bytes`: how much of all data files together is read, on disk and in git."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import sdtstd
from sdtstd import document, loading
from sdtstd.cli.options import ALTOGETHER
from sdtstd.cli.sizes import bytes_of
from sdtstd.cli.values import BadValue
from sdtstd.document import ALTOGETHER as OF_DOCUMENTS
from sdtstd.document import in_units
from sdtstd.git import tree
from sdtstd.git.blobs import blobs
from support.repositories import make
from support.runs import COMPUTING, example, inside, on_example, register

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TEXT = "version: 1\nsystem: {id: s, title: t, tasks: [{id: a, title: t}]}\n"
SIZE = len(TEXT)


@pytest.mark.parametrize(
    ("given", "size"),
    [("1", 1), ("268435456", 1 << 28), ("3k", 3 << 10), ("512M", 512 << 20), ("2G", 2 << 30)],
)
def test_sizes(given: str, size: int) -> None:
    assert bytes_of(given) == size


@pytest.mark.parametrize("given", ["", "0", "-1", "1.5G", "M", "1 M", "1MB", "1T", "٣", "9" * 20])
def test_what_is_no_size(given: str) -> None:
    with pytest.raises(BadValue, match="is not a size"):
        bytes_of(given)


def test_no_size_is_told_in_both_languages() -> None:
    for language, words in (("en", "is not a size: write"), ("zh_CN.UTF-8", "不是有效的大小")):
        run = inside("status", "--max-bytes", "x", LANG=language)
        assert (run.code, run.out) == (2, "")
        assert words in run.err


def test_the_default_is_the_one_of_the_documents() -> None:
    assert ALTOGETHER == OF_DOCUMENTS == 256 * 1024 * 1024


def test_sizes_in_the_largest_unit_without_rest() -> None:
    shown = [in_units(size) for size in (256 << 20, 3 << 30, 5 << 10, 1500, 0)]
    assert shown == ["256 MiB", "3 GiB", "5 KiB", "1,500 B", "0 B"]


@pytest.mark.parametrize("name", COMPUTING)
def test_every_command_that_reads_the_register_has_the_limit(name: str) -> None:
    run = inside(*on_example(name, "--max-bytes", "100", data=example()))
    assert (run.code, run.out) == (2, "")
    assert "too-large: the file is not read: with it the data files have more than 100 B" in run.err


def test_files_are_read_as_long_as_they_fit_and_the_others_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = register(tmp_path, TEXT, TEXT, TEXT)
    opened: list[str] = []

    def recording(path: Path, *more: object) -> object:
        opened.append(path.name)
        return document.text_at(path, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(loading, "text_at", recording)
    loaded = loading.load(data, 2 * SIZE)
    assert opened == ["standards.yaml", "targets.yaml"]
    (fault,) = loaded.faults
    assert (fault.about, fault.rule.name) == ("data/third.yaml", "too-large")
    assert "--max-bytes 1M" in str(fault.hint)
    assert not loading.load(data, 3 * SIZE).faults


def test_check_tells_it_of_each_file_and_exits_1(tmp_path: Path) -> None:
    data = register(tmp_path, TEXT, TEXT)
    run = inside("check", "--data", str(data), "--max-bytes", str(SIZE), "--format", "concise")
    assert run.code == 1
    assert run.out == (
        "data/targets.yaml:1:1: SDT008 too-large the file is not read:"
        f" with it the data files have more than {SIZE} B together\n"
    )


def test_programs_have_the_limit_too(tmp_path: Path) -> None:
    with pytest.raises(sdtstd.DataError, match="more than 1 KiB together"):
        sdtstd.load(register(tmp_path, TEXT + "#" * 1024), max_bytes=1024)


def in_git(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a register whose base is larger than its head, and work in its folder."""
    repository = make(root)
    repository.write("data/standards.yaml", TEXT + "#" * 1024 + "\n")
    repository.commit()
    repository.write("data/standards.yaml", TEXT)
    repository.commit()
    monkeypatch.chdir(root)
    return root


def test_a_base_is_read_by_the_same_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_git(tmp_path, monkeypatch)
    asked: list[str] = []

    def recording(root: Path, ids: Iterable[str]) -> dict[str, bytes]:
        asked.extend(ids)
        return blobs(root, asked)

    monkeypatch.setattr(tree, "blobs", recording)
    run = inside("diff", "HEAD~1", "HEAD", "--max-bytes", str(SIZE), "--lang", "en")
    assert "data/standards.yaml does not load in the base" in run.out
    assert len(asked) == 1  # that of the head
    run = inside("check", "--base", "HEAD~1", "--exact", "--max-bytes", str(SIZE), "--lang", "en")
    assert "data/standards.yaml does not load in the base" in run.err
    assert "does not load" not in inside("diff", "HEAD~1", "HEAD", "--lang", "en").out


def test_a_moved_register_is_not_looked_for_in_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_git(tmp_path, monkeypatch)
    (tmp_path / "data").rename(tmp_path / "daten")
    run = inside("diff", "--data", "daten", "--max-bytes", str(SIZE - 1), "--lang", "en")
    assert run.code == 2
    assert "the YAML files there have more than" in run.err
    assert "raise --max-bytes" in run.err
