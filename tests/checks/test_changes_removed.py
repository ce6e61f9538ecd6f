"""What goes from the register: leaves, records, values, said and unsaid; where it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.verify.checked import find
from support.registers import TODAY, loaded

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding

TREE = """\
version: 1
system:
  id: demo
  title: 体系
  tasks:
    - id: life
      title: 生活
      fields:
        - id: health
          title: 健康
          topics:
            - {id: care, title: 护理}
            - {id: alarm, title: 呼叫}
        - {id: sport, title: 体育}
"""
SOURCES = "sources: [{title: 公告, notice: 1号, kind: official, seen: 2026-11-01}]"
RECORDS = f"""\
standards:
  - code: DB31/T 1-2022
    title: 甲
    topics: [life/health/care]
    stages: {{publication: 2022}}
    {SOURCES}
  - {{id: plan-b, level: local, title: 乙, topics: [life/health/care], stages: {{}}, {SOURCES}}}
pilots:
  - {{id: town, title: 试点, stages: {{started: 2022}}, {SOURCES}}}
"""
BASE = TREE + RECORDS


def gone(head: str, base: str = BASE) -> list[Finding]:
    """Give the findings of family 6 of a change."""
    new = find(loaded(head), TODAY, find(loaded(base), TODAY))
    return [each for each in new.findings if each.rule.family == 6]


def said(*entries: str) -> str:
    return "removals:\n" + "".join(
        f"  - {{{each}, reason: 改, date: 2026-11}}\n" for each in entries
    )


def names(found: list[Finding]) -> list[tuple[str, str]]:
    return [(each.rule.name, each.about) for each in found]


ALARM = "            - {id: alarm, title: 呼叫}\n"
CARE = "            - {id: care, title: 护理}\n"


def test_a_leaf_that_goes_unsaid() -> None:
    (finding,) = gone(BASE.replace(ALARM, ""))
    assert (finding.rule.name, finding.about) == ("leaf-removed", "life/health/alarm")
    # the line after the one that went: the nearest that the reader of the change sees
    assert finding.place.line == BASE[: BASE.index(ALARM)].count("\n") + 1
    assert "{object: life/health/alarm, reason: …, date: …}" in str(finding.hint)


def test_a_leaf_that_goes_and_is_said_so() -> None:
    assert gone(BASE.replace(ALARM, "") + said("object: life/health/alarm")) == []


@pytest.mark.parametrize("named", ["life/health", "life"])
def test_what_still_stands_excuses_nothing_below(named: str) -> None:
    assert len(gone(BASE.replace(ALARM, "") + said(f"object: {named}"))) == 1
    field = BASE[BASE.index("        - id: health") : BASE.index("        - {id: sport")]
    without = BASE.replace(field, "").replace("topics: [life/health/care], ", "")
    without = without.replace("    topics: [life/health/care]\n", "")
    assert len(gone(without + said("object: life"))) == 2
    assert gone(without + said("object: life/health")) == []


def test_a_record_led_to_one_that_is_not_there_or_has_another_day() -> None:
    text = BASE.replace("publication: 2022", "publication: 2022-05-01")
    stages = "stages: {publication: 2023-05-01}"
    other = f"  - {{id: other, level: local, title: 丙, {stages}, {SOURCES}}}\n"
    both = text.replace("pilots:\n", other + "pilots:\n")
    entry = both[both.index("  - code:") : both.index("  - {id: plan-b")]
    head = both.replace(entry, "")
    assert names(gone(head, both)) == [("record-removed", "DB31/T 1-2022")]
    for to, found in (
        ("DB31/T 9-1900", [("record-removed", "DB31/T 1-2022")]),
        ("other", [("published-date-changed", "DB31/T 1-2022")]),
    ):
        stated = head + said(f"object: DB31/T 1-2022, to: {to}")
        assert names(gone(stated, both)) == found
    joint = head.replace(
        "id: other, level: local", "code: DB31/T 3-2023, joint_codes: [DB31/T 1-2022], id: other"
    )
    assert names(gone(joint, both)) == [("published-date-changed", "DB31/T 3-2023")]


def test_an_entry_of_old_excuses_nothing_new() -> None:
    base = BASE + said("object: life/health/alarm")
    assert names(gone(base.replace(ALARM, ""), base)) == [("leaf-removed", "life/health/alarm")]


def test_a_leaf_becomes_another() -> None:
    head = BASE.replace("{id: care,", "{id: nursing,").replace("health/care", "health/nursing")
    assert names(gone(head)) == [("leaf-removed", "life/health/care")]
    assert gone(head + said("object: life/health/care, to: life/health/nursing")) == []
    chain = said(
        "object: life/health/care, to: life/health/aid",
        "object: life/health/aid, to: life/health/nursing",
    )
    assert gone(head + chain) == []


def test_a_leaf_merges_only_where_its_records_went() -> None:
    head = BASE.replace(CARE, "")
    to = said("object: life/health/care, to: life/health/alarm")
    assert gone(head.replace("health/care", "health/alarm") + to) == []
    (finding,) = gone(head.replace("health/care", "sport") + to)
    assert finding.about == "life/health/care"
    assert "DB31/T 1-2022, plan-b" in str(finding.message)
    line = finding.place.line
    assert (
        (head.replace("health/care", "sport") + to).splitlines()[line - 1].startswith("  - {object")
    )


@pytest.mark.parametrize("to", ["life/health/aid", "life/health", "life"])
def test_what_takes_the_place_is_a_leaf(to: str) -> None:
    head = BASE.replace(ALARM, "") + said(f"object: life/health/alarm, to: {to}")
    (finding,) = gone(head)
    assert (finding.about, "is not a leaf" in str(finding.message)) == ("life/health/alarm", True)


def test_a_field_that_moves_takes_its_leaves_along() -> None:
    head = BASE.replace("id: health", "id: wellness").replace("life/health", "life/wellness")
    assert len(gone(head)) == 2
    assert gone(head + said("object: life/health, to: life/wellness")) == []


def test_a_leaf_that_gets_parts_or_another_kind_of_task_counts_no_more() -> None:
    parts = "        - {id: sport, title: 体育, topics: [{id: run, title: 跑}]}\n"
    head = BASE.replace("        - {id: sport, title: 体育}\n", parts)
    assert names(gone(head)) == [("leaf-removed", "life/sport")]
    only = TREE.replace("      title: 生活\n", "      title: 生活\n      kind: measures\n")
    assert {name for name, _ in names(gone(only, TREE))} == {"leaf-removed"}
    assert len(gone(only, TREE)) == 3
    assert gone(only + said("object: life"), TREE) == []


def test_records_that_go() -> None:
    assert names(gone(TREE)) == [("record-removed", "DB31/T 1-2022"), ("record-removed", "town")]
    assert gone(TREE + said("object: db31/t 1—2022", "object: town")) == []
    assert names(gone(TREE + said("object: db31/t 1—2022"))) == [("record-removed", "town")]


def test_a_record_that_took_the_place_of_another_is_that_record() -> None:
    head = BASE.replace("DB31/T 1-2022", "DB31/T 2-2022")
    assert names(gone(head)) == [("record-removed", "DB31/T 1-2022")]
    stated = head + said("object: DB31/T 1-2022, to: DB31/T 2-2022")
    assert gone(stated) == []
    moved = stated.replace("publication: 2022", "publication: 2023")
    assert names(gone(moved)) == [("published-date-changed", "DB31/T 2-2022")]


def test_a_file_that_goes_is_told_in_one_that_the_change_touched() -> None:
    old = find(loaded(TREE, "version: 1\n" + RECORDS), TODAY)
    new = find(loaded(TREE + "# 删\n"), TODAY, old)
    found = [each for each in new.findings if each.rule.family == 6]
    assert {str(each.place) for each in found} == {f"data/test.yaml:{TREE.count(chr(10)) + 1}:1"}
    untouched = find(loaded(TREE), TODAY, old)
    places = {str(each.place) for each in untouched.findings if each.rule.family == 6}
    assert places == {"data/test.yaml:1:1"}


def test_a_record_that_cannot_be_read_is_not_gone() -> None:
    assert gone(BASE.replace("title: 甲", "titel: 甲")) == []
    assert gone(BASE.replace("id: town,", "id: town, started: 2022,")) == []
    assert gone("version: 1\nstandards: [") == []
    assert names(gone(TREE + "standards: 甲\n")) == [("record-removed", "town")]
    nameless = f"  - {{titel: 甲, stages: {{}}, {SOURCES}}}\n"
    assert names(gone(TREE + "standards:\n" + nameless)) == [("record-removed", "town")]


def test_a_standard_with_a_label_is_no_idea() -> None:
    label = BASE.replace("title: 乙,", "title: 乙, labels: [{name: 上海标准}],")
    head = label.replace(next(each for each in label.splitlines(True) if "plan-b" in each), "")
    assert names(gone(head, label)) == [("record-removed", "plan-b")]


def test_a_record_whose_code_another_bears_now_is_not_removed() -> None:
    other = "  - {code: DB31/T 2-2022, title: 丙, topics: [], stages: {publication: 2022}, %s}\n"
    base = BASE.replace("pilots:\n", other % SOURCES + "pilots:\n")
    joint = BASE.replace("    title: 甲\n", "    title: 甲\n    joint_codes: [DB31/T 2-2022]\n")
    assert gone(joint, base) == []
    assert names(gone(BASE, base)) == [("record-removed", "DB31/T 2-2022")]


def test_a_path_that_reads_as_a_code() -> None:
    base = TREE.replace("id: life", "id: gb").replace("id: sport", "id: t-1")
    head = base.replace("        - {id: t-1, title: 体育}\n", "")
    assert names(gone(head, base)) == [("leaf-removed", "gb/t-1")]
    assert gone(head + said("object: gb/t-1"), base) == []


def test_a_hint_names_what_is_there_already() -> None:
    (finding,) = gone(BASE.replace(ALARM, "") + said("object: old"))
    assert str(finding.hint).startswith("say why, in one more entry of the removals: {object:")


def test_an_entry_of_old_does_not_lead_a_leaf_that_came_back_astray() -> None:
    base = BASE + said("object: life/health/alarm")
    head = BASE.replace("id: health", "id: wellness").replace("life/health", "life/wellness")
    both = said("object: life/health/alarm", "object: life/health, to: life/wellness")
    assert gone(head + both, base) == []


def test_a_hint_offers_what_has_the_same_title() -> None:
    head = BASE.replace("{id: care,", "{id: nursing,").replace("health/care", "health/nursing")
    (finding,) = gone(head)
    assert "{object: life/health/care, to: life/health/nursing, reason" in str(finding.hint)
    (finding,) = gone(BASE.replace("DB31/T 1-2022", "DB31/T 2-2022"))
    assert "{object: DB31/T 1-2022, to: DB31/T 2-2022, reason" in str(finding.hint)
    twice = BASE.replace("id: town", "id: city").replace("pilots:\n", "pilots:\n" + PILOT)
    (finding,) = gone(twice)
    assert "{object: town, reason" in str(finding.hint)


PILOT = f"  - {{id: other, title: 试点, stages: {{started: 2022}}, {SOURCES}}}\n"
