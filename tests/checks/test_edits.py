"""A finding that only one change can mend holds that change: made in the text, it is gone."""

from __future__ import annotations

import pytest

from sdtstd.address import Address
from sdtstd.cases import case_of
from sdtstd.checks import run_checks
from sdtstd.document import parse
from support.registers import FILE, TODAY, findings, loaded

FIXABLE = ("code-style", "topic-by-title")


@pytest.mark.parametrize("rule", FIXABLE)
def test_the_edit_of_a_case_mends_it(rule: str) -> None:
    case = case_of(rule)
    assert case is not None
    (found,) = findings(case.bad)
    edit = found.diagnostic.edit
    assert edit is not None
    assert isinstance(edit.at, Address)
    assert found.hint.translated(str) == f"write {edit.text}"
    span = parse(case.bad, FILE).span(edit.at.steps)
    mended = case.bad[: span.start] + edit.text + case.bad[span.end :]
    assert findings(mended) == []


def test_every_code_in_another_form_has_its_own_edit() -> None:
    codes = "[db31/t 9002-2022, GB／T 1-2020]"
    text = f"""\
version: 1
system:
  id: demo
  title: 示范市
  tasks: [{{id: life, title: 生活, fields: [{{id: health, title: 健康}}]}}]
standards:
  - code: DB31/T 9001—2022
    joint_codes: {codes}
    replaces: [db31/t9003-2010]
    title: 数据集
    topics: [life/health]
    stages: {{publication: 2022}}
    sources: [{{title: 公告, notice: 1号, kind: official, seen: 2026-11-01}}]
"""
    found = run_checks(loaded(text).register, TODAY)
    edits = [each.edit for each in found if each.rule.name == "code-style"]
    assert [edit.text for edit in edits if edit] == [
        "DB31/T 9001-2022",
        "DB31/T 9002-2022",
        "GB/T 1-2020",
        "DB31/T 9003-2010",
    ]
