"""Edits that are refused say why, and the command that they name instead runs."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

from support.edits import SOURCE, edit, files

if TYPE_CHECKING:
    from pathlib import Path

    from support.runs import Run

S, O = "DB31/T 9001-2022", "demo-plan/online-rate@2022"  # noqa: E741 - its name in the example
_COMMAND = re.compile(r"sdtstd ((?:correct|remove) .*?) --reason …")


def refused(root: Path, *words: str) -> str:
    before = files(root)
    run = edit(*words)
    assert (run.code, run.out) == (2, ""), words
    assert files(root) == before
    return run.err


def instead(said: str) -> Run:
    """Run the command that a refusal names."""
    hit = _COMMAND.search(said)
    assert hit is not None, said
    return edit(*shlex.split(hit[1]), "--reason", "原文")


@pytest.mark.parametrize(
    ("name", "word"),
    [
        (S, "in_force="),
        (S, "publication=2022-05-11"),
        (S, "code=DB31/T 9011-2022"),
        (O, "date=2022-12"),
        (O, "value=83"),
        (O, "target=demo-plan/framework"),
        ("data-trading-guide", "id=dtg"),
        ("demo-plan/local-and-group", "count.levels="),
        ("demo-plan/local-and-group", "at_least=3"),
    ],
)
def test_the_command_that_is_named_instead_runs(root: Path, name: str, word: str) -> None:
    said = refused(root, "set", name, word).replace(" code CODE ", " code 'DB31/T 9011-2022' ")
    run = instead(said)
    assert run.code == 0, run.err


def test_a_target_is_corrected_itself(root: Path) -> None:
    said = refused(root, "correct", "demo-plan", "targets.0.at_least", "1", "--reason", "x")
    assert "sdtstd correct demo-plan/local-and-group at_least 1 --reason …" in said
    assert instead(said).code == 0
    same = refused(root, "correct", "demo-plan", "targets.labels", "1", "--reason", "x")
    assert "sdtstd correct demo-plan/labels KEY 1" in same
    any_ = refused(root, "correct", "demo-plan", "targets", "1", "--reason", "x")
    assert "sdtstd correct demo-plan/TARGET KEY 1" in any_


@pytest.mark.parametrize(
    "word", ["corrections=", "corrections-=x", "corrections.0.reason=x", "targets.0.corrections="]
)
def test_corrections_are_not_erased(root: Path, word: str) -> None:
    assert edit("correct", S, "publication", "2022-05-12", "--reason", "原文").code == 0
    name = "demo-plan" if word.startswith("targets") else S
    assert refused(root, "set", name, word) == (
        "sdtstd: corrections stay as they are: sdtstd correct adds one, with its reason\n"
    )


@pytest.mark.parametrize("character", [*"\x1b\x07\u200b\u202e\u2028\x85\r\uffff"])
@pytest.mark.parametrize("command", ["set", "correct", "rename"])
def test_a_forbidden_character_is_named(root: Path, command: str, character: str) -> None:
    text = f"a{character}b"
    words = {
        "set": ("set", S, f"note={text}"),
        "correct": ("correct", S, "publication", "2022-05-12", "--reason", text),
        "rename": ("rename", "life/health", "--id", text, "--reason", "x"),
    }[command]
    said = refused(root, *words)
    assert said.startswith("sdtstd: what was typed cannot be written: ")
    assert f"U+{ord(character):04X}" in said


def test_a_text_that_is_too_long_is_told_so(root: Path) -> None:
    said = refused(root, "set", S, "note=" + "x" * 100_001)
    assert said.endswith("has 100001 characters, more than 100000\n")
    assert len(said) < 300


@pytest.mark.parametrize(
    "days",
    [
        ("--publication", "2023-01-01", "--stage", "publication=2023-02-02"),
        ("--in-force", "2023-01-01", "--stage", "实施=2023-01-01"),
        ("--stage", "publication=2021", "--stage", "发布=2022"),
    ],
)
def test_a_day_that_is_given_twice_is_refused(root: Path, days: tuple[str, ...]) -> None:
    said = refused(root, "add", "standard", "DB31/T 7001-2023", "--title", "新", *days, *SOURCE)
    assert said.endswith("is given twice: give one\n")


@pytest.mark.parametrize("typed", ["91.50%", "91.50 ％"])
def test_a_value_may_have_the_unit_of_its_target(root: Path, typed: str) -> None:
    assert edit("add", "observation", "网办率", "91.50", "2023-10", *SOURCE).code == 0
    bare = files(root)
    assert edit("remove", "demo-plan/online-rate@2023-10", "--reason", "x").code == 0
    assert edit("add", "observation", "网办率", typed, "2023-10", *SOURCE).code == 0
    assert files(root) == bare


def test_a_value_in_another_unit_is_refused(root: Path) -> None:
    said = refused(root, "add", "observation", "网办率", "91.50项", "2023-10", *SOURCE)
    assert said == "sdtstd: '91.50项' is not in the unit of demo-plan/online-rate, '%'\n"
