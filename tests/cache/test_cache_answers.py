"""Every command in every format prints the same anew, from the cache, and past a damaged one."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sdtstd.cache.memo import CHANGING, KEPT
from sdtstd.cli.program import CHANGE
from sdtstd.cli.program import COMMANDS as PROGRAM
from sdtstd.render.formats import Format, Of
from support.cached import damage
from support.runs import BARE, COMMANDS, SDTSTD, on_example

if TYPE_CHECKING:
    from support.kept import Kept

GOLDEN = Path(__file__).parents[1] / "cli" / "golden"
PIPED = {
    each.value: ".piped.txt" if each is Format.TEXT else each.ending
    for each in Format
    if each.of is Of.REPORTS
}
DAMAGED = {"status", "check", "explain-rule"}


def test_commands_are_kept_or_change_data() -> None:
    changing = {name.split()[0] for name, each in PROGRAM.items() if each.heading == CHANGE}
    assert changing == CHANGING
    assert {name for name in PROGRAM if " " not in name} - CHANGING == KEPT


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("form", PIPED)
def test_in_a_pipe(name: str, form: str, kept: Kept) -> None:
    words = on_example(name, "--format", form)
    first, was_known = kept.told(*words)
    assert not was_known
    assert (first.code, first.out) == (0, golden(name + PIPED[form]))
    assert kept.told(*words) == (first, True)
    damage(kept.folder)
    if name in DAMAGED:
        assert kept.told(*words) == (first, False)
        assert kept.told(*words) == (first, True)


@pytest.mark.parametrize("name", COMMANDS)
def test_on_a_terminal(name: str, kept: Kept) -> None:
    words = on_example(name, "--format", "text")
    first, was_known = kept.told(*words, COLUMNS="80")
    assert not was_known
    assert first.out == golden(f"{name}.colour.ansi")
    assert kept.told(*words, COLUMNS="80") == (first, True)


@pytest.mark.parametrize("form", [each.value for each in Format if each.of is Of.FINDINGS])
def test_findings(form: str, kept: Kept, tmp_path: Path) -> None:
    from support.kept import anew

    data = tmp_path / "data"
    data.mkdir()
    (data / "standards.yaml").write_text("system: {}\nstandards: [{code: 1}]\n", "utf-8")
    words = ("check", "--data", str(data), "--format", form, "--as-of", "2023-06-30")
    right = anew(*words)
    assert right.code == 1
    assert kept.told(*words) == (right, False)
    assert kept.told(*words) == (right, True)


@pytest.mark.parametrize("name", ["status", "check"])
def test_by_two_processes_at_once(name: str, kept: Kept) -> None:
    words = on_example(name, "--format", "json")
    for _ in range(2):
        both = [
            subprocess.Popen([SDTSTD, *words], env=BARE | kept.environ, stdout=subprocess.PIPE)
            for _ in range(2)
        ]
        said = [each.communicate()[0].decode() for each in both]
        assert said == [golden(f"{name}.json")] * 2
    assert len(kept.entries()) == 1


def golden(name: str) -> str:
    return (GOLDEN / name).read_text("utf-8")
