"""The process ends at once, and in nothing else otherwise than by the interpreter's own way."""

from __future__ import annotations

import subprocess
import sys

import pytest

from support.runs import BARE, example, shell

SCRIPT = """
import atexit, sys
from sdtstd.cli import {way}
sys.argv = ["sdtstd", *{words!r}]
{before}
{way}()
"""
CHECK = ("check", "--data", str(example()), "--as-of", "2023-06-30", "--lang", "en")
FINDINGS = (*CHECK, "--fail-on", "warning")
HELD = """
class Held:
    def __del__(self):
        sys.stderr.write("taken apart")
held = Held()
"""
LAST_WORDS = 'atexit.register(lambda: print("last words"))'


def ended(way: str, *words: str, before: str = "", streams: str = "") -> tuple[int, str, str]:
    script = SCRIPT.format(way=way, words=words, before=before)
    command = ["/bin/bash", "-c", f'"$@" {streams}', "bash", sys.executable, "-c", script]
    done = subprocess.run(
        command, env=BARE, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_nothing_is_taken_apart() -> None:
    assert "taken apart" in ended("main", *CHECK, before=HELD)[2]
    assert "taken apart" not in ended("run", *CHECK, before=HELD)[2]


@pytest.mark.parametrize("words", [FINDINGS, ("--version",), ("nonsense",)])
@pytest.mark.parametrize("before", ["", LAST_WORDS])
def test_codes_and_streams_are_the_same(words: tuple[str, ...], before: str) -> None:
    assert ended("run", *words, before=before) == ended("main", *words, before=before)


@pytest.mark.parametrize(
    "streams", [">/dev/full", "2>/dev/full", ">&-", "2>&-", ">&- 2>&-", "| true"]
)
def test_streams_that_take_nothing_end_it_as_before(streams: str) -> None:
    ways = [ended(way, *FINDINGS, streams=streams) for way in ("run", "main")]
    assert ways[0] == ways[1]


def test_a_closed_stream_is_left_to_the_interpreter() -> None:
    closing = "atexit.register(sys.stdout.close)"
    assert ended("run", *CHECK, before=closing) == ended("main", *CHECK, before=closing)


@pytest.mark.parametrize("words", [FINDINGS, ("nonsense",)])
def test_the_command_and_the_module_end_alike(words: tuple[str, ...]) -> None:
    command = shell('"$@"', *words)
    done = subprocess.run(
        [sys.executable, "-P", "-m", "sdtstd", *words],
        env=BARE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == command.code
    assert done.stdout == command.out
