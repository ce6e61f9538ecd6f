"""A terminal gets characters, ends of lines and colours, whatever was drawn."""

from __future__ import annotations

import re
import unicodedata

import pytest

from sdtstd.sinks.terminal import drawn
from support.hostile_strings import HOSTILE, NAMES

ACTING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("hostile", HOSTILE, ids=NAMES)
def test_nothing_else_gets_through(hostile: str) -> None:
    bare = COLOUR.sub("", drawn(f"\x1b[1m{hostile}\x1b[0m\n")).replace("\n", "")
    assert {unicodedata.category(each) for each in bare}.isdisjoint(ACTING)


def test_colours_and_lines_stay() -> None:
    text = "\x1b[1;31mred\x1b[0m\n  plain\n"
    assert drawn(text) == text
    assert drawn("\x1b]0;title\x07\x1b[2J\r") == "\\u{1b}]0;title\\u{7}\\u{1b}[2J\\u{d}"


@pytest.mark.parametrize("before", ["", "  ", "\x1b[1m", " \x1b[1m \x1b[0m"])
@pytest.mark.parametrize("command", ["::error::x", "##[error]x", "##vso[x]", "##teamcity[x]"])
def test_a_runner_that_reads_a_terminal_gets_no_command(before: str, command: str) -> None:
    text = drawn(f"a\n{before}{command}\n")
    assert COLOUR.sub("", text).split("\n")[1].strip()[:5] in ("\\u{3a", "\\u{23")
    assert COLOUR.findall(text) == COLOUR.findall(before)
