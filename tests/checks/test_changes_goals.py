"""Targets and plans that a change makes easier, judges on another basis, or takes away."""

from __future__ import annotations

import pytest

from sdtstd.verify.checked import find
from support.registers import TODAY, loaded

SOURCES = "sources: [{title: 公告, notice: 1号, kind: official, seen: 2026-11-01}]"
BASE = f"""\
version: 1
plans:
  - id: plan
    title: 方案
    issued: 2022-01-01
    complete_through: 2023-12-31
    {SOURCES}
    targets:
      - id: count
        kind: standards
        title: 数
        wording: 原文
        at_least: 4
        unit: 项
        window: {{from: 2022-01-01, to: 2023-12-31}}
        count: {{event: publication, levels: [local, group], relevance: [core], revisions: skip}}
      - id: rate
        kind: indicator
        title: 率
        wording: 原文
        at_least: 80
        unit: "%"
        due: 2030
        baseline: {{date: 2020, value: 40}}
"""


def found(head: str, base: str = BASE) -> list[tuple[str, str]]:
    """Give object and message of target-loosened."""
    new = find(loaded(head), TODAY, find(loaded(base), TODAY))
    return [
        (each.about, str(each.message))
        for each in new.findings
        if each.rule.name == "target-loosened"
    ]


def edited(old: str, new: str) -> str:
    assert BASE.count(old) == 1, old
    return BASE.replace(old, new)


LOOSER = {
    "at_least: 4": ("more_than: 2", "the goal was at_least 4 and is now more_than 2"),
    "at_least: 80": ("exactly: 70", "the goal was at_least 80 and is now exactly 70"),
    "unit: 项": ("unit: 个", "unit was 项 and is now 个"),
    "from: 2022-01-01": ("from: 2022-06-01", "window.from was 2022-01-01 and is now 2022-06-01"),
    "to: 2023-12-31": ("to: 2023-06-30", "window.to was 2023-12-31 and is now 2023-06-30"),
    "value: 40": ("value: 20", "baseline.value was 40 and is now 20"),
    "date: 2020": ("date: 2021", "baseline.date was 2020 and is now 2021"),
    "due: 2030": ("due: 2031", "due was 2030 and is now 2031"),
    "        due: 2030": ("        due: 2029", "due was 2030 and is now 2029"),
    "revisions: skip": ("revisions: count", "count.revisions was skip and is now count"),
    "[local, group]": (
        "[local, group, industry]",
        "count.levels was local, group and is now local, group, industry",
    ),
    "levels: [local, group], ": ("", "count.levels was local, group and is now any"),
}


@pytest.mark.parametrize("old", LOOSER)
def test_what_loosens_a_target(old: str) -> None:
    new, message = LOOSER[old]
    assert [each for _, each in found(edited(old, new))] == [message]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("at_least: 4", "at_least: 5"),
        ("at_least: 4", "more_than: 3"),
        ("at_least: 80", "more_than: 80"),
        ("at_least: 80", "exactly: 80"),
        ("at_least: 80", "at_least: 80.0"),
        ("window: {from: 2022-01-01, to: 2023-12-31}", "window: {from: 2022, to: 2023}"),
        ("due: 2030", "due: 2030-12-31"),
        ("[local, group]", "[local]"),
        ("relevance: [core], ", ""),
        ("title: 数", "title: 数量"),
        ("complete_through: 2023-12-31", "complete_through: 2024-12-31"),
        ("to: 2023-12-31", "to: 2023-12-31/2023-12-31"),
    ],
)
def test_what_does_not(old: str, new: str) -> None:
    assert found(edited(old, new)) == []


def test_a_baseline_that_goes_or_comes() -> None:
    without = edited("        baseline: {date: 2020, value: 40}\n", "")
    assert [each for _, each in found(without)] == [
        "baseline.date was 2020 and is now nothing",
        "baseline.value was 40 and is now nothing",
    ]
    assert [each for _, each in found(BASE, without)] == [
        "baseline.date was nothing and is now 2020",
        "baseline.value was nothing and is now 40",
    ]


def test_a_plan_that_claims_less_and_a_target_of_its_own() -> None:
    claim = "    complete_through: 2023-12-31\n"
    assert found(edited(claim, "")) == [
        ("plan", "complete_through was 2023-12-31 and is now nothing")
    ]
    own = edited("        unit: 项\n", "        unit: 项\n        complete_through: 2023-06-30\n")
    assert found(own) == [("plan/count", "complete_through was nothing and is now 2023-06-30")]
    assert found(BASE, own) == []
    same = own.replace("2023-06-30", "2023-12-31")
    assert found(BASE, same) == found(same) == []
    assert [name for name, _ in found(own.replace(claim, ""), same)] == ["plan", "plan/count"]


def test_corrections_state_it() -> None:
    def stated(*entries: str) -> str:
        head = edited("        at_least: 4\n", "        more_than: 2\n")
        each = ", ".join(f"{{{entry}, reason: 修订, date: 2026}}" for entry in entries)
        return head.replace("title: 数\n", f"title: 数\n        corrections: [{each}]\n")

    assert found(stated("field: at_least, from: 4", "field: more_than, to: 2")) == []
    assert len(found(stated("field: at_least, from: 4"))) == 1
    levels = edited("[local, group]", "[local, group, industry]").replace(
        "title: 数\n",
        "title: 数\n        corrections: [{field: count.levels, from: 'local, group',"
        " to: 'local, group, industry', reason: 修订, date: 2026}]\n",
    )
    assert found(levels) == []


def test_a_hint_can_be_pasted() -> None:
    head = edited("[local, group]", "[local, group, industry]")
    new = find(loaded(head), TODAY, find(loaded(BASE), TODAY))
    (hint,) = (str(each.hint) for each in new.findings if each.rule.family == 6)
    entry = hint.partition("say why: ")[2].replace("reason: …", "reason: 修订")
    pasted = head.replace(
        "title: 数\n", f"title: 数\n        {entry.replace('date: …', 'date: 2026')}\n"
    )
    assert found(pasted) == []


@pytest.mark.parametrize(
    ("base", "old", "new"),
    [
        (BASE.replace("unit: 项", 'unit: "@"'), 'unit: "@"', "unit: 件"),
        (BASE.replace("unit: 项", 'unit: "@"'), 'unit: "@"', 'unit: "- a: b"'),
        (BASE.replace("relevance: [core]", "exclude_series: [T/A, DG/TJ 08]"),
         "exclude_series: [T/A, DG/TJ 08], ", ""),
        (BASE, "at_least: 4", "more_than: 2"),
        (BASE, "        baseline: {date: 2020, value: 40}\n", ""),
    ],
)  # fmt: skip
def test_every_hint_can_be_pasted(base: str, old: str, new: str) -> None:
    assert base.count(old) == 1
    head = base.replace(old, new)
    found_ = find(loaded(head), TODAY, find(loaded(base), TODAY))
    hints = [str(each.hint) for each in found_.findings if each.rule.family == 6]
    entries = ", ".join(each.partition("corrections: [")[2].removesuffix("]") for each in hints)
    said = entries.replace("reason: …", "reason: 修订").replace("date: …", "date: 2026")
    title = "title: 率\n" if "baseline" in old else "title: 数\n"
    pasted = head.replace(title, f"{title}        corrections: [{said}]\n")
    after = find(loaded(pasted), TODAY, find(loaded(base), TODAY))
    assert [each.rule.name for each in after.findings if each.rule.family in (0, 1, 6)] == []


def test_targets_and_plans_that_go() -> None:
    begin, end = BASE.index("      - id: count"), BASE.index("      - id: rate")
    head = BASE[:begin] + BASE[end:]
    assert found(head) == [("plan/count", "the target plan/count is gone")]
    said = "removals: [{object: plan/count, reason: 修订, date: 2026-11}]\n"
    assert found(head + said) == []
    empty = "version: 1\nplans: []\n"
    assert found(empty) == [("plan", "the plan plan is gone")]
    assert found(empty + said.replace("plan/count", "plan")) == []
    renamed = BASE.replace("id: plan\n", "id: plan-b\n")
    assert found(renamed) == [("plan", "the plan plan is gone")]
    moved = renamed + "removals: [{object: plan, to: plan-b, reason: 改名, date: 2026-11}]\n"
    assert found(moved) == []
    looser = moved.replace("at_least: 4", "at_least: 3")
    assert found(looser) == [("plan-b/count", "at_least was 4 and is now 3")]


def test_an_entry_of_old_leads_no_target_away() -> None:
    other = BASE + BASE[BASE.index("  - id: plan\n") :].replace("id: plan\n", "id: plan-b\n")
    entry = "removals: [{object: plan, to: plan-b, reason: 合并, date: 2026-11}]\n"
    head = BASE.replace("id: plan\n", "id: plan-b\n") + entry
    assert [name for name, _ in found(head, other + entry)] == ["plan/count", "plan/rate"]
    assert found(head, other) == []
    looser = head.replace("at_least: 4", "at_least: 3")
    both = [("plan-b/count", "at_least was 4 and is now 3")] * 2
    assert found(looser, other) == both


def test_a_plan_under_another_name_takes_all_its_targets_along() -> None:
    rate = BASE[BASE.index("      - id: rate") :]
    head = BASE.replace("id: plan\n", "id: plan-b\n").replace(rate, "")
    moved = "removals: [{object: plan, to: plan-b, reason: 改名, date: 2026-11}]\n"
    assert found(head + moved) == [("plan/rate", "the target plan/rate is gone")]
    both = moved.replace("]", ", {object: plan/rate, reason: 修订, date: 2026-11}]")
    assert found(head + both) == []


def test_a_target_of_another_kind() -> None:
    begin = BASE.index("      - id: rate")
    stone = "      - {id: rate, kind: milestone, title: 率, wording: 原文, due: 2030}\n"
    assert found(BASE[:begin] + stone) == [("plan/rate", "kind was indicator and is now milestone")]
