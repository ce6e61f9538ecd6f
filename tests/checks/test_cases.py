"""Every rule has its manual, a smallest file that breaks it, and a nearest one that does not."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from sdtstd.cases import case_of
from sdtstd.checks import rules, run_checks
from sdtstd.checks.changes import CHANGES
from sdtstd.diagnostics import Rule, Severity
from sdtstd.loading import load
from support.registers import TODAY, findings

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.diagnostics import Finding

ERRORS = """
    unreadable-file not-utf8 yaml-syntax duplicate-key anchor-or-tag merge-conflict
    forbidden-character too-large too-deep
    unknown-key missing-key wrong-type invalid-date invalid-code invalid-url
    duplicate-id duplicate-code unknown-topic unknown-target level-mismatch replacement-cycle
    wrong-task-kind repeated-column-title
    stage-order in-force-before-publication missing-publication-date
    missing-source
    empty-window impossible-query target-without-source
    record-removed published-date-changed target-loosened
    leaf-removed observation-changed wrong-correction
""".split()  # noqa: SIM905
WARNINGS = """
    unread-file ambiguous-scalar code-style future-date replaced-but-in-force stale-stage
    observation-repeated dangling-observation expired-waiver unused-waiver
    ambiguous-waiver observation-of-milestone
    goal-regressed
""".split()  # noqa: SIM905
INFOS = """
    unknown-standard unplaced unknown-series code-year-mismatch weak-source stale-source
    stale-observation removed-but-present topic-by-title final-newline
""".split()  # noqa: SIM905
FAMILIES = {
    0: ("unreadable-file", "ambiguous-scalar"),
    1: ("unknown-key", "invalid-url"),
    2: ("duplicate-id", "removed-but-present"),
    3: ("stage-order", "code-year-mismatch"),
    4: ("missing-source", "stale-observation"),
    5: ("empty-window", "observation-of-milestone"),
    6: ("record-removed", "leaf-removed", "wrong-correction"),
}
WITHOUT_TEXT = {"unreadable-file", "not-utf8", "too-large"}  # generated below
OF_CHANGES = {each.rule.name for each in CHANGES}  # those of test_changes.py
LONGEST = 25

by_name = {rule.name: rule for rule in rules()}
shown = pytest.mark.parametrize(
    "rule",
    [each for each in rules() if each.name not in WITHOUT_TEXT | OF_CHANGES],
    ids=lambda each: each.name,
)


def test_what_the_outside_relies_on_keeps_its_severity() -> None:
    promised = {Severity.ERROR: ERRORS, Severity.WARNING: WARNINGS, Severity.INFO: INFOS}
    for severity, names in promised.items():
        assert {by_name[name].severity for name in names} == {severity}


def test_names_and_codes_are_unique() -> None:
    assert len({each.name for each in rules()}) == len(rules())
    assert len({each.code for each in rules()}) == len(rules())


@pytest.mark.parametrize("rule", rules(), ids=lambda each: each.name)
def test_a_rule_has_its_severity_and_a_manual(rule: Rule) -> None:
    assert rule.code.startswith("SDT")
    assert rule.code[3:].isdecimal()
    assert len(rule.code) == 6
    assert all(str(text) for text in (rule.what, rule.why, rule.mend))


def test_each_family_holds_its_rules() -> None:
    for family, names in FAMILIES.items():
        assert {by_name[name].family for name in names} == {family}
    assert sorted(rules(), key=lambda each: each.code) == list(rules())


@shown
def test_the_bad_file_has_this_one_fault_on_the_marked_line(rule: Rule) -> None:
    case = case_of(rule.name)
    assert case is not None
    lines = case.bad.splitlines()
    marked = [n for n, line in enumerate(lines, 1) if line.endswith(f"# {rule.code}")]
    assert [(each.rule.name, each.place.line) for each in findings(case.bad)] == [
        (rule.name, line) for line in marked
    ]
    assert len(marked) == 1
    assert len(lines) <= LONGEST


@shown
def test_the_good_file_has_no_fault(rule: Rule) -> None:
    case = case_of(rule.name)
    assert case is not None
    assert findings(case.good) == []
    assert rule.code not in case.good
    assert len(case.good.splitlines()) <= LONGEST


@shown
def test_messages_say_where_and_how(rule: Rule) -> None:
    case = case_of(rule.name)
    assert case is not None
    (finding,) = findings(case.bad)
    assert str(finding.message)
    assert str(finding.hint)
    assert finding.message != finding.hint
    assert finding.about
    assert not str(finding.message).endswith(".")
    assert not str(finding.hint).endswith(".")


def test_only_rules_have_cases() -> None:
    assert case_of("no-such-rule") is None
    assert {each.name for each in rules() if case_of(each.name) is None} == WITHOUT_TEXT


GOOD = "version: 1\nstandards: []\n"


def of_folder(folder: Path) -> list[Finding]:
    loaded = load(folder)
    found = (*loaded.faults, *run_checks(loaded.register, TODAY))
    return [loaded.locate(each) for each in found]


def test_a_file_that_is_no_utf8(tmp_path: Path) -> None:
    (tmp_path / "standards.yaml").write_bytes("version: 1\n# 健康\n".encode("gb18030"))
    (finding,) = of_folder(tmp_path)
    assert (finding.rule.name, finding.place.line) == ("not-utf8", 2)
    (tmp_path / "standards.yaml").write_text("version: 1\n# 健康\n", encoding="utf-8")
    assert of_folder(tmp_path) == []


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "standards.yaml").write_text(GOOD)
    os.mkfifo(tmp_path / "pipe.yaml")
    (finding,) = of_folder(tmp_path)
    assert (finding.rule.name, finding.place.line) == ("unreadable-file", 1)
    assert finding.place.path.endswith("pipe.yaml")


def test_a_key_that_is_too_large() -> None:
    (finding,) = findings(f"version: 1\n{'名' * 129}: 1\n")
    assert (finding.rule.name, finding.place.line) == ("too-large", 2)


def test_a_text_that_is_too_large() -> None:
    text = "version: 1\nsystem: {id: demo, tasks: [], title: '%s'}\n"
    (finding,) = findings(text % ("名" * 100_001))
    assert (finding.rule.name, finding.place.line) == ("too-large", 2)
    assert findings(text % ("名" * 100_000)) == []
