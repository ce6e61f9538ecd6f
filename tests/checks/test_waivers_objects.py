"""A waiver may name the object of a finding, a leaf of its record, or its file."""

from __future__ import annotations

import pytest

from support.registers import FILE, findings

TEXT = """\
version: 1
system:
  id: demo
  title: 示范市数字化转型标准体系
  tasks:
    - {id: life, title: 生活, fields: [{id: health, title: 健康}]}
standards:
  - id: draft
    level: local
    title: 草案
    topics: [life/health]
    stages: {proposal: 2020-01-01}
    sources: [{title: 公告, notice: 示市监〔2020〕1号, kind: official, seen: 2026-11-01}]
waivers:
  - {rule: stale-stage, object: OBJECT, reason: 试点, until: 2027-01-01}
"""


@pytest.mark.parametrize("name", ["draft", "life/health", FILE])
def test_each_object_silences(name: str) -> None:
    assert [each.rule.name for each in findings(TEXT.replace("OBJECT", name))] == []


@pytest.mark.parametrize("name", ["other", "life/other", "data/other.yaml"])
def test_another_object_does_not(name: str) -> None:
    found = [each.rule.name for each in findings(TEXT.replace("OBJECT", name))]
    assert sorted(found) == ["stale-stage", "unused-waiver"]
