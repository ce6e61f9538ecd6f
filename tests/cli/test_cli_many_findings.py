"""Numbers of findings in every format, where more exist than are counted."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from sdtstd.document import MOST, parse
from sdtstd.loading import pages
from sdtstd.render.formats import Format
from support.repositories import make
from support.runs import Run, inside, register

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MANY = "a: 1\n" * 106_000
SAID = "more than 100,000"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a file that is read once for all formats."""
    with patch.object(pages, "parse", cache(parse)):
        yield register(tmp_path_factory.mktemp("many"), MANY)


def check(data: Path, form: str, *more: str) -> Run:
    return inside("check", "--data", str(data), "--as-of", "2026-11-22", "--format", form, *more)


@pytest.mark.parametrize("form", Format)
def test_every_format_says_that_there_are_more(data: Path, form: str) -> None:
    run = check(data, form, "--lang", "en")
    assert run.code == 1
    if form != "json":  # of a thousand findings the last one is not among the first
        assert SAID in run.out + run.err


def test_lines_for_people_count_what_is_hidden(data: Path) -> None:
    for form in ("text", "markdown"):
        assert f"… and {SAID} more findings" in check(data, form, "--lang", "en").out
    assert f"… and {SAID} more findings" in check(data, "concise", "--lang", "en").err
    told = check(data, "text", "--lang", "en").out
    assert told.startswith(f"{SAID} errors in 1 file, 0 records checked\n")
    assert "超过 100,000" in check(data, "text", "--lang", "zh").out


def test_json_has_the_least_numbers_and_says_so(data: Path) -> None:
    summary = json.loads(check(data, "json").out)["summary"]
    least = {"errors": 100_000, "warnings": 0, "infos": 0, "files": 1, "records": 0}
    assert summary == least | {"at_least": True}


def test_a_report_that_cannot_be_made_counts_them_too(data: Path) -> None:
    run = inside("status", "--data", str(data), "--lang", "en")
    assert run.code == 2
    assert f"the data does not load (errors: {SAID})" in run.err


def test_what_a_change_brings_is_found_among_more_than_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = "sources: [{title: t, notice: a, kind: official, seen: 2026}]"
    row = "- {code: db31/t %d-2020, title: t, topics: [], stages: {}, " + source + "}\n"
    old = "".join(row % n for n in range(1, MOST + 20))
    repository = make(tmp_path)
    for rows in (old, row % 9_999 + old):
        repository.write("data/standards.yaml", f"version: 1\nstandards:\n{rows}")
        repository.commit()
    monkeypatch.chdir(tmp_path)
    words = ("--base", "HEAD~1", "--new-only", "--select", "code-style", "--lang", "en")
    run = inside("check", *words, "--format", "concise")
    place = "data/standards.yaml:3:10: SDT207 code-style"
    assert run.out == f"{place} 'db31/t 9999-2020' is not the canonical form (mended by --fix)\n"
