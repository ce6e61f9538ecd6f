"""A shell that asks in words that nobody knows gets no answer, and no noise."""

from __future__ import annotations

import pytest

from sdtstd.cli import complete
from sdtstd.export.formats import ExportFormat
from support.runs import BARE, Run, example, process, register


def asked(**environ: str) -> Run:
    return process(environ={**BARE, "SDTSTD_DATA": str(example()), **environ})


@pytest.mark.parametrize(
    "environ",
    [
        {"_SDTSTD_COMPLETE": "complete_bash"},
        {"_SDTSTD_COMPLETE": "complete_bash", "COMP_WORDS": "sdtstd", "COMP_CWORD": "x"},
        {"_SDTSTD_COMPLETE": "complete_bash", "COMP_CWORD": "1"},
        {"_SDTSTD_COMPLETE": "nonsense"},
        {"_SDTSTD_COMPLETE": "complete_nonsense"},
        {"_SDTSTD_COMPLETE": "_"},
        {"_SDTSTD_COMPLETE": "\x1b[31m"},
    ],
)
def test_words_that_nobody_knows(environ: dict[str, str]) -> None:
    assert asked(**environ) == Run(2, "", "")


@pytest.mark.parametrize(
    ("words", "number"),
    [("sdtstd 'unclosed", "1"), ("sdtstd", "99"), ("sdtstd", "-5"), ("", "0"), ("\n\n", "1")],
)
def test_odd_lines_are_answered_or_not(words: str, number: str) -> None:
    run = asked(_SDTSTD_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=number)
    assert (run.code, run.err) == (0, "")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("", [each.value for each in ExportFormat]), ("x", ["xlsx"]), ("p", ["parquet"])],
)
def test_every_export_is_offered(typed: str, offered: list[str]) -> None:
    words = f"sdtstd export --format {typed}"
    run = asked(_SDTSTD_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD="3")
    assert (run.code, run.out.split(), run.err) == (0, offered, "")


def test_an_empty_variable_asks_nothing() -> None:
    assert "Usage" in asked(_SDTSTD_COMPLETE="").err + asked(_SDTSTD_COMPLETE="").out


def test_a_folder_that_is_gone_offers_nothing(tmp_path: object) -> None:
    run = asked(
        _SDTSTD_COMPLETE="complete_bash",
        COMP_WORDS="sdtstd explain ",
        COMP_CWORD="2",
        SDTSTD_DATA=f"{tmp_path}/gone",
    )
    assert (run.code, run.out.strip(), run.err) == (0, "", "")


@pytest.mark.parametrize("name", ["$(id)", "`id`", "a;b", "a b", "a\\nb", "*", "'"])
def test_only_words_are_offered(
    name: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("names")
    plan = f'{{id: "{name}", title: t, targets: [{{id: "{name}"}}]}}'
    data = register(folder, f"version: 1\nplans: [{plan}, {{id: good, title: t}}]\n")
    monkeypatch.setenv("SDTSTD_DATA", str(data))
    assert complete.plans("") == ["all", "good"]
    assert complete.targets("") == []
