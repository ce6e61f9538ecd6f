"""The help of every command: whole in both languages, within its lines, asked for in any way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hostile.running import inside
from sdtstd.cli.program import COMMANDS
from sdtstd.sinks.cells import width
from support.foreign import foreign
from support.runs import DAY, example

if TYPE_CHECKING:
    from support.goldens import Golden

LANGUAGES = ("en", "zh")


def shown(*words: str, **environ: str) -> str:
    run = inside(*words, **environ)
    assert run.code == 0, run.err
    return run.out


def test_the_golden_files_are_these() -> None:
    made = {f"{name}.{each}.txt" for name in ("help", "wrong-turns") for each in LANGUAGES}
    assert {each.name for each in (Path(__file__).parent / "golden").iterdir()} == made


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_of_the_program(language: str, golden: Golden) -> None:
    golden(f"help.{language}.txt", shown("--help", "--lang", language, COLUMNS="80"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_is_summed_up_on_a_line(language: str) -> None:
    lines = shown("--help", "--lang", language, COLUMNS="80").splitlines()
    listed = {line.split()[0]: line for line in lines if line.split()[:1] and line[:3] != "   "}
    for name in {each.split()[0] for each in COMMANDS}:
        assert listed[name].endswith((".", "。")), name
        assert width(listed[name]) <= 78


@pytest.mark.parametrize("columns", ["60", "80", "200"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_whole_and_keeps_to_its_lines(name: str, language: str, columns: str) -> None:
    text = shown("--lang", language, *name.split(), "--help", COLUMNS=columns)
    assert foreign(text, language) == []
    typed = ("  sdtstd ", "  --format <")
    lines = [line for line in text.splitlines() if not line.startswith(typed)]
    assert max(map(width, lines)) <= min(int(columns), 80)
    assert "..." not in text.partition("\n")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_ways_to_ask_for_help(name: str) -> None:
    text = shown("--lang", "zh", *name.split(), "--help")
    assert text == shown("--lang", "zh", *name.split(), "-h")
    assert text == shown("--lang=zh", "help", *name.split())
    assert text == shown(*name.split(), "--help", LC_ALL="zh_CN.UTF-8")
    assert shown("help") == shown("--help") != shown("--lang", "zh", "help")


def test_what_stands_before_a_command_holds_for_it() -> None:
    data = ("--data", str(example()))
    status = ("status", "--as-of", DAY)
    english, chinese = (shown(*status, *data, "--lang", each) for each in LANGUAGES)
    assert shown("--lang", "zh", *data, *status) == chinese != english
    assert shown("--lang", "zh", *data, *status, "--lang", "en") == english
    assert shown("--data", "nowhere", *status, *data) == english
    assert shown(*data, *status, SDTSTD_DATA="nowhere") == english
    assert shown("--lang", "zh", *data, "schema") == shown("schema", *data)


def test_a_language_as_the_value_of_another_option_is_none() -> None:
    run = inside("list", "--text", "zh", "--task", "nothing", "--data", str(example()))
    assert foreign(run.err, "en") == []
