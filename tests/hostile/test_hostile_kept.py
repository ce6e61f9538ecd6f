"""Kept files and the summary of a job: what stands in them already is data as well."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from sdtstd.catalogue import translator
from sdtstd.render.formats import Format
from sdtstd.render.look import Look
from sdtstd.render.voice import Voice
from sdtstd.views.check import check_report
from support.payloads.html_page import by_cmark
from support.payloads.readers import acting, forged
from support.payloads.register import register, written
from support.payloads.report_readers import VOICE
from support.payloads.reports import DAY, Share
from support.payloads.said import said
from support.payloads.strings import PAYLOADS
from support.runs import inside

if TYPE_CHECKING:
    from types import ModuleType

    from sdtstd.report import Report

WORDS = ("report", "--as-of", DAY.isoformat(), "--lang", "en", "-o", "P.md")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a register of payloads."""
    folder = tmp_path_factory.mktemp("kept")
    (folder / "data").mkdir()
    (folder / "data" / "standards.yaml").write_text(written(register(1)), "utf-8")
    return folder


@pytest.fixture(autouse=True)
def there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (folder / "P.md").unlink(missing_ok=True)


def test_a_block_ends_where_we_end_it_whatever_the_data_says() -> None:
    assert inside(*WORDS).code == 0
    text = Path("P.md").read_text("utf-8")
    assert text.count("<!-- sdtstd:end -->") == 1
    assert text.count("<!--") == 4
    assert text.endswith("\n<!-- sdtstd:end -->\n")
    again = inside(*WORDS, "--check")
    assert (again.code, again.out) == (0, "")
    assert inside(*WORDS).code == 0
    assert Path("P.md").read_text("utf-8") == text


def test_a_kept_file_has_the_tables_and_links_of_the_data() -> None:
    inside(*WORDS)
    lines = Path("P.md").read_text("utf-8").splitlines()
    page = by_cmark("\n".join(each for each in lines if not each.startswith("<!-- ")))
    assert page.strange == []
    assert page.links
    assert all(each.startswith("data/standards.yaml#L") for each in page.links)
    assert page.tables


@pytest.mark.parametrize("surroundings", [{}, {"GITHUB_ACTIONS": "true"}])
def test_the_difference_to_a_kept_file_commands_nothing(surroundings: dict[str, str]) -> None:
    inside(*WORDS)
    begin, *rest = Path("P.md").read_text("utf-8").split("\n")
    old = [each.replace("\n", " ").replace("\r", " ") for each in PAYLOADS if "sdtstd:" not in each]
    text = "\n".join([begin, *old, *rest]).encode("utf-8", "replace")
    Path("P.md").write_bytes(text)
    drifted = inside(*WORDS, "--check", **surroundings)
    assert drifted.code == 1
    assert len(drifted.out.splitlines()) > len(old)
    assert acting(drifted.out) == forged(drifted.out) == []
    assert acting(drifted.err) == forged(drifted.err) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_summary_is_what_both_reports_say(language: str, tmp_path: Path) -> None:
    voice = Voice(language, translator(language))
    share = Share(2)
    reports = check_report(share.checked, 100), dict(islice(share.reports(), 4))["coverage"]
    summary = _summary(tmp_path, reports, voice)
    page = by_cmark(summary)
    assert page.strange == []
    assert page.tables == [table for each in reports for table in said(each, voice, None).tables]
    assert acting(summary) == forged(summary) == []


@pytest.mark.parametrize("most", [1_000, 50_000])
def test_a_summary_that_is_cut_has_whole_lines(most: int, tmp_path: Path) -> None:
    share = Share(2)
    reports = check_report(share.checked, 1000), share.difference()
    summary = _summary(tmp_path, reports, VOICE, most)
    page = by_cmark(summary)
    assert [each for each in page.strange if "blockquote" not in each] == []
    assert page.links == []
    assert len(summary.encode()) < most + 200


def _summary(
    folder: Path, reports: tuple[Report, Report], voice: Voice, most: int | None = None
) -> str:
    """Run the action's own program as the action does."""
    names = ("summary.md", "check.md", "diff.md")
    (folder / names[0]).touch()
    for name, report in zip(names[1:], reports, strict=True):
        (folder / name).write_text(Format.MARKDOWN.renderer()(report, Look(voice)), "utf-8")
    program = _program()
    given = [str(folder / name) for name in names]
    with (
        patch.object(sys, "argv", ["summary.py", *given]),
        patch.object(program, "MOST", most or program.MOST),
    ):
        program.main()
    return (folder / "summary.md").read_text("utf-8")


def _program() -> ModuleType:
    from importlib.util import module_from_spec, spec_from_file_location

    path = Path(__file__).parents[2] / "action" / "summary.py"
    spec = spec_from_file_location("summary", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
