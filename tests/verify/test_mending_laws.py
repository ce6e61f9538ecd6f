"""A register that somebody typed in another way: no repair harms it, and one run is enough."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.frozen import replace
from sdtstd.verify.checked import find
from sdtstd.verify.mending import mend
from sdtstd.verify.novelty import Novelty
from support.mending import checked, mended, text
from support.registers import FILE, TODAY, loaded
from support.runs import EXAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    known = replace(before, diagnostics=(*before.diagnostics, *BEFORE.diagnostics))
    fresh = Novelty(known, made.checked, {}).new
    # What could not be read hid other slips; they are found where they were made.
    slips = dict(zip(before.loaded.documents, touched, strict=True))
    brought = [each for each in fresh if each.place.line - 1 not in slips[each.place.path]]
    assert [each.rule.name for each in brought] == []
    for each, document, hits in zip(
        texts, made.checked.loaded.documents.values(), touched, strict=True
    ):
        assert set(changed(each, document.text)) <= hits
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
