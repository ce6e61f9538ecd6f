"""What people type and what the environment says: arguments, options, revisions, addresses."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from sdtstd.cli.links import repository_address
from sdtstd.render.formats import Format, Of
from sdtstd.render.links import Links
from sdtstd.render.look import Look
from sdtstd.verify.checked import find
from sdtstd.verify.difference import Side
from sdtstd.views.diff import diff_report
from support.examples import examples
from support.payloads.html_page import by_cmark
from support.payloads.readers import acting, forged, on_screen
from support.payloads.register import SHORT
from support.payloads.report_readers import REPORT_READERS, VOICE
from support.payloads.strings import PAYLOADS
from support.registers import loaded
from support.registers_in_git import a_register
from support.runs import DAY, example, inside, on_terminal
from support.writing import standard, standards

if TYPE_CHECKING:
    from sdtstd.report import Report

BEGUN = (
    *("--dry-run", "--plan-title", "plan", "--issued", "2022", "--source", "source"),
    *("--notice", "1", "--source-kind", "official", "--seen", "2022", "--tasks", "tasks.txt"),
)
NEW = (
    *("--dry-run", "--started", "2022", "--source", "x", "--notice", "x", "--source-kind", "press"),
)
WORDS = (
    ("status", "--plan", "{}"), ("status", "--as-of", "{}"), ("status", "--{}"), ("{}",),
    ("coverage", "--task", "{}"), ("coverage", "--field", "{}"), ("gaps", "--format", "{}"),
    ("list", "--level", "{}"), ("list", "--lang", "{}"), ("show", "--", "{}"), ("list", "-{}"),
    ("explain", "--", "{}"), ("check", "--select", "{}"), ("check", "--ignore", "{}"),
    ("check", "--", "{}"), ("check", "--max-findings", "{}"), ("check", "--base", "{}"),
    ("diff", "--", "{}"), ("diff", "main", "{}"), ("report", "--section", "{}"),
    ("report", "--since", "{}"), ("check", "-o", "none/{}"), ("report", "-o", "none/{}"),
    ("report", "-o", "{}", "--check"), ("schema", "-o", "none/{}"),
    ("export", "-o", "none/{}.csv"), ("export", "--level", "{}", "-o", "none/x.csv"),
    ("export", "-o", "none/{}.ics"), ("export", "--format", "parquet", "-o", "none/{}"),
    ("export", "--format", "{}"), ("export", "--since", "{}", "-o", "none/x.xlsx"),
    ("status", "--data", "{}"),
    ("set", "{}", "role=led"), ("set", "park-pilot", "{}"), ("set", "park-pilot", "x={}"),
    ("set", "park-pilot", "--dry-run", "title={}"), ("advance", "{}", "review", "2023"),
    ("advance", "park-pilot", "{}", "2023"), ("correct", "park-pilot", "{}", "x", "--reason", "x"),
    ("remove", "{}", "--dry-run", "--reason", "x"), ("rename", "life", "--title", "{}"),
    ("add", "pilot", "{}", *NEW, "--title", "x"), ("add", "pilot", "x", *NEW, "--title", "{}"),
    ("add", "pilot", "x", *NEW, "--title", "x", "--file", "data/{}.yaml"), ("add", "{}"),
    ("init", "none", "--goal", "{}"), ("init", "none/{}", "--dry-run"), ("init", "--tasks", "{}"),
    ("init", "none", *BEGUN, "--title", "{}"), ("init", "none", *BEGUN, "--title=a", "--goal",
     "local at_least 1 项 from=2022 to=2023: {}"),
)  # fmt: skip
# A process cannot be given a NUL, nor too long a word; no word of the gate meets every option.
TYPED = tuple(each for each in PAYLOADS if each and "\0" not in each and len(each) < 5_000)
GATE = 1 if examples(1) > 1 else 48
PAIRS = [
    (words, each)
    for n, each in enumerate(TYPED)
    for k, words in enumerate(WORDS)
    if (n + k) % GATE == 0
]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_register(tmp_path_factory.mktemp("typed") / "r")


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_whatever_is_typed_commands_nothing(
    words: tuple[str, ...], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    Path("tasks.txt").write_text("生活", "utf-8")
    tried = [each for pattern, each in PAIRS if pattern == words]
    assert len(tried) > 5
    for n, each in enumerate(tried):
        args = [word.format(each) if "{}" in word else word for word in words]
        more = (
            []
            if "--as-of" in words or words[0] == "schema" or len(words) < 3
            else [f"--as-of={DAY}"]
        )
        args[1:1] = more
        for environ in ({}, {"LANG": "zh_CN.UTF-8"})[: 1 + (n % 3 == 0)]:
            run = inside(*args, GITHUB_ACTIONS="true", **environ)
            assert run.code in (0, 1, 2), args
            assert "this is a bug" not in run.err, args
            assert acting(run.err) == forged(run.err) == [], args
            assert acting(run.out) == [], args
            assert words[0] == "check" or forged(run.out) == [], args


def test_the_address_of_the_repository_is_quoted() -> None:
    read = loaded(standards(standard()))
    report = _difference(read_name="main")
    for each in SHORT:
        for environ in (
            {"SDTSTD_LINKS": f"https://example.org/{each}"},
            {"GITHUB_SERVER_URL": "https://example.org", "GITHUB_REPOSITORY": each or "a/b",
             "GITHUB_SHA": each or "0"},
        ):  # fmt: skip
            base = repository_address(environ)
            assert base is not None
            links = Links(read.line_of, base)
            text = Format.MARKDOWN.renderer()(report, Look(VOICE, links=links))
            page = by_cmark(text)
            assert page.strange == [], each
            assert all(unquote(link).startswith(unquote(base)) for link in page.links), each
            assert page.links, each
            assert acting(text) == forged(text) == [], each


@pytest.mark.parametrize("form", [each for each in Format if each.of is Of.REPORTS])
def test_the_name_of_a_revision_is_text(form: Format) -> None:
    for each in TYPED:
        report = _difference(read_name=each)
        text = form.renderer()(report, Look(VOICE))
        REPORT_READERS[form](text, report, None, f"diff of {each}")
        assert acting(text) == forged(text) == [], each


def _difference(read_name: str) -> Report:
    """Compare two small registers of which one is a revision of that name."""
    day = date(2023, 6, 30)
    before = Side(
        read_name, "0" * 40, read_name, find(loaded(standards(standard())), day), forked=True
    )
    more = loaded(standards(standard(), standard(code="DB31/T 2-2022")))
    return diff_report(before, Side(None, None, "data", find(more, day, before.checked)), day)


def test_the_environment_commands_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for each in TYPED[:: GATE // 4 or 1]:
        run = inside("status", SDTSTD_DATA=each, LANG=each, LC_ALL=each)
        assert acting(run.err) == forged(run.err) == [], each
    shown = on_terminal("list", "--data", str(example()), columns=60, GITHUB_ACTIONS="true")
    assert acting(on_screen(shown.out)) == forged(shown.out) == []
