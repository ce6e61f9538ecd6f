from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import Place, say
from sdtstd.render.findings.concise import render_concise
from support.finding_table import CHINESE, ENGLISH, SMALL, around, finding, unveil
from support.hostile_strings import HOSTILE, NAMES
from support.runner_port import as_collated, commands

if TYPE_CHECKING:
    from support.goldens import Golden


def read(line: str) -> tuple[str, int, int, str]:
    """Read a line as an editor does: the first `:line:col: ` is the place."""
    colon = line.index(":")
    while True:
        parts = line[colon + 1 :].split(":", 2)
        numbers = parts[:2]
        if len(parts) == 3 and all(map(str.isdecimal, numbers)) and parts[2].startswith(" "):
            return line[:colon], int(numbers[0]), int(numbers[1]), parts[2][1:]
        colon = line.index(":", colon + 1)


def test_golden(golden: Golden) -> None:
    golden("concise.txt", render_concise(SMALL, ENGLISH))


def test_no_findings() -> None:
    assert render_concise((), ENGLISH) == ""


def test_a_file_name_with_comma_colon_and_percent_stays_as_it_is() -> None:
    line = render_concise((finding(path="bad,名:100%.yaml", line=3, column=5),), ENGLISH)
    assert line.startswith("bad,名:100%.yaml:3:5: SDT301 stage-order ")


def test_a_file_name_that_looks_like_a_place() -> None:
    line = render_concise((finding(path="a:9:9: SDT999 x", line=3, column=5),), ENGLISH)
    assert line.startswith(r"a\u{3a}9\u{3a}9: SDT999 x:3:5: SDT301")


@pytest.mark.parametrize("path", ["a:9", "a:9:", "a:9:9", "a:9:9:", "a:1:1:b", ":9:9", "9:9: "])
def test_every_reader_finds_the_place_behind_a_path_with_numbers(path: str) -> None:
    line = render_concise((finding(path=path, line=3, column=5, message="m"),), ENGLISH)
    shown, *place, _ = read(line)
    assert (unveil(shown), *place) == (path, 3, 5)


def test_the_language() -> None:
    place = Place("a.yaml", 1, 1, 1, 2)
    told = say("{a} lies before {b}", a=1, b=say("order"))
    found = replace(SMALL[0], place=place, message=told)
    line = render_concise((found,), CHINESE)
    assert line == "a.yaml:1:1: SDT301 stage-order 1 早于 顺序\n"


@pytest.mark.parametrize("hostile", HOSTILE, ids=NAMES)
def test_hostile_strings_forge_nothing(hostile: str) -> None:
    findings = around(hostile)
    text = render_concise(findings, ENGLISH)
    assert len(text.splitlines()) == len(findings)
    assert commands(text) == []
    assert commands(as_collated(text)) == []
    for line, each in zip(text.splitlines(), findings, strict=True):
        path, number, column, rest = read(line)
        code, name, message = rest.split(" ", 2)
        assert unveil(path) == unveil(each.place.path)
        assert (number, column) == (each.place.line, each.place.column)
        assert (code, name) == (each.rule.code, each.rule.name)
        assert unveil(message) == unveil(str(each.message))
        assert all(char.isprintable() or char in "\u00a0\u2003\u3000" or ord(char) > 0xFDCF
                   for char in line)  # fmt: skip
