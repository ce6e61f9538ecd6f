"""Family 6: what a change may not do unseen, between the two texts of a case and at its edges."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sdtstd.cases import case_of
from sdtstd.checks.changes import CHANGES
from sdtstd.checks.loosening import loosened
from sdtstd.verify.checked import find
from support.registers import TODAY, loaded

if TYPE_CHECKING:
    from sdtstd.diagnostics import Rule

EXAMPLE = Path(__file__).parent.parent / "example" / "data"
STANDARDS = (EXAMPLE / "standards.yaml").read_text("utf-8")
TARGETS = (EXAMPLE / "targets.yaml").read_text("utf-8")


def changes(before: str, after: str) -> list[tuple[str, int]]:
    """Give the names and lines of the findings of a change."""
    old = find(loaded(before), TODAY)
    new = find(loaded(after), TODAY, old)
    return [(each.rule.name, each.place.line) for each in new.findings if each.rule.family == 6]


@pytest.mark.parametrize("rule", [each.rule for each in CHANGES], ids=lambda each: each.name)
def test_a_change_has_its_case(rule: Rule) -> None:
    name, code = rule.name, rule.code
    case = case_of(name)
    assert case is not None
    assert case.before is not None
    marked = [n for n, line in enumerate(case.bad.splitlines(), 1) if line.endswith(f"# {code}")]
    assert changes(case.before, case.bad) == [(name, marked[0])]
    assert changes(case.before, case.good) == []
    assert changes(case.before, case.before) == []


def standards(old: str, new: str) -> list[tuple[str, int]]:
    assert STANDARDS.count(old) == 1, old
    return changes(STANDARDS, STANDARDS.replace(old, new))


def test_a_new_date_within_the_old_interval_is_no_change() -> None:
    assert standards("publication: 2021/2022", "publication: 2021-12-31") == []
    assert standards("publication: 2021/2022", "publication: 2020/2022") != []


def test_a_publication_that_is_taken_back_is_a_change() -> None:
    found = standards("stages: {publication: 2021-11-30}", "stages: {proposal: 2021-11-30}")
    assert [name for name, _ in found] == ["published-date-changed"]


def test_a_first_publication_is_none() -> None:
    old = "{proposal: 2022-09, consultation: 2023-05}"
    assert standards(old, "{proposal: 2022-09, publication: 2023-05}") == []


@pytest.mark.parametrize(
    "correction",
    [
        "{field: publication, from: 2021-11-30, to: 2021-11-29, reason: 更正, date: 2026-11-01}",
        "{field: stages.publication, from: 2021-11-30, to: 2021-11-29, reason: 更正, date: 2026}",
    ],
)
def test_a_stated_correction_is_seen(correction: str) -> None:
    old = "    stages: {publication: 2021-11-30}\n"
    new = f"    stages: {{publication: 2021-11-29}}\n    corrections: [{correction}]\n"
    assert standards(old, new) == []
    assert standards(old, new.replace("from: 2021-11-30", "from: 2020-11-30")) != []


def test_an_idea_may_vanish_and_a_code_may_come() -> None:
    begin = STANDARDS.index("  - id: face-recognition")
    end = STANDARDS.index("  - code: GB/T 99001-2022")
    idea = re.sub(r"stages: \{.*\}", "stages: {}", STANDARDS[begin:end])
    assert (
        changes(STANDARDS[:begin] + idea + STANDARDS[end:], STANDARDS[:begin] + STANDARDS[end:])
        == []
    )
    assert "record-removed" in dict(changes(STANDARDS, STANDARDS[:begin] + STANDARDS[end:]))
    coded = "code: DB31/T 9005-2023\n    id: face-recognition"
    assert standards("id: face-recognition", coded) == []


def test_a_record_that_cannot_be_read_is_not_removed() -> None:
    assert standards("title: 健康体检数据集", "titel: 健康体检数据集") == []
    assert changes(STANDARDS, "version: 1\nstandards: [") == []


def test_a_corrected_code_is_the_same_record() -> None:
    corrected = (
        "  - code: DB31/T 9009-2022\n    corrections:\n      - {field: code,"
        " from: DB31/T 9001-2022, to: DB31/T 9009-2022, reason: 笔误, date: 2026-11-01}\n"
    )
    old = STANDARDS.split("\n")
    line = next(each for each in old if each.startswith("  - code: DB31/T 9001-2022"))
    assert changes(STANDARDS, STANDARDS.replace(line + "\n", corrected)) == []


LOOSER = {
    "at_least: 4 ": ("at_least: 3 ", "at_least"),
    "at_least: 80": ("more_than: 79", "more_than"),
    "due: 2022-12-31": ("due: 2023-12-31", "due"),
    "levels: [local, group]": ("levels: [local, group, industry]", "count.levels"),
    "revisions: count": ("revisions: skip", None),
    "parts: each": ("parts: once", None),
    "publication, roles: [led, participated]": ("publication, roles: [led]", None),
    "{event: started}": ("{event: accepted}", "count.event"),
    "count: {event: label, label: 上海标准}": ("count: {event: publication}", "count.label"),
    "relevance: [core] ": ("relevance: [core, partial] ", "count.relevance"),
    "at_least: 2\n": ("more_than: 2\n", None),
    "title: 网办率": ("title: 网上办理率", None),
    'unit: "%"': ("unit: 件", "unit"),
}


@pytest.mark.parametrize("old", LOOSER)
def test_what_makes_a_target_easier(old: str) -> None:
    new, field = LOOSER[old]
    assert TARGETS.count(old) == 1, old
    before, after = loaded(TARGETS).register, loaded(TARGETS.replace(old, new)).register
    assert len(after.targets) == len(before.targets)
    pairs = zip(before.targets, after.targets, strict=True)
    steps = [
        step.field
        for old_, new_ in pairs
        for way in loosened(old_.target, new_.target)
        for step in way.steps
    ]
    assert field in steps if field else steps == []
    back = zip(after.targets, before.targets, strict=True)
    tightened = [way for old_, new_ in back for way in loosened(old_.target, new_.target)]
    assert tightened == [] or field in (None, "count.event", "count.label", "window.from", "unit")
