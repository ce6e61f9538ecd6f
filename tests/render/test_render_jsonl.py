from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from sdtstd.render.findings.jsonl import render_jsonl
from sdtstd.render.json import plain
from sdtstd.rows.findings import finding_row
from sdtstd.sinks.json_text import json_text
from support.finding_table import ENGLISH, SMALL, around
from support.hostile_strings import HOSTILE, NAMES
from support.runner_port import as_collated, commands

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding
    from support.goldens import Golden


def expected(each: Finding) -> dict[str, object]:
    return {
        "code": each.rule.code,
        "name": each.rule.name,
        "severity": str(each.rule.severity),
        "path": each.place.path,
        "line": each.place.line,
        "column": each.place.column,
        "end_line": each.place.end_line,
        "end_column": each.place.end_column,
        "message": str(each.message),
        "hint": str(each.hint),
        "fixable": each.fixable,
    }


def test_golden(golden: Golden) -> None:
    golden("findings.jsonl", render_jsonl(SMALL, ENGLISH))


def test_no_findings() -> None:
    assert render_jsonl((), ENGLISH) == ""


def test_the_shape_is_the_contract() -> None:
    assert [plain(finding_row(each)) for each in SMALL] == [expected(each) for each in SMALL]
    assert list(finding_row(SMALL[0]).__match_args__) == list(expected(SMALL[0]))


def test_a_lone_surrogate_can_be_written_and_read() -> None:
    text = json_text({"a": "\ud800"})
    assert text.encode("utf-8") == b'{"a": "\\ud800"}'
    assert json.loads(text) == {"a": "\ud800"}


@pytest.mark.parametrize("hostile", HOSTILE, ids=NAMES)
def test_hostile_strings_forge_nothing(hostile: str) -> None:
    findings = around(hostile)
    text = render_jsonl(findings, ENGLISH)
    assert commands(as_collated(text)) == []
    lines = text.splitlines()  # at NEL and U+2028, too
    assert [json.loads(line) for line in lines] == [expected(each) for each in findings]
