"""Waivers: what they silence, until when, and what is wrong with them."""

from __future__ import annotations

from datetime import date

import pytest

from support.registers import told
from support.writing import count, observations, standard, standards, waiver

CODE = "DB31/T 9001-2022"
FAULTY = standard(CODE, "{publication: 2023-05}")  # code-year-mismatch, in line 7


@pytest.mark.parametrize("rule", ["code-year-mismatch", "SDT307"])
@pytest.mark.parametrize("thing", [CODE, "ＤＢ31／t9001—2022"])
def test_a_waiver_silences_by_name_or_code_of_the_rule(rule: str, thing: str) -> None:
    assert told(standards(FAULTY)) == [("code-year-mismatch", 7)]
    assert told(standards(FAULTY) + waiver(rule, thing)) == []


def test_a_former_id_names_the_record_too() -> None:
    record = standard(CODE, "{publication: 2023-05}", "id: former")
    assert told(standards(record) + waiver("code-year-mismatch", "former")) == []


@pytest.mark.parametrize(
    ("until", "day", "valid"),
    [
        ("2026-11-22", "2026-11-22", True),
        ("2026-11-22", "2026-11-23", False),
        ("2026-11", "2026-11-30", True),
        ("2026-11", "2026-12-01", False),
        ("2026", "2026-12-31", True),
    ],
)
def test_until_is_the_last_day(until: str, day: str, valid: bool) -> None:
    text = standards(FAULTY) + waiver("code-year-mismatch", CODE, until)
    found = [] if valid else [("code-year-mismatch", 7), ("expired-waiver", 9)]
    assert told(text, today=date.fromisoformat(day)) == found


@pytest.mark.parametrize(
    ("rule", "thing"),
    [
        ("code-year-mismatch", "DB31/T 9002-2022"),
        ("code-year-missmatch", CODE),
        ("stage-order", CODE),
        ("SDT999", CODE),
    ],
)
def test_a_waiver_that_silences_nothing_is_unused(rule: str, thing: str) -> None:
    text = standards(FAULTY) + waiver(rule, thing)
    assert told(text) == [("code-year-mismatch", 7), ("unused-waiver", 9)]


def test_family_two_cannot_be_waived() -> None:
    text = standards(standard(), standard()) + waiver("duplicate-code", CODE)
    assert told(text) == [("duplicate-code", 8), ("unused-waiver", 10)]


def test_two_waivers_of_one_finding_are_both_used() -> None:
    second = waiver("SDT307", CODE).partition("\n")[2]
    assert told(standards(FAULTY) + waiver("code-year-mismatch", CODE) + second) == []


def test_one_waiver_silences_all_findings_of_its_object() -> None:
    text = count("{event: publication}") + observations("2021-01", "2021-01")
    rules = ["dangling-observation", "dangling-observation", "observation-repeated"]
    assert sorted(name for name, _ in told(text)) == rules
    text += waiver("dangling-observation", "plan/target")
    assert [name for name, _ in told(text)] == ["observation-repeated"]


def test_an_expired_waiver_is_not_unused_too() -> None:
    text = standards(standard()) + waiver("stage-order", CODE, "2020")
    assert told(text) == [("expired-waiver", 9)]


def test_a_waiver_of_what_was_not_read_is_not_unused() -> None:
    broken = standards(standard(CODE, "{publication: soon}"))
    assert told(broken + waiver("code-year-mismatch", CODE)) == [("invalid-date", 7)]
    other = waiver("code-year-mismatch", "DB31/T 9002-2022")
    assert [name for name, _ in told(broken + other)] == ["invalid-date", "unused-waiver"]
    records = standards(FAULTY) + other
    names = {name for name, _ in told(records, "a: b: c")}
    assert names == {"code-year-mismatch", "yaml-syntax"}
    reports = count("{event: publication}") + observations("soon")
    assert [name for name, _ in told(reports + waiver("dangling-observation", "plan/target"))] == [
        "invalid-date"
    ]
