"""Every way in which an entry may not fit its model: which rule, which line, which sentence."""

# ruff: noqa: E501 - a case a line

from __future__ import annotations

import pytest

from sdtstd.document import parse
from sdtstd.loading import assemble
from support.shape_cases import (
    COUNT,
    INVALID,
    MISSING,
    UNKNOWN,
    WRONG,
    entry,
    found,
    system,
    target,
)


@pytest.mark.parametrize(("text", "line", "message"), WRONG)
def test_a_value_of_another_kind(text: str, line: int, message: str) -> None:
    assert found(text) == [("wrong-type", line, message)]


@pytest.mark.parametrize(("text", "line", "message"), MISSING)
def test_a_missing_key(text: str, line: int, message: str) -> None:
    assert found(text) == [("missing-key", line, message)]


@pytest.mark.parametrize(("rule", "text", "line", "message"), INVALID)
def test_an_invalid_value(rule: str, text: str, line: int, message: str) -> None:
    assert found(text) == [(rule, line, message)]


@pytest.mark.parametrize(("text", "line", "message"), UNKNOWN)
def test_an_unknown_key(text: str, line: int, message: str) -> None:
    assert found(text) == [("unknown-key", line, message)]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (entry("standards", title=None, titel="x"), "did you mean 'title'?"),
        (entry("standards", code=None, cod="DB31/T 1-2022"), "did you mean 'code'?"),
        (entry("standards", sources="[{title: a, urll: 'https://a', kind: press, seen: 2022}]"), "did you mean 'url'?"),
        (entry("pilots", stages="{startd: 2022}"), "did you mean 'started'?"),
        (target(COUNT, at_least=None, at_leest="4"), "did you mean 'at_least'?"),
        (target(COUNT, more_then="4"), "did you mean 'more_than'?"),
        (target(COUNT, kind=None, kindd="standards"), "did you mean 'kind'?"),
        (target(COUNT, widnow="x", window=None), "did you mean 'window'?"),
        (system(columns="[{sheet: pilots, column: startd, title: 甲}]"), "did you mean 'started'?"),
        (system(columns="[{sheet: pilots, column: code, title: 甲}]"), "known here: id, title, title_en, topics, started, accepted, organizations, note, sources"),
        ("version: 1\nplan: []\n", "did you mean 'plans'?"),
        ("verison: 1\n", "did you mean 'version'?"),
        (entry("waivers", foo="x"), "known here: rule, object, reason, until"),
        (entry("waivers", rul="x"), "known here: rule, object, reason, until"),
    ],
)  # fmt: skip
def test_a_misspelt_key_is_one_finding_with_a_hint(text: str, hint: str) -> None:
    loaded = assemble([parse(text, "data/test.yaml")])
    (fault,) = loaded.faults
    assert (fault.rule.name, str(fault.hint)) == ("unknown-key", hint)


def test_a_hint_names_the_word_that_is_nearest() -> None:
    loaded = assemble([parse(entry("standards", level="locl"), "data/test.yaml")])
    assert str(loaded.faults[0].hint) == "did you mean 'local'?"


def test_all_faults_of_an_entry_are_told_at_once() -> None:
    text = target(
        COUNT,
        title="",
        at_least=None,
        wrding="x",
        window="{from: soon, to: 2022, till: 2023}",
        count="{event: published, levels: [x, local, y]}",
        sources="[{title: a, kind: press, seen: heute}]",
    ).replace("plan\n    title: 方案", "plan\n    title: [a]")
    assert sorted(found(text)) == sorted(
        [
            ("wrong-type", 4, "expected a text, found a list"),
            ("missing-key", 7, "the target states no goal"),
            ("wrong-type", 9, "expected a text, found nothing"),
            ("unknown-key", 14, "the key 'wrding' is not known here"),
            ("invalid-date", 12, "'soon' is not a date: not a day, a month, a year or an interval of them"),
            ("unknown-key", 12, "the key 'till' is not known here"),
            ("wrong-type", 13, "'published' is not one of proposal, drafting, consultation, review, approval, publication, in_force, withdrawal, abandonment, label"),
            ("wrong-type", 13, "'x' is not one of national, industry, local, group, enterprise, international"),
            ("wrong-type", 13, "'y' is not one of national, industry, local, group, enterprise, international"),
            ("missing-key", 15, "the source has neither `url` nor `notice`"),
            ("invalid-date", 15, "'heute' is not a date: not a day, a month, a year or an interval of them"),
        ]
    )  # fmt: skip


def test_a_key_that_is_named_like_a_kind_points_at_itself() -> None:
    text = target(COUNT, standards="{count: x}", count="{event: soon}")
    assert [(rule, line) for rule, line, _ in found(text)] == [
        ("wrong-type", 14),
        ("unknown-key", 15),
    ]


def test_a_fault_in_one_entry_leaves_the_others_alone() -> None:
    text = (
        entry("standards", code="DB31/T 1-2022", title="")
        + entry("standards").partition("standards:\n")[2]
    )
    loaded = assemble([parse(text, "data/test.yaml")])
    assert [each.key for each in loaded.register.standards] == ["DB31/T 9001-2022"]
    assert loaded.register.absent == {"DB31/T 1-2022"}


def test_hints_are_not_sought_without_end() -> None:
    keys = "\n".join(f"titel{n}: x" for n in range(150))
    loaded = assemble([parse(f"version: 1\n{keys}\n", "data/test.yaml")])
    assert len(loaded.faults) == 150


def test_a_long_key_has_no_hint_but_the_known_ones() -> None:
    loaded = assemble([parse(f"version: 1\n{'standards' * 10}: x\n", "data/test.yaml")])
    assert str(loaded.faults[0].hint).startswith("known here: version, system, standards")
