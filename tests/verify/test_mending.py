"""Safe repairs: each rule's smallest file is mended, and no repair brings a finding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.verify.checked import find
from sdtstd.verify.mending import mend
from sdtstd.verify.novelty import new_findings
from support.registers import FILE, TODAY, loaded
from support.runs import EXAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.verify.checked import Checked
    from sdtstd.verify.mending import Mended

HEAD = "version: 1\nsystem: {id: s, title: t, tasks: [{id: a, title: 甲}]}\nstandards:\n"
LINES = (
    "  - code: GB/T 1-2022",
    "    title: t",
    "    topics: [a]",
    "    stages: {publication: 2022-05-01}",
    "    sources:",
    "      - {title: s, notice: 1号, kind: official, seen: 2026-11-01}",
)


def text(number: int | None = None, line: str = "") -> str:
    """Give a register without a finding, or with another line in place of one of its own."""
    lines = [line if n == number else each for n, each in enumerate(LINES)]
    return HEAD + "\n".join(lines) + "\n"


def checked(*texts: str) -> Checked:
    return find(loaded(*texts), TODAY)


def mended(*texts: str) -> Mended:
    return mend(checked(*texts), TODAY, lambda _: True)


def result(given_text: str) -> str:
    made = mended(given_text).documents
    return made[FILE].text if made else given_text


def names(of: Checked) -> list[str]:
    return [each.rule.name for each in of.findings]


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


def test_only_what_is_wanted_is_mended() -> None:
    bad = text(0, "  - code: gb/t 1-2022").replace("title: t\n", "title: 1.10\n")
    made = mend(checked(bad), TODAY, lambda each: each.rule.name == "code-style")
    assert made.documents[FILE].text == text(1, "    title: 1.10")
    assert [each.fixable for each in made.checked.findings] == [True]


# Laws: a register that somebody typed in another way

SLIPS = (
    (r"(\d{4})-0?(\d+)-0?(\d+)", r"\1/\2/\3"),
    (r"(\d{4})-0?(\d+)-0?(\d+)", r"\1年\2月\3日"),
    (r"(\d{4})-(\d\d)-(\d\d)", r"\1\2\3"),
    (r"(\d{4})-(\d\d)-(\d\d)", r"\1－\2－\3"),
    (r"(\d{4})-(\d\d)-(\d\d)", r"\3/\2/\1"),
    (r"DB31/T ", "db31／t"),
    (r"(code: \S+ \d+)-", r"\1—"),
    (r"official|index", "Official"),
    (r"^( +(?:- )?)title:", r"\1titel:"),
    (r"^( +)topics:", r"\1topcis:"),
    (r"^( +)stages:", r"\1Stages:"),
    (r"^( +)sources:", r"\1source:"),
    (r"^( +)relevance: core", r"\1relevance: Core"),
    (r"^( +(?:- )?[a-z_]+): (?=\S)", r"\1："),
    (r"^( +(?:- )?[a-z_]+): (?=\S)", "\\1:\t"),
    (r"^( +(?:- )?[a-z_]+): (?=\S)", "\\1:\u3000"),
    (r"^( +)- (code|id):", r"\1-\2:"),
    (r"title: .*$", "title: 1.10"),
    (r"at_least: (\d)", r"at_least: ０\1"),
)
ORIGINAL = tuple((EXAMPLE / name).read_text("utf-8") for name in ("standards.yaml", "targets.yaml"))
BEFORE = find(loaded(*ORIGINAL), TODAY)


@st.composite
def slipped(draw: st.DrawFn) -> tuple[list[str], list[set[int]]]:
    """Draw the example with slips in some lines; with the numbers of these lines by file."""
    texts, touched = [], []
    for original in ORIGINAL:
        lines = original.split("\n")
        hits: set[int] = set()
        for pattern, by in draw(st.lists(st.sampled_from(SLIPS), max_size=3)):
            fit = [n for n, line in enumerate(lines) if re.search(pattern, line)]
            for n in draw(st.lists(st.sampled_from(fit), max_size=3)) if fit else ():
                lines[n] = re.sub(pattern, by, lines[n], count=1)
                hits.add(n)
        ending = draw(st.sampled_from(["\n", "\r\n"]))
        text = ending.join(lines)
        if draw(st.booleans()):
            text = text.removesuffix(ending)
            hits |= {len(lines) - 2, len(lines) - 1}
        texts.append(text)
        touched.append(hits)
    return texts, touched


def changed(before: str, after: str) -> Iterator[int]:
    """Give the numbers of the lines that are not the same to the byte."""
    old, new = before.split("\n"), after.split("\n")
    width = max(len(old), len(new))
    for n in range(width):
        if old[n : n + 1] != new[n : n + 1]:
            yield n


@settings(max_examples=60, deadline=None)
@given(slipped())
def test_no_repair_brings_a_finding_or_changes_another_line(
    drawn: tuple[list[str], list[set[int]]],
) -> None:
    texts, touched = drawn
    before = checked(*texts)
    made = mend(before, TODAY, lambda _: True)
    fresh = new_findings((*before.findings, *BEFORE.findings), made.checked.findings, {})
    # What a title became by a slip may be found once its entry can be read.
    assert [each.rule.name for each in fresh if each.rule.name != "ambiguous-scalar"] == []
    for text, document, hits in zip(
        texts, made.checked.loaded.documents.values(), touched, strict=True
    ):
        assert set(changed(text, document.text)) <= hits
    again = mend(made.checked, TODAY, lambda _: True)
    assert again.documents == {}
    afresh = checked(*(each.text for each in made.checked.loaded.documents.values()))
    assert mend(afresh, TODAY, lambda _: True).documents == {}


PIECES = st.sampled_from([*"：:-{}[],'\"# \t\u3000\n|>&ａ一", "- ", ": ", "title：", "2022-5-1"])


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_text_is_mended_once(data: st.DataObject) -> None:
    whole = text(0, "  - code: gb/t 1—2022").removesuffix("\n")
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(whole)))
        end = min(len(whole), at + data.draw(st.integers(0, 2)))
        whole = whole[:at] + data.draw(PIECES) + whole[end:]
    made = mended(whole)
    after = [each.text for each in made.checked.loaded.documents.values()]
    assert mended(*after).documents == {}
    errors = [each for each in made.checked.loaded.documents.values() if each.root is None]
    assert not errors or checked(whole).loaded.documents[FILE].root is None
