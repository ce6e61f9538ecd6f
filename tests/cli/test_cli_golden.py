"""What users see, whole: every command in every format, against golden files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sdtstd.cli.program import CHANGE
from sdtstd.cli.program import COMMANDS as APP
from sdtstd.render.formats import Format, Of
from support.runs import COMMANDS, inside, on_example, on_terminal, process, process_on_terminal

if TYPE_CHECKING:
    from support.goldens import Golden


GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {each: ".piped.txt" if each is Format.TEXT else each.ending for each in Format}
PIPED = {each.value: ENDINGS[each] for each in Format if each.of is Of.REPORTS}
SHOWN = (".80.txt", ".60.txt", ".colour.ansi")
# `diff` reads git; `report`, `export`, `schema` and what changes the data write files: they have
# their own.
ELSEWHERE = {"diff", "report", "export", "schema"} | {
    name for name, each in APP.items() if each.heading == CHANGE
}


def test_every_command_in_every_format_has_a_golden_file() -> None:
    assert set(APP) == {words[0] for words in COMMANDS.values()} | ELSEWHERE
    written = {each.name for each in GOLDEN.iterdir()}
    assert written == {name + end for name in COMMANDS for end in (*PIPED.values(), *SHOWN)}


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("form", PIPED)
def test_piped(name: str, form: str, golden: Golden) -> None:
    run = inside(*on_example(name, "--format", form))
    assert run.code == 0, run.err
    golden(name + PIPED[form], run.out)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("columns", [80, 60])
def test_terminal(name: str, columns: int, golden: Golden) -> None:
    run = on_terminal(*on_example(name, "--format", "text"), columns=columns, NO_COLOR="1")
    assert run.code == 0, run.err
    assert "\x1b" not in run.out
    golden(f"{name}.{columns}.txt", run.out)


@pytest.mark.parametrize("name", COMMANDS)
def test_terminal_in_colour(name: str, golden: Golden) -> None:
    golden(
        f"{name}.colour.ansi", on_terminal(*on_example(name, "--format", "text"), columns=80).out
    )


@pytest.mark.parametrize("name", ["status", "explain-target", "check"])
def test_the_console_script_writes_the_same(name: str) -> None:
    text, json = on_example(name, "--format", "text"), on_example(name, "--format", "json")
    assert process(*text).out == _golden(f"{name}.piped.txt")
    assert process(*json).out == _golden(f"{name}.json")
    plain = process_on_terminal(*text, columns=60, NO_COLOR="1")
    assert plain.out == _golden(f"{name}.60.txt")
    assert process_on_terminal(*text, columns=80).out == _golden(f"{name}.colour.ansi")


def _golden(name: str) -> str:
    return (GOLDEN / name).read_text("utf-8")
