"""The smallest bad text of every rule, with its exact place, beside the nearest good one."""

from __future__ import annotations

import re

import pytest
import yaml

from sdtstd.diagnostics import Severity, Span
from sdtstd.document import RULES, Document, parse
from support.document_cases import CASES, GOOD


def places(document: Document) -> list[tuple[str, str]]:
    found = []
    for fault in document.faults:
        assert isinstance(fault.at, Span)
        place = document.place(fault.at)
        found.append((fault.rule.code, f"{place.line}:{place.column}"))
    return found


@pytest.mark.parametrize(("text", "code", "place"), CASES)
def test_smallest_bad_text_gives_one_finding_at_its_place(text: str, code: str, place: str) -> None:
    document = parse(text, "a.yaml")
    assert places(document) == [(code, place)]
    assert document.root is None
    assert document.ambiguous() == ()


@pytest.mark.parametrize("text", GOOD)
def test_nearest_good_text_gives_none(text: str) -> None:
    document = parse(text, "a.yaml")
    assert document.faults == ()
    assert document.root is not None


@pytest.mark.parametrize(("text", "code", "place"), CASES)
def test_words_follow_the_house(text: str, code: str, place: str) -> None:
    (fault,) = parse(text, "a.yaml").faults
    assert fault.about == "a.yaml", (code, place)
    for message in (fault.message, fault.hint):
        said = str(message)
        assert not said.endswith(".")
        assert len(said) < 200
        assert re.match(r"[a-z':']|YAML ", said), said


def test_all_duplicates_and_characters_are_named_in_one_run_in_the_order_of_the_text() -> None:
    text = 'a: 1\nb: x\u200b\na: 2\nc: {d: "\\0", d: 2}\na: 3\n'
    document = parse(text, "a.yaml")
    assert places(document) == [
        ("SDT007", "2:5"),
        ("SDT004", "3:1"),
        ("SDT007", "4:9"),
        ("SDT004", "4:14"),
        ("SDT004", "5:1"),
    ]
    assert "it is first used in line 1" in str(document.faults[-1].message)


def test_the_first_line_is_right_after_an_earlier_duplicate() -> None:
    faults = parse("a: 1\na: 2\nc: 1\nc: 2\n", "a.yaml").faults
    assert str(faults[1].message) == "the key 'c' is repeated; it is first used in line 3"


def test_duplicates_of_a_big_mapping_name_the_first_line() -> None:
    text = "".join(f"k{n}: 1\n" for n in range(200)) * 2
    faults = parse(text, "a.yaml").faults
    assert len(faults) == 200
    assert str(faults[7].message) == "the key 'k7' is repeated; it is first used in line 8"


def test_a_syntax_error_that_a_forbidden_character_may_cause_is_not_told() -> None:
    assert places(parse("a: x\0: b: c\n", "a.yaml")) == [("SDT007", "1:5")]


def test_two_wrong_things_of_one_key_are_both_told() -> None:
    text = "k" * 129 + ": 1\n" + "\u3000a: 1\n"
    assert places(parse(text, "a.yaml")) == [("SDT008", "1:1"), ("SDT007", "2:1")]


@pytest.mark.parametrize("text", ["a: " + "\0" * 500, "a:" + "\t" * 500 + "b"])
def test_at_most_a_hundred_characters_are_named(text: str) -> None:
    assert len(parse(text, "a.yaml").faults) == 100


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("code：A\nb: c\n", "full-width"),
        ("code：A\n", "full-width"),
        ("编号：A\n", "full-width"),
        ("a: b\n\u3000c: d: e\n", "another kind of space"),
        ("a: x: y\n", "quotes"),
        ("a:\tb\n", "spaces"),
        ("a: x\rb\n", "CRLF"),
        ("a: 1\n\u3000b: 1\n", "plain space"),
        ("a: \u200b1\n", "web page"),
        ("l:\n  -code: x\n", "a space after the dash"),
        ("l:\n  -code: x\n   b: c\n", "a space after the dash"),
        ("l:\n- code:\u3000x\n  b: c\n", "plain space"),
        ("version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "`git lfs pull`"),
    ],
)
def test_hints_name_the_likely_cause(text: str, hint: str) -> None:
    assert hint in str(parse(text, "a.yaml").faults[0].hint)


def test_long_values_are_cut_in_messages() -> None:
    (fault,) = parse("a: " + "x" * 200_000, "a.yaml").faults
    assert str(fault.message) == (
        f"the text {'x' * 60 + '…'!r} has 200000 characters, more than 100000"
    )


WEIGHTS = {
    "ambiguous-scalar": Severity.WARNING,
    "unread-file": Severity.WARNING,
    "final-newline": Severity.INFO,
}


def test_rules_have_codes_in_order_names_and_manuals() -> None:
    assert [rule.code for rule in RULES] == [f"SDT{n:03}" for n in range(1, 13)]
    assert len({rule.name for rule in RULES}) == 12
    for rule in RULES:
        assert rule.severity is WEIGHTS.get(rule.name, Severity.ERROR)
        for part in (rule.what, rule.why, rule.mend):
            assert re.match(r"[a-z`:]|YAML |UTF", str(part)), part
            assert not str(part).endswith(".")


def test_without_libyaml_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    with pytest.raises(RuntimeError, match="libyaml"):
        parse("a: 1\n", "a.yaml")
