"""`report --format html`: where the page goes, what it says beside its day, what is refused."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from support.page_read import page_read
from support.repositories import make
from support.runs import DAY, EXAMPLE, inside, inside_of, on_terminal, process

if TYPE_CHECKING:
    from pathlib import Path

    from support.goldens import Golden

ON = ("report", "--data", str(EXAMPLE), "--as-of", DAY)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_reader_sees_the_example(language: str, golden: Golden) -> None:
    run = inside(*ON, "--format", "html", "--lang", language)
    assert run.code == 0
    golden(f"page.{language}.txt", page_read(run.out, language).text)


@pytest.mark.parametrize("name", ["page.html", "PAGE.HTM"])
def test_a_file_that_ends_as_a_page_does_becomes_one(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    run = inside(*ON, "-o", str(path))
    assert (run.code, run.out) == (0, "")
    assert "is written" in run.err
    assert path.read_text("utf-8") == inside(*ON, "--format", "html").out


def test_the_words_of_a_language_come_first_and_the_others_are_there() -> None:
    found = {each: inside(*ON, "--format", "html", "--lang", each).out for each in ("zh", "en")}
    assert '<html lang="zh-CN"' in found["zh"]
    assert '<html lang="en"' in found["en"]
    read = {name: page_read(html, "en").text for name, html in found.items()}
    assert read["zh"].replace("English", "") == read["en"].replace("中文", "")


def test_a_period_and_a_commit_stand_beside_the_day(tmp_path: Path) -> None:
    repository = make(tmp_path)
    shutil.copytree(EXAMPLE, tmp_path / "data")
    repository.commit()
    words = ("--period", "2023Q1", "--at", "HEAD", "--format", "html")
    run = inside_of(tmp_path, "report", *words)
    text = page_read(run.out, "en").text
    assert "first quarter of 2023" in text
    assert "2023-01-01 to 2023-03-31" in text
    assert "the register as it stood in HEAD" in text


REFUSED = {
    ("--format", "markdown", "-o", "a.html"): (
        "'a.html' ends as html does, not markdown: leave out --format"
    ),
    ("--check", "-o", "a.html"): "--check is for Markdown: a page is written anew",
    ("--section", "goals", "-o", "a.html"): "a page has all sections: leave out --section",
}


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_what_no_page_can_be_is_refused(words: tuple[str, ...], tmp_path: Path) -> None:
    run = process(*ON, *words, cwd=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert REFUSED[words] in run.err
    assert list(tmp_path.iterdir()) == []


def test_a_page_is_not_written_over_a_data_file(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(EXAMPLE, data)
    run = inside(
        "report", "--data", str(data), "-o", str(data / "standards.yaml"), "--format", "html"
    )
    assert run.code == 2
    assert "is a data file of the register" in run.err
    assert (data / "standards.yaml").read_bytes() == (EXAMPLE / "standards.yaml").read_bytes()


def test_a_terminal_gets_no_page() -> None:
    run = on_terminal(*ON, "--format", "html", columns=80)
    assert run.code == 2
    assert "html is not for a terminal: write it to a file, -o FILE" in run.err


def test_the_same_bytes_whatever_the_zone_the_locale_and_the_hashes() -> None:
    odd = {"TZ": "America/Los_Angeles", "LANG": "C", "PYTHONHASHSEED": "7", "COLUMNS": "20"}
    words = (*ON, "--format", "html", "--lang", "zh")
    assert process(*words).out == process(*words, environ=odd).out
