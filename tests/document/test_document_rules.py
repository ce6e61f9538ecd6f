"""The smallest bad text of every rule, with its exact place, beside the nearest good one."""

from __future__ import annotations

import re

import pytest
import yaml

from sdtstd.diagnostics import Severity, Span
from sdtstd.document import RULES, Document, parse

CASES = [
    # yaml-syntax
    ("", "SDT003", "1:1"),
    ("# only a comment\n", "SDT003", "1:1"),
    ("- a\n", "SDT003", "1:1"),
    ("text\n", "SDT003", "1:1"),
    ("a: b: c\n", "SDT003", "1:5"),
    ("a: 1\ntitle: 第1部分: 总则\n", "SDT003", "2:12"),
    ("a: 'x\nb: 1\n", "SDT003", "1:4"),
    ('a: 1\nb: "x\n', "SDT003", "2:4"),
    ("a: [1, 2\nb: 3\n", "SDT003", "1:4"),
    ("a: {x: 1\n", "SDT003", "1:4"),
    ("a: b\nc\n", "SDT003", "2:1"),
    ("a: 'x' y\n", "SDT003", "1:8"),
    ("a:\n  - b\n c: d\n", "SDT003", "3:2"),
    ("a: - b\n", "SDT003", "1:4"),
    ("a:\n- b\n-c\n", "SDT003", "3:1"),
    ("l:\n  - a\n  b: c\n", "SDT003", "3:3"),
    ("a: @x\n", "SDT003", "1:4"),
    ("a: ]\n", "SDT003", "1:4"),
    ('a: "\\q"\n', "SDT003", "1:5"),
    ("a: |x\n", "SDT003", "1:5"),
    ("  a: b\nc: d\n", "SDT003", "2:1"),
    ("a: 1\n---\nb: 1\n", "SDT003", "2:1"),
    ("? [a]\n: b\n", "SDT003", "1:3"),
    ("{a: 1}: b\n", "SDT003", "1:1"),
    ('"": x\n', "SDT003", "1:1"),
    ("code：A\ntitle：B\n", "SDT003", "1:1"),
    ("l:\n  - code：A\n    title：B\n", "SDT003", "2:5"),
    # duplicate-key
    ("a: 1\na: 2\n", "SDT004", "2:1"),
    ("a:\n  b: 1\n  c: {d: 1}\n  b: 2\n", "SDT004", "4:3"),
    ("caf\u00e9: 1\ncafe\u0301: 2\n", "SDT004", "2:1"),
    ("a: {b: 1, 'b': 2}\n", "SDT004", "1:11"),
    # anchor-or-tag
    ("a: &x 1\n", "SDT005", "1:4"),
    ("a: &x {b: 1}\n", "SDT005", "1:4"),
    ("a: *x\n", "SDT005", "1:4"),
    ("a: *重点\n", "SDT005", "1:4"),
    ("a: &\n", "SDT005", "1:4"),
    ("a: !!int 1\n", "SDT005", "1:4"),
    ("a: !!python/object/apply:os.system [id]\n", "SDT005", "1:4"),
    ("a: !x!y z\n", "SDT005", "1:4"),
    ("a: !\n", "SDT005", "1:4"),
    ("&x a: 1\n", "SDT005", "1:1"),
    ("a: 1\n<<: {b: 1}\n", "SDT005", "2:1"),
    ("%YAML 1.1\n---\na: 1\n", "SDT005", "1:1"),
    ("# c\n%TAG ! !x\n---\na: 1\n", "SDT005", "2:1"),
    # merge-conflict
    ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", "SDT006", "2:1"),
    ("a: 1\n=======\n", "SDT006", "2:1"),
    ("a: 1\r\n=======\r\n", "SDT006", "2:1"),
    ("a: 1\n||||||| base\n", "SDT006", "2:1"),
    ("a: 1\n>>>>>>> theirs\n", "SDT006", "2:1"),
    # forbidden-character
    ("a: x\0\n", "SDT007", "1:5"),
    ("a: x\x1b[31m\n", "SDT007", "1:5"),
    ("a: x\rb: y\n", "SDT007", "1:5"),
    ("a: x\x7f\n", "SDT007", "1:5"),
    ("a: x\x85b: y\n", "SDT007", "1:5"),
    ("a: x\u2028b: y\n", "SDT007", "1:5"),
    ("a: x\u202e\n", "SDT007", "1:5"),
    ("a: x\u2066\n", "SDT007", "1:5"),
    ("a: x\u061c\n", "SDT007", "1:5"),
    ("a: x\u200b\n", "SDT007", "1:5"),
    ("\ufeffa: x\n", "SDT007", "1:1"),
    ("a: x\ufeff\n", "SDT007", "1:5"),
    ("a: x\ud800\n", "SDT007", "1:5"),
    ("a: x\uffff\n", "SDT007", "1:5"),
    ("# x\u202e\na: 1\n", "SDT007", "1:4"),
    ('a: "x\\e[31m"\n', "SDT007", "1:6"),
    ('a: "\\\\\\0"\n', "SDT007", "1:7"),
    ('a: "\\u202e"\n', "SDT007", "1:5"),
    ('a: "\\x07"\n', "SDT007", "1:5"),
    ('a: "\\U0000feff"\n', "SDT007", "1:5"),
    ('"\\0": 1\n', "SDT007", "1:2"),
    ('a: "\\ud800"\n', "SDT007", "1:5"),
    ('a: "\\ud83d\\ude00"\n', "SDT007", "1:5"),
    ('a: "\\U00110000"\n', "SDT007", "1:5"),
    ("a:\tb\n", "SDT007", "1:3"),
    ("a: b\t\n", "SDT007", "1:5"),
    ("a: b\t# c\n", "SDT007", "1:5"),
    ("a: b#c\t\n", "SDT007", "1:7"),
    ("a: 'x\ty'\nb:\tz\n", "SDT007", "2:3"),
    ("# x\ty\nb:\tz\n", "SDT007", "2:3"),
    ("a:\n\tb: c\n", "SDT007", "2:1"),
    ("\ta: b\n", "SDT007", "1:1"),
    ("a: 1\n\t\nb: 1\n", "SDT007", "2:1"),
    ("a:\n  -\tb\n", "SDT007", "2:4"),
    ("a: |\n\t x\n", "SDT007", "2:1"),
    ("a: 1\n\u3000b: 2\n", "SDT007", "2:1"),
    ("a: 1\n\u00a0b: 2\n", "SDT007", "2:1"),
    ("a: 1\nb\u00a0c: 2\n", "SDT007", "2:2"),
    ("a:\n  \u3000- b\n", "SDT007", "2:3"),
    # too-large
    ("a: " + "x" * 100_001 + "\n", "SDT008", "1:4"),
    ("k" * 129 + ": v\n", "SDT008", "1:1"),
    ("a:\n  " + "k" * 2000 + ": v\n", "SDT008", "2:3"),
    # too-deep
    ("a: " + "[" * 32, "SDT009", "1:35"),
    ("a: " + "{a: " * 32, "SDT009", "1:128"),
]
GOOD = [
    "a: 1\n",
    "---\na: 1\n...\n",
    "a: 'b: c'\n",
    "a: 'x\n\n  y'\n",
    "a: [1, 2]\nb: {}\nc: []\n",
    "? a\n: b\n",
    "title: 公共数据：总则\n",
    "l:\n  - 'code：A'\n",
    "# code：A\na: x\n",
    "a: |\n  code：A\n  \u3000x\n",
    "a: {b: 1}\nc: {b: 1}\n",
    "url: https://a.b/?c=1&d=!e*f%20g\n",
    "a: '%'\nb: 100%\n",
    "a: '======='\n",
    "a: 1\n # =======\n",
    "a: 1\r\nb: 2\r\n",
    "a: x\ty\nb: 'x\ty'\nc: |\n  x\ty\n  \tz\n# x\ty\n",
    "\na: 1  #\tx\ty",
    "#\t\n#\nb: 1 #\t\n",
    'a: "\\t\\n\\\\e\\\\0\\x41\\u4e2d\\_"\n',
    "a: \\e\nb: '\\0'\n# \\0\n",
    'a: "\\x41 \\0x41'.replace("\\0", "") + '"\n',
    "a: x\u3000y\nb: 'x\n\u3000y'\n",
    "a: 😀\n",
    "a: " + "x" * 100_000 + "\n",
    "k" * 128 + ": v\n",
    "a: " + "[" * 31 + "]" * 31 + "\n",
]


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
    assert "first in line 1" in str(document.faults[-1].message)


def test_the_first_line_is_right_after_an_earlier_duplicate() -> None:
    faults = parse("a: 1\na: 2\nc: 1\nc: 2\n", "a.yaml").faults
    assert str(faults[1].message) == "the key 'c' stands here again, first in line 3"


def test_duplicates_of_a_big_mapping_name_the_first_line() -> None:
    text = "".join(f"k{n}: 1\n" for n in range(200)) * 2
    faults = parse(text, "a.yaml").faults
    assert len(faults) == 200
    assert str(faults[7].message) == "the key 'k7' stands here again, first in line 8"


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
        ("a: b\n\u3000c: d: e\n", "another kind of space"),
        ("a: x: y\n", "quotes"),
        ("a:\tb\n", "spaces"),
        ("a: x\rb\n", "CRLF"),
        ("a: 1\n\u3000b: 1\n", "plain space"),
        ("a: \u200b1\n", "web page"),
    ],
)
def test_hints_name_the_likely_cause(text: str, hint: str) -> None:
    assert hint in str(parse(text, "a.yaml").faults[0].hint)


def test_long_values_are_cut_in_messages() -> None:
    (fault,) = parse("a: " + "x" * 200_000, "a.yaml").faults
    assert str(fault.message) == (
        f"the text {'x' * 60 + '…'!r} has 200000 characters, more than 100000"
    )


def test_rules_have_codes_in_order_names_and_manuals() -> None:
    assert [rule.code for rule in RULES] == [f"SDT{n:03}" for n in range(1, 11)]
    assert len({rule.name for rule in RULES}) == 10
    for rule in RULES:
        warns = rule.name == "ambiguous-scalar"
        assert rule.severity is (Severity.WARNING if warns else Severity.ERROR)
        for part in (rule.what, rule.why, rule.mend):
            assert re.match(r"[a-z`:]|YAML |UTF", str(part)), part
            assert not str(part).endswith(".")


def test_without_libyaml_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    with pytest.raises(RuntimeError, match="libyaml"):
        parse("a: 1\n", "a.yaml")
