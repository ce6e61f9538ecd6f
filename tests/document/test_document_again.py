"""What two revisions have in common is read once, and nobody can tell by what is read."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.diagnostics import COUNTED
from sdtstd.document import parse
from sdtstd.document.reused import Reused
from sdtstd.loading.again import read_again
from sdtstd.loading.assemble import merged
from sdtstd.loading.page import read_page
from sdtstd.loading.textual import textual_keys
from sdtstd.verify.checked import find, find_both
from support.registers import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Step
    from sdtstd.document.tree import Value
    from sdtstd.loading.page import Page

Files = dict[str, str]

HEAD = "version: 1\nsystem:\n  id: a\n  title: b\n  tasks:\n    - {id: t, title: T}\n"
STAGES = "    stages: {publication: 2020-01-01}\n"
ITEMS = (
    f"  - code: GB/T 1-2020\n    title: one\n{STAGES}",
    f"  - code: GB/T 2-2021\n    title: two\n{STAGES}    # a comment\n\n",
    f"  - code: GB/T 3-2020\n    title: 1.10\n{STAGES}",
    f'  - code: GB/T 4-2020\n    title: "a\n  - code: b"\n{STAGES}',
    f"  - code: GB/T 5-2020\n    title: |\n      - code\n{STAGES}    topics: [T]\n",
    f"  - code: GB/T 6-2020\n{STAGES}    title: six\n    ? note\n",
    "  -   code: GB/T 7-2020\n      title: seven\n      stages: {}\n",
    "  - {code: GB/T 8-2020, title: eight, stages: {publication: 2020}}\n",
    f"  -\n    code: GB/T 9-2020\n    title: nine\n{STAGES}",
    "  - id: p\n    title: P\n    stages: {started: 2020}\n",
    "  - - code: GB/T 1-2020\n",
    "  # between\n",
    "pilots:\n",
    'note: "\n',
)
CHANGED = f"  - code: GB/T 2-2020\n    title: zwei\n{STAGES}"
LISTS = st.lists(st.sampled_from(ITEMS), min_size=2, max_size=9)


def text_of(items: list[str], head: str = HEAD) -> str:
    return f"{head}standards:\n{''.join(items)}"


@st.composite
def revisions(draw: st.DrawFn) -> tuple[Files, Files]:
    """Two revisions: items come, go, move, are doubled; files are renamed, split and joined."""
    one, other = draw(LISTS), draw(LISTS)
    new = [*one, *other] if draw(st.booleans()) else draw(st.permutations(one))
    files = st.sampled_from(("a.yaml", "b.yaml", "c.yaml"))
    ends = st.sampled_from(("\n", "\n", "\r\n"))
    before = {draw(files): text_of(one), draw(files): text_of(other, "version: 1\n")}
    after = {draw(files): text_of(new), draw(files): text_of(other, "version: 1\n")}
    return tuple(  # type: ignore[return-value] # two of them
        {file: text.replace("\n", draw(ends)) for file, text in each.items()}
        for each in (before, after)
    )


def steps(value: Value, at: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    yield at
    if isinstance(value, dict):
        yield (*at, "absent")
        for key, each in value.items():
            yield from steps(each, (*at, key))
    elif isinstance(value, list):
        yield (*at, len(value))
        for n, each in enumerate(value):
            yield from steps(each, (*at, n))


def same(found: Page, plain: Page) -> bool:
    """Tell whether two pages say the same at the same places."""
    addresses = (
        [e.address for each in page.entries.values() for e in each] for page in (found, plain)
    )
    one, other = addresses
    assert one == other
    for at in steps(plain.document.root):
        assert found.document.span(at) == plain.document.span(at), at
        assert found.document.key_span(at) == plain.document.key_span(at), at
    for keys in (None, textual_keys()):
        assert found.document.ambiguous(keys) == plain.document.ambiguous(keys)
    asked = "document", "faults", "absent", "whole", "entries"
    assert found.document.root == plain.document.root
    return all(getattr(found, each) == getattr(plain, each) for each in asked)


def pages(files: Files) -> list[Page]:
    return [read_page(parse(text, file)) for file, text in files.items()]


@given(revisions())
def test_pages_are_those_that_are_read_without_another_revision(both: tuple[Files, Files]) -> None:
    before, after = both
    found = list(read_again(pages(after), list(before.items())))
    assert all(starmap(same, zip(found, pages(before), strict=True)))
    again = list(read_again(found, list(after.items())))  # one revision after the other
    assert all(starmap(same, zip(again, pages(after), strict=True)))


@pytest.mark.parametrize(
    "older",
    [
        pytest.param([ITEMS[0], CHANGED, ITEMS[2]], id="one changed"),
        pytest.param([ITEMS[0], CHANGED.rstrip("\n")], id="no end of line"),
        pytest.param(
            [ITEMS[1], '  - code: "\n', ITEMS[0], '  - end"\n    title: t\n'],
            id="an item in a text",
        ),
        pytest.param([ITEMS[0], "  - a: {\n", ITEMS[1]], id="the rest is at fault"),
    ],
)
def test_a_page_is_the_one_that_is_read_without_another_revision(older: list[str]) -> None:
    (known,) = pages({"a.yaml": text_of(list(ITEMS[:3]))})
    before = {"a.yaml": text_of(older)}
    assert all(
        starmap(same, zip(read_again([known], list(before.items())), pages(before), strict=True))
    )


@given(revisions())
def test_findings_are_those_of_each_side(both: tuple[Files, Files]) -> None:
    before, after = both
    newer = merged(tuple(pages(after)))
    older = merged(tuple(read_again(newer.pages, list(before.items()))))
    base, head = find_both(older, newer, TODAY)
    plain = find(merged(tuple(pages(before))), TODAY, most=COUNTED)
    assert base.findings == plain.findings
    assert head.findings == find(merged(tuple(pages(after))), TODAY, plain).findings


@pytest.mark.parametrize("between", [CHANGED, "", ITEMS[2], CHANGED + ITEMS[7]])
def test_items_that_both_have_are_the_same_entries(between: str) -> None:
    """Not equal ones: whoever compares them sees it at once."""
    new = [ITEMS[0], between, ITEMS[3], ITEMS[4], ITEMS[1]]
    known = read_page(parse(text_of(new), "a.yaml"))
    (page,) = read_again([known], [("a.yaml", text_of([*ITEMS[:2], *ITEMS[3:6]]))])
    assert isinstance(page.document.content, Reused)
    kept = {str(vars(each)["code"].key): each for each in known.entries["standards"]}
    told = [each.values() for each in page.entries["standards"]]
    for n, key in ((0, "GB/T 1-2020"), (3, "GB/T 5-2020")):
        assert all(one is two for one, two in zip(told[n], kept[key].values(), strict=True))


def test_a_file_that_is_the_same_is_the_same_page() -> None:
    known = pages({"a.yaml": text_of(list(ITEMS[:3])), "b.yaml": "version: 1\n"})
    files = [(each.document.file, each.document.text) for each in known]
    assert all(one is two for one, two in zip(known, read_again(known, files), strict=True))
