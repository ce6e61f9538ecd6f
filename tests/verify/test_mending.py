"""Safe repairs: each rule's smallest file is mended, and no repair brings a finding."""

from __future__ import annotations

import pytest

from sdtstd.verify.mending import mend
from support.mending import LINES, checked, mended, names, result, text
from support.registers import FILE, TODAY


def test_the_register_has_no_finding() -> None:
    assert names(checked(text())) == []
    assert mended(text()).documents == {}


@pytest.mark.parametrize(
    ("rule", "number", "line", "good"),
    [
        ("code-style", 0, "  - code: gb／t1—2022  # why", "  - code: GB/T 1-2022  # why"),
        ("code-style", 0, '  - code: "gb/t 1-2022"', '  - code: "GB/T 1-2022"'),
        ("code-style", 0, "  - code: 'gb/t 1-2022'", "  - code: 'GB/T 1-2022'"),
        ("topic-by-title", 2, "    topics: [甲]", None),
        ("invalid-date", 3, "    stages: {publication: 2022/5/1}", None),
        ("invalid-date", 3, "    stages: {publication: '２０２２年５月１日'}", "'"),
        ("unknown-key", 1, "    titel: t", None),
        ("unknown-key", 1, '    "Title": t', '    "title": t'),
        ("unknown-key", 4, "    sourcs:", None),
        ("wrong-type", 5, LINES[5].replace("official", "Official"), None),
        ("invalid-code", 0, "  - code: GВ/T 1-2022", None),  # Cyrillic
        ("ambiguous-scalar", 1, "    title: 1.10", '    title: "1.10"'),
        (
            "unknown-key",
            5,
            LINES[5].replace("1号", "1号, 2号"),
            LINES[5].replace("1号", '"1号, 2号"'),
        ),
        ("forbidden-character", 1, "    title:\tt", None),
        ("forbidden-character", 1, "    title: t\t", LINES[1] + " "),
        ("forbidden-character", 1, "    title:\u3000t", None),
        ("yaml-syntax", 1, "    title：t", None),
        ("yaml-syntax", 1, "    title：\u3000t", None),
        ("yaml-syntax", 0, "  -code: GB/T 1-2022", None),
    ],
)
def test_the_smallest_bad_file_of_a_rule_is_mended(
    rule: str, number: int, line: str, good: str | None
) -> None:
    bad = text(number, line)
    found = checked(bad)
    assert rule in names(found)
    assert any(each.fixable for each in found.findings if each.rule.name == rule)
    wanted = LINES[number] if good is None else good
    if good == "'":
        wanted = LINES[number].replace("2022-05-01", "'2022-05-01'")
    if line.endswith("\t"):
        wanted = LINES[number]
    assert result(bad) == text(number, wanted)


def test_a_url_is_mended() -> None:
    source = "      - {title: s, url: '%s', kind: official, seen: 2026-11-01}"
    assert result(text(5, source % "https：／／example.org/a")) == text(
        5, source % "https://example.org/a"
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_last_line_gets_the_line_end_of_the_file(ending: str) -> None:
    whole = text().replace("\n", ending)
    assert names(checked(whole.removesuffix(ending))) == ["final-newline"]
    assert result(whole.removesuffix(ending)) == whole


def test_a_line_end_that_would_be_part_of_a_text_is_not_added() -> None:
    bad = text() + "    note: |\n      a\n      b"
    assert names(checked(bad)) == ["final-newline"]
    assert result(bad) == bad


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (3, "    stages: {publication: 01/02/2022}"),
        (3, "    stages: {publication: 2022.1}"),
        (0, "  - code: >-\n      gb/t 1-2022"),
        (1, "    title_cn: t"),
        (1, "    title: a #1"),
        (1, "\ttitle: t"),
    ],
)
def test_what_nobody_can_be_sure_of_is_left(number: int, line: str) -> None:
    bad = text(number, line)
    assert names(checked(bad)) != []
    made = mended(bad)
    assert made.documents == {}
    assert not any(each.fixable for each in made.checked.findings)


def test_a_repair_that_brings_a_finding_is_left_out_and_the_others_are_made() -> None:
    twin = "\n".join(LINES).replace("GB/T 1-2022", "GВ/T 1-2022").replace("2022-05", "2022-5")
    made = mended(text(1, "    title: 1.10") + twin + "\n")
    # The Cyrillic letter hides a second record of the same text: which is right is not ours.
    assert "GВ/T 1-2022" in made.documents[FILE].text
    assert '"1.10"' in made.documents[FILE].text
    assert names(made.checked) == ["invalid-code"]
    assert not made.checked.findings[0].fixable


def test_what_could_not_be_read_is_judged_after_the_repair() -> None:
    bad = text(0, "  -code: gb/t 1-2022").replace("topics: [a]", "topics: [b]")
    assert names(checked(bad)) == ["yaml-syntax"]
    made = mended(bad)
    assert made.documents[FILE].text == text(2, "    topics: [b]")
    assert names(made.checked) == ["unknown-topic"]
    assert made.times == 2


def test_what_hangs_on_the_system_was_hidden_where_that_could_not_be_read() -> None:
    more = "title: 甲, surveyed: 2023/6/1, fields: [{id: b, title: 乙}]}"
    bad = text().replace("title: 甲}", more)
    assert names(checked(bad)) == ["invalid-date"]
    made = mended(bad)
    assert "surveyed: 2023-06-01" in made.documents[FILE].text
    assert names(made.checked) == ["unplaced"]


def test_only_what_is_wanted_is_mended() -> None:
    bad = text(0, "  - code: gb/t 1-2022").replace("title: t\n", "title: 1.10\n")
    made = mend(checked(bad), TODAY, lambda each: each.rule.name == "code-style")
    assert made.documents[FILE].text == text(1, "    title: 1.10")
    assert [each.fixable for each in made.checked.findings] == [True]
