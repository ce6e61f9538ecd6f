from __future__ import annotations

from collections import Counter
from posixpath import normpath
from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import Severity
from sdtstd.render.findings.github import render_github
from sdtstd.sinks.inert import shown
from support.finding_table import ENGLISH, ORDER, SMALL, STALE, WEAK, around, finding, unveil
from support.hostile_strings import HOSTILE, NAMES
from support.runner_port import as_collated, commands, parse_v1

if TYPE_CHECKING:
    from support.goldens import Golden

WORST_FIRST = ("error", "warning", "notice")
LEVELS = dict(zip(Severity, WORST_FIRST, strict=True))


def test_golden(golden: Golden) -> None:
    golden("github.txt", render_github(SMALL, ENGLISH))


def test_no_findings() -> None:
    assert render_github((), ENGLISH) == ""


def test_columns_only_where_the_range_is_on_one_line() -> None:
    one, two = commands(render_github((finding(end=(3, 9)), finding(end=(4, 2))), ENGLISH))
    assert one.properties == {
        "file": "data/standards.yaml",
        "line": "3",
        "endline": "3",
        "col": "5",
        "endcolumn": "9",
        "title": "SDT301 stage-order",
    }
    assert two.properties.keys() == {"file", "line", "endline", "title"}


def test_at_most_ten_of_a_severity_the_worst_first_and_the_rest_counted() -> None:
    findings = tuple(
        finding((WEAK, STALE, ORDER)[number % 3], line=number + 1) for number in range(500)
    )
    text = render_github(findings, ENGLISH)
    read = commands(text)
    assert [each.name for each in read] == [name for name in WORST_FIRST for _ in range(10)]
    assert [int(each.properties["line"]) for each in read[:10]] == list(range(3, 33, 3))
    assert text.splitlines()[-1] == "… and 470 more findings, in the summary of the job"
    assert len(text.splitlines()) == 31


def test_ten_are_not_cut() -> None:
    text = render_github((finding(),) * 10, ENGLISH)
    assert Counter(each.name for each in commands(text)) == {"error": 10}
    assert "more" not in text


@pytest.mark.parametrize("hostile", HOSTILE, ids=NAMES)
def test_hostile_strings_forge_nothing(hostile: str) -> None:
    findings = around(hostile)
    text = render_github(findings, ENGLISH)
    order = sorted(findings, key=lambda each: list(Severity).index(each.rule.severity))
    read = commands(text)
    assert [each.name for each in read] == [LEVELS[each.rule.severity] for each in order]
    assert [each.name for each in commands(as_collated(text))] == [each.name for each in read]
    for command, each in zip(read, order, strict=True):
        place = each.place
        file = command.properties["file"]
        written = unveil(place.path)
        assert unveil(file) == written or (
            written.startswith("=") and normpath(unveil(file)) == normpath(written)
        )
        bare = file.replace("\n", "").replace("\r", "")
        assert shown(bare) == bare
        assert command.properties["line"] == str(place.line)
        assert command.properties["title"] == f"{each.rule.code} {each.rule.name}"
        assert len(command.properties) == 6
        hint = f" ({each.hint})" if str(each.hint) else ""
        told = f"{place.path}:{place.line}:{place.column} {each.message}{hint}"
        assert unveil(command.data) == unveil(told)
        assert shown(command.data) == command.data


def test_the_port_sees_forged_commands() -> None:
    """What a format without escaping lets through; else the tests above prove nothing."""
    forged = f"::error file={'a,line=9'},line=1::x\n::add-mask::y"
    assert commands(forged)[0].properties["line"] == "1"
    assert [each.name for each in commands(forged)] == ["error", "add-mask"]
    first = parse_v1("title ##[add-path]/tmp")
    assert first is not None
    assert first.data == "/tmp"
    assert commands("::error file==x::m")[0].properties == {"file": "x"}
