"""What a keeper sees of each edit and each refusal, whole, in both languages."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.edits import DONE, REFUSED, difference, edit, files, repository
from support.registers_in_git import clean, git

if TYPE_CHECKING:
    from support.goldens import Golden
    from support.runs import Run

LANGUAGES = ("en", "zh")
_INDEX = re.compile(r"^(diff --git|index|new file mode) .*\n", re.MULTILINE)


def told(words: tuple[str, ...], run: Run, more: str = "") -> str:
    return f"$ {shlex.join(('sdtstd', *words))}\n{run.out}{run.err}exit {run.code}\n{more}\n"


def test_the_golden_files_are_these() -> None:
    made = {f"{name}.{each}.txt" for name in DONE for each in LANGUAGES}
    made |= {f"asked.{each}.txt" for each in LANGUAGES}
    made |= {f"{name}.refused.{each}.txt" for name in REFUSED for each in LANGUAGES}
    assert {each.name for each in (Path(__file__).parent / "golden").iterdir()} == made


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", DONE)
def test_an_edit(command: str, language: str, golden: Golden) -> None:
    shown = ""
    for words in DONE[command]:
        with repository() as root:
            run = edit(*words, lang=language)
            assert run.code == 0, run.err
            changed = _INDEX.sub("", difference(root)) if language == "en" else ""
            shown += told(words, run, f"--\n{changed}" if changed else "")
    golden(f"{command}.{language}.txt", shown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", REFUSED)
def test_a_refused_edit_leaves_every_byte(command: str, language: str, golden: Golden) -> None:
    shown = ""
    with repository() as root:
        before = files(root)
        for words in REFUSED[command]:
            run = edit(*words, lang=language)
            assert (run.code, run.out) == (2, ""), words
            assert files(root) == before
            shown += told(words, run).replace(str(root), "<folder>")
    golden(f"{command}.refused.{language}.txt", shown)


@pytest.mark.parametrize("words", [each for cases in DONE.values() for each in cases])
def test_a_dry_run_is_the_run_but_for_its_last_line(words: tuple[str, ...]) -> None:
    with repository() as root:
        before = files(root)
        dry = edit(*words, "--dry-run")
        assert files(root) == before
        run = edit(*words)
        assert dry.out == run.out
        assert (dry.code, run.code) == (0, 0)
        if run.out:
            assert dry.err == "sdtstd: nothing is written: leave out --dry-run to write it\n"
            assert run.err.startswith("sdtstd: written: ")
        else:
            nothing = "sdtstd: there is nothing to change: the data says so already\n"
            assert dry.err == run.err == nothing


@pytest.mark.parametrize("words", [each for cases in DONE.values() for each in cases])
def test_the_line_that_undoes_it_does(words: tuple[str, ...]) -> None:
    with repository() as root:
        before = files(root)
        run = edit(*words)
        if run.out:
            assert files(root) != before
            undo = run.err.splitlines()[-1].removeprefix("to undo: ")
            subprocess.run(undo, shell=True, cwd=root, check=True, env=clean())
        assert files(root) == before
        assert git(root, "status", "--short") == ""
