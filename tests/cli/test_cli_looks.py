"""Text on terminals of any width and encoding, and of registers that hold little or much."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from support.runs import COMMANDS, inside, on_example, on_terminal, register

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = "sources: [{title: 通知, notice: n, kind: official, seen: 2023-01-01}]"
PLAN = f"{{id: p, title: 方案, issued: 2022, {SOURCES}, targets: [%s]}}"
TARGET = (
    "{id: t, kind: standards, title: 目标, wording: w, at_least: 1000000, unit: 项,"
    " window: {from: 2022-01-01, to: 2022-12-31}, count: {event: publication}}"
)
STANDARD = (
    "{code: DB31/T 1-2022, title: x, topics: [a/b], stages: {publication: 2022-01-01}, "
    f"{SOURCES}}}"
)


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "explain-rule"])
@pytest.mark.parametrize("columns", [20, 40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(name: str, columns: int) -> None:
    shown = on_terminal(*on_example(name, "--format", "text"), columns=columns, NO_COLOR="1").out
    assert [line for line in shown.split("\n") if cell_len(line) > columns] == []
    assert [line for line in shown.split("\n") if line != line.rstrip()] == []


def test_examples_of_manuals_are_not_broken() -> None:
    words = on_example("explain-rule")
    manual = json.loads(inside(*words, "--format", "json").out)["manual"]
    lines = on_terminal(*words, columns=30, NO_COLOR="1").out.split("\n")
    for line in [*manual["bad"].splitlines(), *manual["good"].splitlines()]:
        assert f"  {line}" in lines


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_no_figure_is_parted_from_its_name(columns: int) -> None:
    shown = on_terminal(*on_example("status"), columns=columns, NO_COLOR="1").out
    names = (" by", " expected", " reported", " related", " covered", " unknown")
    assert not [line for line in shown.split("\n") if line.endswith(names)]
    assert not [line for line in shown.split("\n") if line.endswith("·") and "··" not in line]


@pytest.mark.parametrize("encoding", ["ascii", "cp936", "latin-1", "utf-8"])
@pytest.mark.parametrize("name", ["status", "check", "list"])
def test_terminals_of_other_encodings(name: str, encoding: str) -> None:
    run = on_terminal(*on_example(name), columns=80, encoding=encoding, NO_COLOR="1")
    assert run.code == 0
    assert "bug" not in run.err
    if encoding == "cp936":
        assert "█" not in run.out
        assert ("方案" in run.out) == (name == "status")


def test_colour_is_a_wish() -> None:
    words = on_example("status")
    assert "\x1b[" in on_terminal(*words, columns=80).out
    for environ in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}):
        assert "\x1b" not in on_terminal(*words, columns=80, **environ).out
    assert "\x1b" not in inside(*words, FORCE_COLOR="1").out


def test_a_register_of_nothing_is_not_green(tmp_path: Path) -> None:
    data = str(register(tmp_path, "version: 1\n"))

    def out(*words: str) -> str:
        run = inside(*words, "--data", data, "--lang", "en")
        assert (run.code, run.err) == (0, "")
        assert "%" not in run.out
        return run.out

    assert "the register holds no plan" in out("status")
    assert "the system has no leaves" in out("coverage")
    assert "the register holds no plan" in out("gaps")
    assert "no target is short" not in out("gaps")
    assert "0 of 0 standards" in out("list")
    assert "0 records checked" in out("check", "--format", "text")


def test_a_plan_without_targets(tmp_path: Path) -> None:
    data = str(register(tmp_path, f"version: 1\nplans: [{PLAN % ''}]\n"))
    for command in ("status", "gaps"):
        shown = inside(command, "--data", data, "--lang", "en").out
        assert "the plan states no target" in shown
        assert "no target is short" not in shown


def test_little_is_not_nothing(tmp_path: Path) -> None:
    """1 of 1,000,000: the bar is not empty."""
    system = "system: {id: s, title: t, tasks: [{id: a, title: t, fields: [{id: b, title: t}]}]}\n"
    text = f"version: 1\n{system}standards: [{STANDARD}]\nplans: [{PLAN % TARGET}]\n"
    words = ("status", "--data", str(register(tmp_path, text)), "--as-of", "2022-06-30")
    shown = on_terminal(*words, "--lang", "en", columns=80, NO_COLOR="1").out
    assert "1 of 1000000" in shown
    assert "█·" in shown


def test_a_large_system_and_long_titles(tmp_path: Path) -> None:
    topics = ", ".join(f"{{id: t{n}, title: {'很长的标题' * 60}}}" for n in range(200))
    fields = f"[{{id: b, title: t, topics: [{topics}]}}]"
    system = f"{{id: s, title: t, tasks: [{{id: a, title: t, fields: {fields}}}]}}"
    data = str(register(tmp_path, f"version: 1\nsystem: {system}\n"))
    for columns in (20, 80):
        run = on_terminal("coverage", "--data", data, "--lang", "en", columns=columns)
        assert run.code == 0
        assert run.out.count("很长的标题很长的") >= 200
    assert inside("coverage", "--data", data).out.count("a/b/t") == 200
