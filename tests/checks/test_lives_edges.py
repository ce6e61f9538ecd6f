"""The dates of a life at their edges: only what is surely violated is a fault."""

from __future__ import annotations

from datetime import date

import pytest

from support.registers import findings, told
from support.writing import SOURCES, SYSTEM, standard, standards


def names(
    stages: str, code: str = "DB31/T 9001-2022", more: str = "", day: str = "2026-11-22"
) -> list[str]:
    text = standards(standard(code, stages, more))
    return [name for name, _ in told(text, today=date.fromisoformat(day))]


@pytest.mark.parametrize(
    ("stages", "found"),
    [
        ("{drafting: 2021-06, publication: 2022}", []),
        ("{drafting: 2022-06, publication: 2022}", []),
        ("{drafting: 2022-12-31, publication: 2022-01/2022-12-31}", []),
        ("{drafting: 2023-01-01, publication: 2022}", ["stage-order"]),
        ("{drafting: 2023, publication: ../2022-12-31}", ["stage-order"]),
        ("{proposal: 2022-03, review: 2022-02, publication: 2022}", ["stage-order"]),
        (
            "{proposal: 2022-03, drafting: 2022-02, approval: 2022-01, publication: 2022}",
            ["stage-order"] * 2,
        ),
        ("{publication: 2022-05-10, withdrawal: 2022-05-09}", ["stage-order"]),
        ("{publication: 2022-05-10, withdrawal: 2022-05-10}", []),
        ("{publication: 2022-05-10, in_force: 2022-05-10}", []),
        ("{publication: 2022-05-10, in_force: 2022-05}", []),
        ("{publication: 2022-05-10, in_force: 2022-04}", ["in-force-before-publication"]),
        ("{publication: 2022-05, in_force: 2022-08, withdrawal: 2022-07}", ["stage-order"]),
        ("{publication: 2022, proposal: 2021, abandonment: 2020}", ["stage-order"]),
        ("{publication: 2022, abandonment: 2020}", []),
        (
            "{proposal: 2022-06, drafting: 2022, approval: 2022-03, publication: 2022}",
            ["stage-order"],
        ),
    ],
)
def test_order(stages: str, found: list[str]) -> None:
    assert names(stages) == found


def test_a_stage_is_told_once_with_both_dates() -> None:
    (finding,) = findings(
        standards(
            standard(
                stages="{proposal: 2023, drafting: 2023, approval: 2022, publication: 2024}",
                code="DB31/T 9001-2024",
            )
        )
    )
    assert str(finding.message) == "approval 2022 is surely before proposal 2023"
    assert finding.about == "DB31/T 9001-2024"


@pytest.mark.parametrize(
    ("begun", "until", "found"),
    [
        ("2022-05-02", "2022-05-01", ["stage-order"]),
        ("2022-05-02", "2022-05-02", []),
        ("2022-05", "2022-05-01", []),
        ("2022-05", "2022-04", ["stage-order"]),
        ("2022-05", "2022", []),
    ],
)
def test_a_consultation_ends_after_it_begins(begun: str, until: str, found: list[str]) -> None:
    stages = f"{{consultation: {begun}, publication: 2023}}"
    assert names(stages, "DB31/T 9001-2023", f"consultation_until: {until}") == found


def test_the_end_of_a_consultation_alone_is_no_fault() -> None:
    assert names("{publication: 2022}", more="consultation_until: 2021") == []


def test_the_end_of_a_consultation_is_told_at_its_line() -> None:
    late = standard(stages="{consultation: 2022-05}", more="consultation_until: 2022-04")
    (finding,) = [each for each in findings(standards(late)) if each.rule.name == "stage-order"]
    told_ = "consultation_until 2022-04 is surely before consultation 2022-05"
    assert (str(finding.message), finding.about) == (told_, "DB31/T 9001-2022")


@pytest.mark.parametrize(
    ("stages", "found"),
    [
        ("{started: 2022-06, accepted: 2022}", []),
        ("{started: 2022-06, accepted: 2022-05}", ["stage-order"]),
        ("{started: 2022-06-01, accepted: 2022-06-01}", []),
        ("{accepted: 2022-05}", []),
        ("{started: 2022-05}", []),
    ],
)
def test_order_of_a_pilot(stages: str, found: list[str]) -> None:
    pilot = f"""{SYSTEM}pilots:
  - id: park
    title: 试点
    stages: {stages}
    sources: [{{title: 名单, notice: 1号, kind: official, seen: 2026-11-01}}]
"""
    assert [name for name, _ in told(pilot)] == found


@pytest.mark.parametrize(
    ("stages", "more", "found"),
    [
        ("{publication: 2026-11-01}", "", []),  # the day on which the source was seen
        ("{publication: 2026-11-02}", "", ["future-date"]),
        ("{publication: 2026-11}", "", []),
        ("{publication: 2026-12}", "", ["future-date"]),
        ("{publication: ../2027-01-01}", "", []),
        ("{publication: 2026-10, in_force: 2027-01-01}", "", []),
        ("{publication: 2026-10}", "labels: [{name: 上海标准, awarded: 2026-12}]", ["future-date"]),
        (
            "{publication: 2026-10}",
            "labels: [{name: 上海标准, awarded: 2026}, {name: 上海标准}]",
            [],
        ),
    ],
)
def test_what_nobody_can_have_seen(stages: str, more: str, found: list[str]) -> None:
    assert names(stages, "DB31/T 9001-2026", more) == found


def test_the_latest_day_seen_counts_and_no_clock() -> None:
    late = standard("DB31/T 9001-2026", "{publication: 2026-11-20}")
    again = SOURCES[:-1] + ", {title: 公告, notice: 2号, kind: official, seen: 2026-11-20}]"
    assert told(standards(late.replace(SOURCES, again))) == []
    for today in (date(2020, 1, 1), date(2030, 1, 1)):
        rules = [name for name, _ in told(standards(late), today=today)]
        assert "future-date" in rules
    assert told(standards(late.replace(SOURCES, "[]"))) == [("missing-source", 7)]


@pytest.mark.parametrize(
    ("stages", "more", "found"),
    [
        ("{in_force: 2026-11-22}", "", True),
        ("{in_force: 2026-11-23}", "", False),
        ("{in_force: 2026-11}", "", False),
        ("{withdrawal: 2026-01-01}", "", True),
        ("{withdrawal: 2027}", "", False),
        ("{}", "labels: [{name: 上海标准}]", True),
        ("{}", "", False),
        ("{approval: 2026-11-01}", "", False),
        ("{publication: ../2026-11-22, in_force: 2023}", "labels: [{name: 上海标准}]", False),
    ],
)
def test_publication_is_missing_where_the_text_is_out(stages: str, more: str, found: bool) -> None:
    assert names(stages, more=more) == ["missing-publication-date"] * found


@pytest.mark.parametrize(
    ("code", "publication", "found"),
    [
        ("DB31/T 9001-2022", "2022-12-31", False),
        ("DB31/T 9001-2022", "2023-01-01", True),
        ("DB31/T 9001-2022", "2021", True),
        ("DB31/T 9001-2022", "2022/2023", False),
        ("DB31/T 9001-2022", "2023/2024", True),
        ("DB31/T 9001-2022", "../2022-01-01", False),
        ("DB31/T 9001-2022", "../2021-12-31", True),
        ("GB 9001-88", "1988-05-01", False),
        ("GB 9001-88", "1989", True),
        ("DB31/T 9001", "2022", False),
        ('"ISO 99370:2022"', "2022-12", False),
        ('"ISO 99370:2022"', "2023-01", True),
    ],
)
def test_year_of_the_code(code: str, publication: str, found: bool) -> None:
    assert names(f"{{publication: {publication}}}", code) == ["code-year-mismatch"] * found


@pytest.mark.parametrize(
    ("stages", "day", "found"),
    [
        ("{proposal: 2026-08-22}", "2026-11-22", False),
        ("{proposal: 2026-08-21}", "2026-11-22", True),
        ("{proposal: 2026-08}", "2026-11-30", False),
        ("{proposal: 2026-08}", "2026-12-01", True),
        ("{proposal: 2025-11-30}", "2026-02-28", False),
        ("{proposal: 2025-11-30}", "2026-03-01", True),
        ("{drafting: 2026-01-22}", "2026-11-22", False),
        ("{drafting: 2026-01-21}", "2026-11-22", True),
        ("{consultation: 2026-09-22}", "2026-11-22", False),
        ("{consultation: 2026-09-21}", "2026-11-22", True),
        ("{consultation: ../2026-09-22}", "2026-11-22", False),
        ("{review: 2001}", "2026-11-22", False),
        ("{approval: 2001}", "2026-11-22", False),
        ("{proposal: 2001, approval: 2002}", "2026-11-22", False),
        ("{proposal: 2001, abandonment: 2002}", "2026-11-22", False),
        ("{proposal: 2001, consultation: 2026-10}", "2026-11-22", False),
        ("{proposal: 9999-12-31}", "2026-11-22", False),
        ("{}", "2026-11-22", False),
    ],
)
def test_stale_stage(stages: str, day: str, found: bool) -> None:
    assert names(stages, "id: guide, level: local", day=day) == ["stale-stage"] * found


@pytest.mark.parametrize(
    ("seen", "found"),
    [
        ("2024-11-22", False),
        ("2024-11-21", True),
        ("2024-11", False),
        ("2024-10", True),
        ("2024", False),
    ],
)
def test_stale_source(seen: str, found: bool) -> None:
    text = standards(standard()).replace("2026-11-01", seen)
    assert [name for name, _ in told(text)] == ["stale-source"] * found


OLD = "DB31/T 9001-2012"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("{publication: 2012}", "{publication: 2022}", True),
        ("{publication: 2012, in_force: 2012-12}", "{publication: 2022, in_force: 2022-12}", True),
        ("{publication: 2012}", "{publication: 2022, in_force: 2027}", False),
        ("{publication: 2012, withdrawal: 2022}", "{publication: 2022}", False),
        ("{publication: 2012, withdrawal: 2027}", "{publication: 2022}", False),
        ("{publication: 2012, in_force: 2027}", "{publication: 2022}", False),
        ("{publication: 2012}", "{approval: 2022}", False),
        ("{publication: 2012}", "{publication: 2022, withdrawal: 2024}", True),
    ],
)
def test_replaced_but_in_force(old: str, new: str, found: bool) -> None:
    text = standards(standard(OLD, old), standard("DB31/T 9001-2022", new, f"replaces: [{OLD}]"))
    assert told(text) == [("replaced-but-in-force", 7)] * found
