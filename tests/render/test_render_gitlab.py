from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator

from sdtstd.diagnostics import Severity
from sdtstd.render.findings.gitlab import render_gitlab
from support.finding_table import ENGLISH, SMALL, around
from support.hostile_strings import HOSTILE, NAMES

if TYPE_CHECKING:
    from support.goldens import Golden

LEVELS = dict(zip(Severity, ("major", "minor", "info"), strict=True))
# GitLab's documentation of the report, as strict as it reads; the validator of its server
# (app/validators/json_schemas/codeclimate.json) asks for less.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                        "additionalProperties": False,
                    },
                },
                "additionalProperties": False,
            },
        },
        "additionalProperties": False,
    },
}


def read(text: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(text)
    Draft7Validator(SCHEMA).validate(entries)
    marks = [each["fingerprint"] for each in entries]
    assert len(set(marks)) == len(marks)
    return entries


def test_golden(golden: Golden) -> None:
    text = render_gitlab(SMALL, ENGLISH)
    assert len(read(text)) == len(SMALL)
    golden("gitlab.json", text)


def test_no_findings() -> None:
    assert read(render_gitlab((), ENGLISH)) == []


@pytest.mark.parametrize("hostile", HOSTILE, ids=NAMES)
def test_hostile_strings_forge_nothing(hostile: str) -> None:
    findings = around(hostile)
    entries = read(render_gitlab(findings, ENGLISH))
    for entry, each in zip(entries, findings, strict=True):
        hint = f" ({each.hint})" if str(each.hint) else ""
        assert entry["description"] == f"{each.message}{hint}"
        assert entry["check_name"] == f"{each.rule.code} {each.rule.name}"
        assert entry["severity"] == LEVELS[each.rule.severity]
        assert entry["location"]["path"] == each.place.path
        assert entry["location"]["lines"]["begin"] == each.place.line
